import Metrics
import Testing

@testable import Simulation

@Suite("Gifts that are spent, drawn or sent")
struct IncentiveTests {
  /// Who comes, is served, and comes again each third day for certain; nobody waits.
  private static func town(_ gives: String, _ more: String = "", tiers: String = "[]") -> String {
    LoyalTown(
      perWeek: 70, days: 14,
      loyalty: LoyalTown.loyalty(more: LoyalTown.returns("100%", after: "3 days")),
      tiers: tiers,
      policies:
        "baseline: {}, gift: {rewards: [{name: gift, when: always, gives: \(gives)\(more)}]}"
    ).text
  }

  private static func gift(_ gives: String, _ more: String = "") throws -> Tables {
    try run(town(gives, more), policies: [1])[0]
  }

  /// Completed appointments of first visits, and of later ones.
  private static func completed(_ tables: Tables) -> (first: Int64, later: Int64) {
    let first = Int64(tables.visits.count { $0.isCompleted })
    return (first, tables.money(.completed) - first)
  }

  @Test("A credit lowers what is paid at each next visit, and costs nothing before")
  func credit() throws {
    let tables = try Self.gift("{credit: 10 EUR}")
    let (first, later) = Self.completed(tables)
    #expect(first > 100 && later > 100)
    #expect(tables.money(.incentives) == -1_000 * later)
    #expect(tables.money(.rewardCost) == 0)
  }

  @Test("A credit never pays more than is charged, and what is left waits for the next visit")
  func largeCredit() throws {
    let tables = try Self.gift("{credit: 150 EUR}")
    #expect(tables.money(.incentives) == -10_000 * Self.completed(tables).later)
  }

  @Test(
    "Of points the share that is stated is redeemed",
    arguments: [("0%", 0.0), ("100%", 1), ("60%", 0.6)])
  func points(redeemed: String, share: Double) throws {
    let tables = try Self.gift("{points: 100, each: 0.1 EUR, redeemed: \(redeemed)}")
    let later = Double(Self.completed(tables).later)
    let spent = Double(tables.money(.incentives)) / -1_000
    // A binomial count, with 3.29 standard deviations on either side.
    #expect(abs(spent - share * later) <= 3.29 * (share * (1 - share) * later).squareRoot())
  }

  @Test(
    "A lottery pays each prize that is won, and no other",
    arguments: [("100%", 1.0), ("0%", 0), ("30%", 0.3)])
  func lottery(chance: String, share: Double) throws {
    let tables = try Self.gift("{lottery: {prize: 50 EUR, chance: \(chance)}}")
    let rewarded = Double(tables.money(.completed))
    let won = Double(tables.money(.rewardCost)) / 5_000
    #expect(abs(won - share * rewarded) <= 3.29 * (share * (1 - share) * rewarded).squareRoot())
  }

  @Test("A budget counts what a lottery is expected to cost")
  func lotteryBudget() throws {
    let offer =
      "{baseline: {}, offer: {rewards: [{name: thanks, when: always, gives: {lottery: {prize: 500 EUR, chance: 2%}}, budget: 25 EUR per day}]}}"
    let tables = try Workshop(policies: offer, days: 4).tables(1)
    // 10 EUR each.
    #expect((0..<4).map { tables.revenue.sum(.rewarded, days: $0..<$0 + 1) } == [0, 2, 2, 2])
  }

  @Test("A message costs for everybody it reaches, whether or not he books")
  func messages() throws {
    func tables(_ reaches: String) throws -> Tables {
      try Self.gift("{reminder: {reaches: \(reaches), worth: 5 EUR, cost: 0.50 EUR}}")
    }
    let all = try tables("100%")
    #expect(all.money(.rewardCost) == 50 * all.visits(.visits))
    let nobody = try tables("0%")
    #expect(nobody.money(.rewardCost) == 0 && nobody.money(.rewarded) == 0)
    let some = try tables("30%")
    let share = Double(some.visits.count { $0.isRewarded }) / Double(some.visits.count)
    #expect(abs(share - 0.3) < 3.29 * (0.21 / Double(some.visits.count)).squareRoot())
    #expect(some.money(.rewardCost) > 0 && some.money(.rewardCost) < all.money(.rewardCost))
  }

  @Test("Messages stop when their budget is spent, and who got none sees no reward")
  func messageBudget() throws {
    let tables = try Self.gift(
      "{reminder: {reaches: 100%, worth: 5 EUR, cost: 0.50 EUR}}", ", total_budget: 20 EUR")
    #expect(tables.money(.rewardCost) == 2_000)
    #expect(tables.visits.count { $0.isRewarded } <= 40)
  }

  @Test("Who is given a tier has it from his next visit on")
  func tier() throws {
    let text = Self.town(
      "{tier_upgrade: gold, worth: 5 EUR}",
      tiers: "[{name: silver, from: 20}, {name: gold, from: 40}]")
    let tables = try run(text, policies: [0, 1])
    func served(_ run: Tables, rank: Int) -> Int64 {
      (0..<run.loyalty.days).reduce(0) { $0 + run.loyalty[.served, flow: 0, rank: rank, day: $1] }
    }
    let completed = Self.completed(tables[1])
    #expect(served(tables[1], rank: 0) == completed.first)
    #expect(served(tables[1], rank: 2) == completed.later)
    #expect(served(tables[0], rank: 2) == 0)
  }

  @Test("A reward for first visits is given to them alone")
  func firstVisits() throws {
    let tables = try Self.gift("{money: 10 EUR}", ", first_visit: true")
    #expect(tables.money(.incentives) == -1_000 * Self.completed(tables).first)
  }

  @Test("Who was in the ramp once stays in it")
  func ramp() throws {
    func rewarded(_ ramp: String) throws -> [Bool] {
      try Self.gift("{money: 10 EUR}", ", from: 2025-03-03, ramp: \(ramp)").visits.map(\.isRewarded)
    }
    let (slow, fast) = (try rewarded("20 days"), try rewarded("10 days"))
    #expect(zip(slow, fast).allSatisfy { !$0 || $1 })
    #expect(slow.count { $0 } > 20 && slow.count { $0 } < fast.count { $0 })
  }

  private static let worthless = [
    "{discount: 0%}", "{money: 0 EUR}", "{credit: 20 EUR, worth: 0 EUR}",
    "{points: 100, each: 0.1 EUR, worth: 0 EUR}", "{tier_upgrade: gold, worth: 0 EUR}",
    "{lottery: {prize: 500 EUR, chance: 10%, worth: 0 EUR}}",
    "{reminder: {reaches: 50%, worth: 0 EUR, cost: 1 EUR}}",
    "{bay_time: 15 min, worth: 0 EUR}", "{service: check, worth: 0 EUR}",
  ]

  @Test("A gift that is worth nothing moves nobody")
  func worthless() throws {
    let policies = Self.worthless.enumerated().map { number, gives in
      "gift-\(number): {rewards: [{name: gift, when: {daily: 11:00-15:00}, gives: \(gives)}]}"
    }
    // With a bay for everybody, so that no gift takes one from another.
    let text = Town(
      bays: 40,
      segmentBehind:
        "  loyalty: {satisfaction: {usual: 70 points}, returns: {usual: 50%, after: 90 days}}",
      morePolicies: policies.joined(separator: "\n  ")
    ).text.replacing("policies:\n", with: "tiers: [{name: gold, from: 3}]\npolicies:\n")
    let names = try model(text).policies.map(\.name)
    let runs = try run(text, policies: [0] + names.indices.filter { names[$0].hasPrefix("gift-") })
    #expect(runs.count == Self.worthless.count + 1)
    func choices(_ tables: Tables) -> [[Int32]] {
      tables.visits.map { [$0.isBooked ? 1 : 0, Int32($0.site), $0.startMinute] }
    }
    for tables in runs.dropFirst() {
      #expect(choices(tables) == choices(runs[0]))
      #expect(tables.visits.contains { $0.isRewarded })
    }
  }
}
