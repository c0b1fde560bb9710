import Offers
import Testing
import TimeAndMoney

/// What every pricing policy keeps. A new kind of rule is a line in the list.
@Suite("Every pricing policy")
struct PolicyConformanceTests {
  static let guardrails = Guardrails(
    floor: 0.85, cap: 1.2, dailyBudget: nil, stepPerDay: 0.15)

  static let policies: [Policy] = [
    .kit("nothing", []),
    .kit("time of day", [.factor(1.4, .daily("10:00-12:00")), .factor(0.7)]),
    .kit("lead", [.lead([(.zero, 1.5), (.hours(3), 1), (.days(2), 0.6)])]),
    .kit("occupancy ladder", [.occupancy([(0, 0.5), (0.3, 1), (0.8, 2)], by: .hour)]),
    .kit(
      "occupancy line",
      [
        .occupancy(
          [(0, 0.7), (1, 1.6)], by: .slot, isLinear: true, smoothing: .minutes(30),
          hysteresis: 0.1)
      ]),
    .kit("bid price, stated", [.bidPrice(.stated(.busyWeek))]),
    .kit("bid price, fitted", [.bidPrice(.fitted(sensitivity: 1.5))]),
    .kit("bid price of who knows nothing", [.bidPrice(.truth)]),
    .kit("forecast, stated", [.forecast(.stated(.usual), target: 0.5)]),
    .kit("forecast, fitted", [.forecast(.fitted(weeks: 4))]),
    .kit("learning", [.learning([0.6, 0.9, 1, 1.3], by: .hour)]),
    .kit("a stack", [.lead([(.zero, 1.1)]), .occupancy([(0, 0.9), (0.5, 1.3)], by: .day)]),
  ]

  @Test("The same views and uniforms give the same prices", arguments: policies)
  func determinism(policy: Policy) throws {
    var one = MarketScript(policy)
    var other = MarketScript(policy)
    try one.play()
    try other.play()
    #expect(one.published == other.published)
  }

  @Test("A copy goes its own way", arguments: policies)
  func copies(policy: Policy) throws {
    var script = MarketScript(policy)
    let before = script
    try script.play()
    var copy = before
    try copy.play()
    #expect(script.published == copy.published)
    #expect(before.published.isEmpty)
  }

  @Test("Prices are finite and inside the guardrails, at any time", arguments: policies)
  func bounds(policy: Policy) throws {
    var script = MarketScript(policy)
    try script.play()
    #expect(script.published.joined().allSatisfy { (0.85...1.2).contains($0) })
  }

  @Test("From one midnight to the next no price moves by more than the step", arguments: policies)
  func steps(policy: Policy) throws {
    var script = MarketScript(policy)
    try script.play()
    // The days that were on sale on both: those of the later publication are the last of the earlier.
    for (first, second) in [(23, 47), (47, 71)] {
      let later = script.published[second]
      let earlier = script.published[first].suffix(later.count)
      #expect(zip(earlier, later).allSatisfy { abs($0 - $1) <= 0.15 + 1e-9 })
    }
  }
}

extension Policy {
  fileprivate static func kit(_ name: String, _ prices: [PriceRule]) -> Policy {
    Policy(
      name: name, prices: prices, rewards: [], guardrails: PolicyConformanceTests.guardrails)
  }
}

extension Policy: CustomTestStringConvertible {
  public var testDescription: String { name }
}
