import Metrics
import Testing

@testable import Simulation

@Suite("What policies give and take, in a workshop that is sold out a day ahead")
struct RewardTests {
  private func policies(_ rule: String) -> String { "{baseline: {}, offer: \(rule)}" }

  private func rewards(_ gives: String, _ more: String = "") -> String {
    policies("{rewards: [{name: thanks, when: always, gives: \(gives)\(more)}]}")
  }

  /// An item by measured day of the planned start.
  private func byDay(_ item: RevenueItem, _ tables: Tables) -> [Int64] {
    (0..<tables.revenue.days).map { tables.revenue.sum(item, days: $0..<$0 + 1) }
  }

  @Test("A policy acts from the first measured day: what the warm-up sold keeps its list price")
  func pricesAct() throws {
    let dear = policies("{prices: [{when: always, factor: 1.5}]}")
    let tables = try Workshop(policies: dear, days: 3).tables(1)
    #expect(byDay(.completed, tables) == [4, 4, 4])
    #expect(byDay(.listRevenue, tables) == [40_000, 40_000, 40_000])
    #expect(byDay(.ruleFactors, tables) == [0, 20_000, 20_000])
  }

  @Test("Bookings of the warm-up get no reward")
  func rewardsAct() throws {
    let tables = try Workshop(policies: rewards("{money: 20 EUR}"), days: 3).tables(1)
    #expect(byDay(.rewarded, tables) == [0, 4, 4])
    #expect(byDay(.incentives, tables) == [0, -8_000, -8_000])
  }

  @Test("No rule takes a price past the guardrails", arguments: [(1.5, 2_000), (0.5, -1_000)])
  func guardrails(factor: Double, change: Int64) throws {
    let rule = "{prices: [{when: always, factor: \(factor)}], guardrails: {floor: 0.9, cap: 1.2}}"
    let tables = try Workshop(policies: policies(rule), days: 2).tables(1)
    #expect(byDay(.ruleFactors, tables) == [0, 4 * change])
  }

  /// 8:00–8:45 and 9:00–9:45 are all that fits.
  @Test("Extra bay minutes take the bay, not the technician, and cost what is stated")
  func bayTime() throws {
    let gift = rewards("{bay_time: 15 min, worth: 30 EUR, cost: 1.50 EUR}")
    let tables = try Workshop(policies: gift, days: 2).tables(1)
    #expect(byDay(.bookings, tables) == [4, 2])
    #expect(byDay(.rewarded, tables) == [0, 2])
    #expect(byDay(.rewardCost, tables) == [0, 300])
    #expect(byDay(.incentives, tables) == [0, 0])
    #expect(tables.minutes(.bookedPaid) == 180)
    #expect(tables.minutes(.bookedReward) == 30)
    #expect(tables.minutes(.busyPaid) == 180)
    #expect(tables.minutes(.busyReward) == 30)
    #expect(tables.minutes(.busyPaid, group: 1) == 180)
    #expect(tables.minutes(.bookedReward, group: 1) == 0)
    #expect(tables.minutes(.busyReward, group: 1) == 0)
  }

  /// Planned for 15 minutes, the wash takes 20: 8:00–8:50 and 9:00–9:50.
  @Test("A free service takes the bay and the technician for as long as it takes, at its own cost")
  func freeService() throws {
    let tables = try Workshop(policies: rewards("{service: wash}"), days: 2).tables(1)
    #expect(byDay(.bookings, tables) == [4, 2])
    #expect(byDay(.rewardCost, tables) == [0, 1_000])
    #expect(byDay(.listRevenue, tables) == [40_000, 20_000])
    for group in [0, 1] {
      #expect(tables.minutes(.bookedReward, group: group) == 30)
      #expect(tables.minutes(.busyPaid, group: group) == 180)
      #expect(tables.minutes(.busyReward, group: group) == 40)
    }
    #expect(tables.waitMinutes == 0)
  }

  @Test("A discount gives back a share of the price that is asked")
  func discount() throws {
    let rule = """
      {prices: [{when: always, factor: 1.2}],
        rewards: [{name: thanks, when: always, gives: {discount: 10%}}]}
      """
    let tables = try Workshop(policies: policies(rule), days: 2).tables(1)
    #expect(byDay(.ruleFactors, tables) == [0, 8_000])
    #expect(byDay(.incentives, tables) == [0, -4_800])
  }

  @Test(
    "A day's budget is spent on whole rewards and never exceeded",
    arguments: [
      ("0 EUR", 0), ("19.99 EUR", 0), ("20 EUR", 1), ("59.99 EUR", 2), ("60 EUR", 3),
      ("1000 EUR", 4),
    ])
  func budget(limit: String, given: Int64) throws {
    let gift = rewards("{money: 20 EUR}", ", budget: \(limit) per day")
    let tables = try Workshop(policies: gift, days: 4).tables(1)
    #expect(byDay(.completed, tables) == [4, 4, 4, 4])
    #expect(byDay(.rewarded, tables) == [0, given, given, given])
    #expect(byDay(.incentives, tables) == [0, given, given, given].map { $0 * -2_000 })
  }

  @Test("The guardrail's budget holds for all rewards together")
  func sharedBudget() throws {
    let rule = """
      {rewards: [{name: early, when: {daily: 08:00-09:00}, gives: {money: 20 EUR}},
        {name: late, when: {daily: 09:00-10:00}, gives: {money: 10 EUR}}],
        guardrails: {budget: 45 EUR per day}}
      """
    let tables = try Workshop(policies: policies(rule), days: 3).tables(1)
    // 20 at 8:00 and at 8:30; 10 more at 9:00 would be 50.
    #expect(byDay(.incentives, tables) == [0, -4_000, -4_000])
  }

  @Test("A cancellation inside the deadline pays the fee, one before it does not")
  func cancellation() throws {
    func fees(_ deadline: String) throws -> (fees: Int64, bookings: Int64, cancelled: Int64) {
      let workshop = Workshop(
        booking: ", cancellation: {free_until: \(deadline), fee: 20%}",
        attendance: "{cancel: 100%}", days: 5)
      let tables = try workshop.tables()
      #expect(tables.money(.completed) == 0)
      #expect(tables.visits(.cancelledByCustomer) == tables.visits(.confirmed))
      return (
        tables.money(.fees), tables.money(.bookings),
        tables.leads.sum(.cancelled, segment: 0, lead: 1, week: nil)
      )
    }
    // Nobody can book as long ahead as 48 hours.
    let late = try fees("48 h")
    #expect(late.cancelled > 4)
    #expect(late.fees == late.cancelled * 2_000)
    #expect(late.bookings == late.cancelled)
    let early = try fees("0 h")
    #expect(early.cancelled > 4)
    #expect(early.fees == 0)
    #expect(early.bookings == 0)
    let some = try fees("12 h")
    #expect(some.fees == some.bookings * 2_000)
    #expect(0 < some.bookings && some.bookings < some.cancelled)
  }
}
