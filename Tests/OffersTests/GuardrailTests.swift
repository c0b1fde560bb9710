import Fixtures
import Testing
import TimeAndMoney

@testable import Offers

@Suite("Guardrails")
struct GuardrailTests {
  private func rails(
    floor: Double = 0, cap: Double = 2, step: Double? = nil, interval: Span? = nil,
    margin: Double? = nil, budget: Int64? = nil
  ) -> Guardrails {
    Guardrails(
      floor: floor, cap: cap, dailyBudget: nil,
      totalBudget: budget.map { Money(minorUnits: $0) }, stepPerDay: step, interval: interval,
      margin: margin)
  }

  /// One price before noon's publication, another after it.
  private let jump = PriceRule.lead([(.zero, 1.5), (.hours(2), 1)])

  @Test("On one day a price moves by the largest step and no further")
  func step() throws {
    var garage = PricedGarage(
      .trial(prices: [.lead([(.zero, 1.5), (.days(1), 1)])], guardrails: rails(step: 0.2)))
    try garage.publish("10:00")
    #expect(garage.factor("10:00", day: 2) == 1)
    // It had no price before, so that nothing holds it back.
    #expect(garage.factor("14:00") == 1.5)
    garage.beginDay(1)
    try garage.publish("10:15", day: 1)
    #expect(garage.factor("10:00", day: 2) == 1.2)
    try garage.publish("12:00", day: 1)
    #expect(garage.factor("10:00", day: 2) == 1.2)
    garage.beginDay(2)
    try garage.publish("06:00", day: 2)
    #expect(garage.factor("10:00", day: 2) == 1.4)
  }

  @Test("A fixed factor approaches its value step by step from the prices of the policy before")
  func stepFromOtherPolicy() throws {
    let before = PricedGarage(.trial())
    var garage = PricedGarage(.trial(prices: [.factor(1.5)], guardrails: rails(step: 0.2)))
    garage.beginDay(with: before.table)
    try garage.publish("06:00")
    #expect(garage.factor("10:00", day: 3) == 1.2)
    garage.beginDay(1)
    try garage.publish("00:00", day: 1)
    #expect(garage.factor("10:00", day: 3) == 1.4)
  }

  @Test("A price stays for its least interval")
  func interval() throws {
    var garage = PricedGarage(.trial(prices: [jump], guardrails: rails(interval: .hours(1))))
    try garage.publish("07:30")
    #expect(garage.factor("10:00") == 1)
    try garage.publish("08:15")
    #expect(garage.factor("10:00") == 1)
    try garage.publish("08:30")
    #expect(garage.factor("10:00") == 1.5)
  }

  @Test(
    "No part of a unit lies below the floor or above the cap",
    arguments: [
      // 15 % of 1 more than 12.90 is half a cent: above a cap, below a floor.
      (1_290, 1.15, 0, 1.15, 1_483), (1_290, 1.15, 1.15, 2, 1_484), (1_290, 1.2, 0, 1.15, 1_483),
      (1_290, 0.5, 0.845, 2, 1_091), (1_290, 0.846, 0.845, 2, 1_091),
      // No whole unit lies between the two: the nearest.
      (350, 1.15, 1.15, 1.15, 403), (1_000, 0.8, 0.8, 1.25, 800),
    ] as [(Int64, Double, Double, Double, Int64)])
  func partsOfAUnit(list: Int64, factor: Double, floor: Double, cap: Double, price: Int64) {
    let rails = rails(floor: floor, cap: cap)
    let bounded = rails.bounding(factor, opening: nil).factor
    #expect(rails.price(Money(minorUnits: list), at: bounded).minorUnits == price)
  }

  @Test("A prize that is won once in a thousand times counts against the budget each time")
  func smallChances() {
    let prize = RewardRule.Gift.lottery(prize: Money(minorUnits: 500), chance: 0.001)
    let rule = RewardRule(
      name: "prize", hours: .always, gift: prize, worth: .zero, cost: .zero, services: nil,
      segments: nil, dailyBudget: nil)
    #expect(rule.expectedCost == Money(minorUnits: 1))
  }

  @Test(
    "What rules say is cut at floor and cap, whatever they say",
    arguments: [(0.1, 0.8), (0.8, 0.8), (1, 1), (1.25, 1.25), (9, 1.25)])
  func bounds(factor: Double, expected: Double) throws {
    var garage = PricedGarage(
      .trial(prices: [.lead([(.zero, factor)])], guardrails: rails(floor: 0.8, cap: 1.25)))
    try garage.publish("06:00")
    #expect(garage.factor("10:00") == expected)
  }

  @Test("The margin holds a price up, and no higher than the list price")
  func margin() {
    // 100.00, of which 60.00 are cost: with a margin of 25 % at least 80.00 are paid.
    let policy = Policy.trial(prices: [.factor(0.5)], guardrails: rails(margin: 0.25))
    #expect(Garage.costly(6_000).quote(policy).price.minorUnits == 8_000)
    #expect(Garage.costly(9_000).quote(policy).price.minorUnits == 10_000)
    #expect(Garage.costly(0).quote(policy).price.minorUnits == 5_000)
  }

  @Test("A reward leaves the margin or is not given")
  func marginOfRewards() {
    let garage = Garage.costly(6_000)
    let money = Policy.trial(rewards: [.money(3_000)], guardrails: rails(margin: 0.25))
    #expect(garage.quote(money).givenBack.minorUnits == 2_000)
    for (cost, isGiven) in [(1_500, true), (1_501, false)] as [(Int64, Bool)] {
      let gift = Policy.trial(
        rewards: [.gift(.bayTime(.minutes(30)), cost: cost)], guardrails: rails(margin: 0.25))
      let quote = garage.quote(gift)
      #expect(quote.keepsMargin == isGiven)
      #expect(RewardBudget(policy: gift).allows(quote) == isGiven)
    }
  }

  @Test("The budget in all does not come back with the next day")
  func totalBudget() {
    let policy = Policy.trial(rewards: [.money(500)], guardrails: rails(budget: 1_000))
    var budget = RewardBudget(policy: policy)
    let quote = Garage.plain.quote(policy)
    budget.draw(quote)
    budget.renew()
    #expect(budget.allows(quote))
    budget.draw(quote)
    budget.renew()
    #expect(!budget.allows(quote))
  }

  @Test("Each price has an audit line: the rules, the guardrail, the result; only where it changes")
  func audit() throws {
    var garage = PricedGarage(
      .trial(prices: [.factor(1.1), jump], guardrails: rails(cap: 1.25)), keepsAudit: true)
    try garage.publish("07:30")
    try garage.publish("08:30")
    try garage.publish("08:30")
    let ten = garage.garage.instant("10:00")
    let lines = try #require(garage.publisher.audit).filter { $0.start == ten && $0.service == 0 }
    #expect(lines.map(\.rules) == [[1.1, 1], [1.1, 1.5]])
    #expect(lines.map(\.wanted) == [1.1, 1.65])
    #expect(lines.map(\.bound) == [nil, .cap])
    #expect(lines.map(\.factor) == [1.1, 1.25])
    #expect(lines.map(\.price.minorUnits) == [11_000, 12_500])
  }
}
