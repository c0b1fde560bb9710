import Demand
import RandomStreams
import Testing

@testable import Scenarios

@Suite("What customers pay at most, as it is written")
struct WillingnessProblemTests {
  private static func text(_ law: String) -> String {
    Workshop.complete.replacing(
      "prefers: {daily: 10:00}}}\n    attendance: {waitlist",
      with: "prefers: {daily: 10:00}, pays_at_most: \(law)}}\n    attendance: {waitlist")
  }

  @Test(
    "A law of amounts is read in units of the currency",
    arguments: [
      ("40 EUR", Law.deterministic(40)), ("39.50", .deterministic(39.5)),
      ("{exponential: {mean: 30 EUR}}", .exponential(mean: 30)),
      ("{uniform: {from: 20 EUR, to: 60 EUR}}", .uniform(low: 20, high: 60)),
      ("{lognormal: {mean: 40 EUR, cv: 0.4}}", .lognormal(mean: 40, cv: 0.4)),
      (
        "{empirical: {30 EUR: 75%, 60 EUR: 25%}}",
        .empirical([.init(value: 30, weight: 0.75), .init(value: 60, weight: 0.25)])
      ),
    ])
  func read(written: String, law: Law) throws {
    let model = try ScenarioReader.read(text: Self.text(written), named: "g")
    let choices = model.segments.map(\.choice)
    guard case .wantedDay(let drivers) = choices[0], case .wantedDay(let walkers) = choices[1]
    else {
      Issue.record("The choices are of another kind")
      return
    }
    #expect(drivers.paysAtMost == nil && walkers.paysAtMost == law)
  }

  @Test(
    "An amount that cannot be meant is refused with its place and what is allowed",
    arguments: [
      ("40 CNY", "pays_at_most: CNY is not the currency of this scenario, which is EUR."),
      ("-1 EUR", "-1 EUR lies outside 0…1000000000."),
      ("0.005 EUR", "0.005"), ("cheap", "is not an amount of money"),
      ("{exponential: {mean: 0 EUR}}", "exponential.mean"),
      ("{exponential: {mean: 30 CNY}}", "exponential.mean: CNY is not the currency"),
      ("{exponential: 30 EUR}", "exponential"),
      ("{exponentail: {mean: 30 EUR}}", "Maybe you meant exponential."),
      ("{uniform: {from: 60 EUR, to: 20 EUR}}", "pays_at_most.uniform"),
      ("{lognormal: {mean: 30 EUR}}", "cv is missing"),
      ("{empirical: {30 EUR: 75%}}", "The shares here sum to 75%"),
      ("{empirical: {30 CNY: 100%}}", "CNY is not the currency"),
    ])
  func refused(written: String, message: String) {
    let found = problems(in: Self.text(written))
    #expect(found.count == 1 && found[0].contains(message), "\(found)")
  }
}
