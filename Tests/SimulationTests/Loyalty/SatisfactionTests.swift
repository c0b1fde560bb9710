import Metrics
import Statistics
import Testing

@testable import Simulation

@Suite("What customers say after a service")
struct SatisfactionTests {
  private func loyalty(_ tables: Tables, _ count: LoyaltyCount) -> Double {
    Double(tables.loyalty.sum(count, days: 0..<tables.loyalty.days))
  }

  /// How far a share may lie from what is expected of it: the 99.9 % of a normal law.
  private func margin(_ share: Double, of count: Double) -> Double {
    3.29 * (share * (1 - share) / count).squareRoot()
  }

  private static let talkative = ", complains: {below: 45 points, share: 60%}, answers: 50%"

  /// Satisfaction is normal with mean 70 − 5 and standard deviation 15; answers round to tenths.
  @Test("Complaints and the net promoter score are those of the normal law")
  func closedForm() throws {
    let town = LoyalTown(
      loyalty: LoyalTown.loyalty(satisfaction: ", unexplained: -5 points", more: Self.talkative))
    let tables = try run(town.text)[0]
    let served = loyalty(tables, .served)
    #expect(served > 2_500)
    let complains = 0.6 * GSL.normalCumulative((45.0 - 65) / 15)
    #expect(
      abs(loyalty(tables, .complaints) / served - complains) < margin(complains, of: served))
    let answers = loyalty(tables, .answers)
    #expect(abs(answers / served - 0.5) < margin(0.5, of: served))
    let promoters = 1 - GSL.normalCumulative((85.0 - 65) / 15)
    #expect(
      abs(loyalty(tables, .promoters) / answers - promoters) < margin(promoters, of: answers))
    #expect(abs(loyalty(tables, .detractors) / answers - 0.5) < margin(0.5, of: answers))
    let mean = loyalty(tables, .satisfaction) / 1_000 / served
    #expect(abs(mean - 65) < 3.29 * 15 / served.squareRoot() + 0.1)
  }

  @Test("An explanation gives back exactly what its lack costs")
  func explained() throws {
    let unexplained = LoyalTown.loyalty(noise: 0, satisfaction: ", unexplained: -5 points")
    for (care, points) in [("{explains: false}", 65.0), ("{explains: true}", 70)] {
      let tables = try run(LoyalTown(days: 7, loyalty: unexplained, care: care).text)[0]
      #expect(loyalty(tables, .satisfaction) / 1_000 / loyalty(tables, .served) == points)
    }
  }

  /// Two customers for one bay, planned for half an hour: the work takes 40 minutes, so the second waits 10.
  @Test("Waiting and work beyond the plan cost their minutes")
  func minutes() throws {
    let town = LoyalTown(
      days: 7, takes: "40 min",
      loyalty: LoyalTown.loyalty(noise: 0, satisfaction: ", overrun: -1 points per min"))
    let tables = try run(town.text)[0]
    #expect(loyalty(tables, .satisfaction) / 1_000 / loyalty(tables, .served) == 60)
    let late = LoyalTown(
      days: 7, takes: "40 min",
      loyalty: LoyalTown.loyalty(noise: 0, satisfaction: ", wait: -0.25 points per min"), bays: 1)
    let waiting = try run(late.text)[0]
    #expect(waiting.waitMinutes > 1_000)
    let lost = 70 * loyalty(waiting, .served) - loyalty(waiting, .satisfaction) / 1_000
    #expect(abs(lost - 0.25 * waiting.waitMinutes) < 1e-6)
  }

  @Test("A price below the list raises satisfaction by the percent")
  func price() throws {
    let town = LoyalTown(
      days: 7, loyalty: LoyalTown.loyalty(noise: 0, satisfaction: ", price: -0.5 points per %"),
      policies:
        "baseline: {}, cheap: {prices: [{when: always, factor: 0.9}]}, gift: {rewards: [{name: tenth, when: always, gives: {discount: 10%}}]}"
    )
    for (tables, points) in zip(try run(town.text, policies: [0, 1, 2]), [70.0, 75, 75]) {
      #expect(loyalty(tables, .satisfaction) / 1_000 / loyalty(tables, .served) == points)
    }
  }

  /// Of the 84.1 % below 85 points the call reaches 70 %, and lifts those from 65 to 85 above it.
  @Test("A follow-up moves the net promoter score by the law, and no complaint")
  func followUp() throws {
    let town = { (care: String) in
      LoyalTown(
        loyalty: LoyalTown.loyalty(
          more: Self.talkative + ", follow_up: {below: 60 points, lifts: 12 points}"), care: care)
    }
    let without = try run(town("{}").text)[0]
    let with = try run(town("{follow_up: {after: 48 h, reaches: 70%}}").text)[0]
    #expect(loyalty(with, .complaints) == loyalty(without, .complaints))
    #expect(loyalty(with, .satisfaction) == loyalty(without, .satisfaction))
    #expect(loyalty(with, .answers) == loyalty(without, .answers))
    #expect(loyalty(with, .promoters) == loyalty(without, .promoters))
    #expect(loyalty(without, .followedUp) == 0)
    let served = loyalty(with, .served)
    #expect(abs(loyalty(with, .followedUp) / served - 0.7) < margin(0.7, of: served))
    // Detractors between 65 − 12 and 60 become passive: their share of the normal law, as far as they are reached.
    let won =
      0.7 * (GSL.normalCumulative((60.0 - 70) / 15) - GSL.normalCumulative((53.0 - 70) / 15))
    let answers = loyalty(with, .answers)
    let fewer = (loyalty(without, .detractors) - loyalty(with, .detractors)) / answers
    #expect(abs(fewer - won) < margin(won, of: answers))
    #expect(fewer > 0.05)
  }

  @Test("Stars follow the satisfaction, and a rating behind the call the lifted one")
  func stars() throws {
    let town = { (after: String) in
      LoyalTown(
        days: 7,
        loyalty: LoyalTown.loyalty(
          usual: 55, noise: 0, more: ", follow_up: {below: 60 points, lifts: 10 points}"),
        attendance: "rates: {share: 100%, after: \(after)}",
        care: "{follow_up: {after: 24 h, reaches: 100%}}")
    }
    for (after, stars) in [("23 h", Int64(3)), ("25 h", 4)] {
      let tables = try run(town(after).text)[0]
      let ratings = tables.ratings.reduce(0, +)
      #expect(ratings > 500)
      #expect(tables.stars.reduce(0, +) == stars * ratings)
    }
  }
}
