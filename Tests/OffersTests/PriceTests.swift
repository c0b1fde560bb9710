import Fixtures
import Offers
import Scheduling
import Testing
import TimeAndMoney

@Suite("Published prices")
struct PriceTests {
  private let garage = Garage.plain

  private func price(_ policy: Policy, _ clock: String = "10:00", day: Int = 0, service: Int = 0)
    -> Int64
  {
    garage.quote(policy, clock, day: day, service: service).price.minorUnits
  }

  @Test(
    "No policy can sell below the floor or above the cap, and both are allowed themselves",
    arguments: [
      (0, 8_000), (0.79, 8_000), (0.8, 8_000), (0.81, 8_100), (1, 10_000), (1.19, 11_900),
      (1.2, 12_000), (1.21, 12_000), (100, 12_000),
    ] as [(Double, Int64)])
  func guardrails(factor: Double, expected: Int64) {
    let guardrails = Guardrails(floor: 0.8, cap: 1.2, dailyBudget: nil)
    #expect(price(.trial(prices: [.factor(factor)], guardrails: guardrails)) == expected)
  }

  @Test("Price factors multiply, and the guardrails hold for the product")
  func product() {
    let rules = [PriceRule.factor(2), .factor(0.5), .factor(0.9)]
    #expect(price(.trial(prices: rules)) == 9_000)
    let guardrails = Guardrails(floor: 0.95, cap: 1.05, dailyBudget: nil)
    #expect(price(.trial(prices: rules, guardrails: guardrails)) == 9_500)
    #expect(price(.trial(prices: Array(rules.prefix(2)), guardrails: guardrails)) == 10_000)
  }

  @Test(
    "A rule holds for starts in its hours, from the first on and without the end",
    arguments: [
      ("09:45", 10_000), ("10:00", 8_000), ("11:15", 8_000), ("11:30", 10_000),
    ] as [(String, Int64)])
  func hours(clock: String, expected: Int64) {
    #expect(price(.trial(prices: [.factor(0.8, .daily("10:00-11:30"))]), clock) == expected)
  }

  @Test("A rule for some services leaves the others at the list price")
  func services() {
    let policy = Policy.trial(prices: [.factor(0.8, services: [1])])
    #expect(price(policy, service: 0) == 10_000)
    #expect(price(policy, service: 1) == 3_999)
    let offer = garage.quote(policy, service: 1)
    #expect(offer.listPrice.minorUnits == 4_999 && offer.reward == nil && offer.job == 1)
  }

  @Test(
    "Prices of weekdays do not hold on holidays, and the other way round",
    arguments: [(0, 10_000), (1, 9_000), (2, 12_000), (3, 10_000)] as [(Int, Int64)])
  func holidays(day: Int, expected: Int64) {
    // Tuesday is cheaper; the Wednesday is a holiday, on which another rule holds.
    let morning = [TimeRange(TimeOfDay(clock: "08:00"), TimeOfDay(clock: "12:00"))]
    let garage = Garage(holidays: [LocalDay("2025-03-05")!])
    let policy = Policy.trial(prices: [
      .factor(0.9, WeeklyHours([.tuesday: morning])),
      .factor(0.5, WeeklyHours([.wednesday: morning])),
      .factor(1.2, WeeklyHours([.holiday: morning])),
    ])
    #expect(garage.quote(policy, day: day).price.minorUnits == expected)
  }

  @Test("Level 0 is the list price, whatever the guardrails, and stands where nothing is published")
  func levelZero() {
    let guardrails = Guardrails(floor: 1.5, cap: 2, dailyBudget: nil)
    let policy = Policy.trial(guardrails: guardrails)
    let scheduler = garage.scheduler(for: policy)
    let table = OfferTable(
      policy: policy, jobs: JobTable(catalogue: garage.catalogue, policies: [policy]),
      business: garage.business(scheduler))
    #expect(garage.level(in: table, "10:00") == 0)
    #expect(table.quote(level: 0, service: 0).price.minorUnits == 10_000)
    #expect(price(policy) == 15_000)
  }

  @Test("The baseline knows one level")
  func baseline() {
    let table = garage.table(of: .trial())
    #expect(table.levels == [table.levels[0]] && table.unrewarded == [0])
    #expect(table.levels[0].factor == 1 && table.levels[0].reward == nil)
  }

  @Test("Equal prices share a level, and every rewarded level knows the one without the reward")
  func levels() {
    let policy = Policy.trial(
      prices: [.factor(0.9, .daily("08:00-10:00"))], rewards: [.money(500, .daily("09:00-12:00"))])
    let table = garage.table(of: policy)
    let found = ["07:00", "08:00", "09:00", "10:00", "12:00"].map { garage.level(in: table, $0) }
    let offers = found.map { table.levels[$0] }
    #expect(offers.map(\.factor) == [1, 0.9, 0.9, 1, 1])
    #expect(offers.map(\.reward) == [nil, nil, 0, 0, nil])
    #expect(found[0] == found[4])
    #expect(table.unrewarded[found[2]] == found[1])
    #expect(table.unrewarded[found[3]] == found[0])
    #expect(table.unrewarded[found[1]] == found[1])
  }

  @Test(
    "On a day on which the clocks change the rules follow the clock on the wall",
    arguments: [("2025-03-30", "10:00"), ("2025-10-26", "12:00"), ("2025-10-27", "10:00")])
  func clockChange(day: String, clock: String) {
    let garage = Garage(zone: Zone.named("Europe/Berlin"), from: day)
    let end = "\(Int(clock.prefix(2))! + 2):00"
    let policy = Policy.trial(prices: [.factor(0.5, .daily("\(clock)-\(end)"))])
    #expect(garage.quote(policy, clock).price.minorUnits == 5_000)
    #expect(garage.quote(policy, "09:45").price.minorUnits == 10_000)
    #expect(garage.quote(policy, end).price.minorUnits == 10_000)
  }

  @Test(
    "That holds too where starts lie further apart than the clocks are moved",
    arguments: ["2025-03-30", "2025-10-26", "2025-10-27"])
  func clockChangeBetweenStarts(day: String) {
    let garage = Garage(
      zone: Zone.named("Europe/Berlin"), startsEvery: .hours(2), from: day)
    let policy = Policy.trial(prices: [.factor(0.5, .daily("10:00-11:00"))])
    #expect(garage.quote(policy, "10:00").price.minorUnits == 5_000)
  }
}
