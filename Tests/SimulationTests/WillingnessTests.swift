import Metrics
import Testing

@testable import Simulation

@Suite("What customers with a wanted day pay at most")
struct WillingnessTests {
  /// A workshop open for two hours with bays for nearly everybody.
  private func tables(
    bays: Int = 40, pays: String, policy: String = "{}", perDay: Int = 100
  ) throws -> Tables {
    var workshop = Workshop(bays: bays, days: 4)
    workshop.technicians = "[{group: mechanics, count: \(bays), skills: {repair: 1}}]"
    workshop.visits = "{per_week: \(7 * perDay), profile: {daily: 1}}"
    workshop.policies = "{baseline: {}, other: \(policy)}"
    let text = workshop.text.replacing(
      "prefers: {daily: 08:00}", with: "prefers: {daily: 08:00}, pays_at_most: \(pays)")
    return try run(text, policies: [1])[0]
  }

  private static let dear = "{prices: [{when: always, factor: 1.2}]}"

  @Test(
    "He books as long as the price is not above what he pays, and not a cent dearer",
    arguments: [("120 EUR", true), ("119.99 EUR", false), ("500", true), ("100 EUR", false)])
  func boundary(pays: String, isBooked: Bool) throws {
    let tables = try tables(pays: pays, policy: Self.dear)
    #expect(tables.visits(.visits) > 300)
    #expect(tables.visits(isBooked ? .confirmed : .lostPrice) == tables.visits(.visits))
  }

  @Test("Who finds the list price too high is lost to his preference, not to the policy's price")
  func preference() throws {
    let tables = try tables(pays: "99.99 EUR", policy: Self.dear)
    #expect(tables.visits(.lostPreference) == tables.visits(.visits))
  }

  @Test("Who would pay the price shown is lost to a full workshop where it is full")
  func full() throws {
    let tables = try tables(
      bays: 1, pays: "{empirical: {150: 50%, 110: 30%, 90: 20%}}", policy: Self.dear)
    #expect(tables.visits(.confirmed) == 16)
    let visits = Double(tables.visits(.visits))
    #expect(abs(Double(tables.visits(.lostPrice)) / visits - 0.3) < 0.07)
    #expect(abs(Double(tables.visits(.lostPreference)) / visits - 0.2) < 0.06)
    #expect(abs(Double(tables.visits(.lostFull)) / visits - 0.5) < 0.08)
  }

  @Test("What is given back, and what a gift is worth to him, counts as part of the price")
  func rewards() throws {
    let discount = "{rewards: [{name: thanks, when: always, gives: {discount: 10%}}]}"
    #expect(try tables(pays: "90 EUR", policy: discount).visits(.lostPreference) == 0)
    #expect(try tables(pays: "89.99 EUR", policy: discount).visits(.confirmed) == 0)
    let gift = "{rewards: [{name: thanks, when: always, gives: {service: wash}}]}"
    #expect(try tables(pays: "80 EUR", policy: gift).visits(.confirmed) > 0)
    #expect(try tables(pays: "79.99 EUR", policy: gift).visits(.confirmed) == 0)
  }

  @Test(
    "As many pay a price as the law says",
    arguments: [
      ("{exponential: {mean: 120 EUR}}", 0.36788), ("{uniform: {from: 60 EUR, to: 180 EUR}}", 0.5),
      ("{lognormal: {mean: 150 EUR, cv: 0.5}}", 0.59336),
    ])
  func shares(law: String, share: Double) throws {
    let tables = try tables(bays: 200, pays: law, policy: Self.dear, perDay: 600)
    let visits = Double(tables.visits(.visits))
    let error = (share * (1 - share) / visits).squareRoot()
    #expect(abs(Double(tables.visits(.confirmed)) / visits - share) < 4 * error)
    #expect(tables.visits(.lostFull) == 0)
  }

  @Test("Nothing else that is drawn changes where somebody minds the price")
  func sameDraws() throws {
    let workshop = Workshop(days: 3)
    let rich = workshop.text.replacing(
      "prefers: {daily: 08:00}", with: "prefers: {daily: 08:00}, pays_at_most: 100 EUR")
    let plain = try workshop.tables()
    #expect(try run(rich)[0].everyFigure == plain.everyFigure)
  }
}
