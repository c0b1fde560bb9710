import Fixtures
import Offers
import Testing
import TimeAndMoney

@Suite("To whom and when rewards are given")
struct EligibilityTests {
  private let garage = Garage.plain

  /// The reward at a start under a policy that is published on Monday at midnight; nil for none.
  private func reward(
    _ policy: Policy, _ clock: String = "10:00", day: Int = 0, rank: Int = 0,
    isFirstVisit: Bool = true, groups: [Int] = [], isTreated: Bool = true
  ) -> Int? {
    let table = garage.table(of: policy)
    let book = garage.scheduler(for: policy).days(of: 0)
    let audience = table.audiences.number(
      segment: 0, rank: rank, isFirstVisit: isFirstVisit, groups: groups, isTreated: isTreated)
    let row = table.row(site: 0, audience: audience, service: 0, day: day)
    let cell = book.cell(at: garage.instant(clock, day: day)) - book.cells(of: day).lowerBound
    return table.levels[table.level(row: row, cellOfDay: cell)].reward
  }

  private func policy(_ eligibility: Eligibility...) -> Policy {
    Policy.trial(
      rewards: eligibility.map { eligibility in
        var rule = RewardRule.money(500)
        rule.eligibility = eligibility
        return rule
      })
  }

  @Test(
    "A lead in days counts from the day of the publication to that of the start",
    arguments: [(0, false), (1, true), (3, true), (4, false)])
  func days(day: Int, isGiven: Bool) {
    let policy = policy(Eligibility(lead: .days(1...3)))
    #expect((reward(policy, day: day) != nil) == isGiven)
  }

  @Test(
    "A lead in hours counts to the start itself, both ends included",
    arguments: [
      ("08:00", false), ("09:45", false), ("10:00", true), ("12:00", true), ("12:15", false),
    ])
  func hours(clock: String, isGiven: Bool) {
    let policy = policy(Eligibility(lead: .spans(atLeast: .hours(10), atMost: .hours(12))))
    #expect((reward(policy, clock) != nil) == isGiven)
  }

  @Test("A tier's reward goes to it alone, not to the tiers above", arguments: [0, 1, 2, 3, 9])
  func tiers(rank: Int) {
    #expect((reward(policy(Eligibility(ranks: [2])), rank: rank) != nil) == (rank == 2))
  }

  @Test("A first visit is told from a later one")
  func firstVisit() {
    let policy = policy(Eligibility(isFirstVisit: true), Eligibility(isFirstVisit: false))
    #expect([true, false].map { reward(policy, isFirstVisit: $0) } == [0, 1])
  }

  @Test("A reward of another site is none of this one")
  func sites() {
    #expect(reward(policy(Eligibility(sites: [1]))) == nil)
    #expect(reward(policy(Eligibility(sites: [0]))) == 0)
  }

  @Test(
    "A phase holds from its first day to its last",
    arguments: [
      ("2025-03-02", "2025-03-02", false), ("2025-03-02", "2025-03-03", true),
      ("2025-03-03", "2025-03-09", true), ("2025-03-04", "2025-03-09", false),
    ])
  func phase(first: String, last: String, isGiven: Bool) {
    let phase = Phase(first: LocalDay(first), last: LocalDay(last), ramp: nil)
    #expect((reward(policy(Eligibility(phase: phase))) != nil) == isGiven)
  }

  @Test(
    "A ramp rises by the same step each day, to all on its last",
    arguments: [
      ("2025-03-02", 0), ("2025-03-03", 0.25), ("2025-03-05", 0.75), ("2025-03-06", 1),
      ("2025-04-06", 1),
    ])
  func ramp(day: String, share: Double) {
    #expect(
      Phase(first: LocalDay("2025-03-03"), last: nil, ramp: 4).share(on: LocalDay(day)!) == share)
  }

  @Test("Who is in a ramp already, and whom a reminder reaches, are told apart reward by reward")
  func groups() {
    let ramp = Phase(first: LocalDay("2025-03-03"), last: nil, ramp: 4)
    let policy = policy(Eligibility(phase: ramp), Eligibility(phase: ramp), .everybody)
    let found = [[], [0], [1], [0, 1]].map { reward(policy, groups: $0) }
    #expect(found == [2, 0, 1, 0])
  }

  @Test("Each audience has the number that leads back to it")
  func numbers() {
    let audiences = Audiences(
      segments: [3, 5], ranks: 3, tellsFirstVisits: true, groups: [1, 4], tellsArms: true)
    for (number, audience) in audiences.all.enumerated() {
      #expect(
        audiences.number(
          segment: audience.segment ?? 0, rank: audience.rank, isFirstVisit: audience.isFirstVisit,
          groups: audience.groups, isTreated: audience.isTreated) == number)
    }
    #expect(Set(audiences.all).count == 3 * 3 * 2 * 4 * 2)
  }

  @Test("A fixed factor beside a reward by lead is published as it is written, without rounding")
  func noRounding() {
    var rule = RewardRule.money(500)
    rule.eligibility = Eligibility(lead: .days(1...3))
    let policy = Policy.trial(prices: [.factor(0.923)], rewards: [rule])
    #expect(garage.quote(policy).price.minorUnits == 9_230)
    #expect(
      Publisher(policy: policy, business: garage.business(garage.scheduler(for: policy))).changes)
  }

  @Test("In an experiment each arm has its own price, guardrails and rewards")
  func arms() {
    let cheap = Policy(
      name: "cheap", prices: [.factor(0.5)], rewards: [.money(100)],
      guardrails: Guardrails(floor: 0, cap: 0.8, dailyBudget: nil))
    let dear = Policy(
      name: "dear", prices: [.factor(2)], rewards: [],
      guardrails: Guardrails(floor: 0, cap: 1.5, dailyBudget: nil))
    let policy = Policy(
      name: "trial", trying: cheap, against: dear, by: .customers(share: 0.5))
    let table = garage.table(of: policy)
    let found = [true, false].map { isTreated in
      let audience = table.audiences.number(
        segment: 0, rank: 0, isFirstVisit: true, groups: [], isTreated: isTreated)
      let row = table.row(site: 0, audience: audience, service: 0, day: 1)
      return table.quote(level: table.level(row: row, cellOfDay: 40), service: 0)
    }
    #expect(found.map(\.price.minorUnits) == [5_000, 15_000])
    #expect(found.map(\.givenBack.minorUnits) == [100, 0])
  }

  @Test("A budget in all is spent over the days")
  func totalBudget() {
    let rule = RewardRule(
      name: "gift", hours: .always, gift: .money(Money(minorUnits: 500)), worth: .zero, cost: .zero,
      services: nil, segments: nil, dailyBudget: nil, totalBudget: Money(minorUnits: 1_000))
    let policy = Policy.trial(rewards: [rule])
    var budget = RewardBudget(policy: policy)
    for isAllowed in [true, true, false] {
      #expect(budget.allows(garage.quote(policy)) == isAllowed)
      budget.draw(garage.quote(policy))
      budget.renew()
    }
  }

  @Test("A policy lists the grounds on which it tells customers apart")
  func grounds() {
    #expect(Policy.trial(rewards: [.money(100)]).grounds == [])
    let ramp = Phase(first: LocalDay("2025-03-03"), last: nil, ramp: 4)
    var some = policy(
      Eligibility(ranks: [1], isFirstVisit: false, phase: ramp))
    #expect(some.grounds == [.tier, .firstVisit, .ramp])
    some = Policy.trial(rewards: [.money(1, segments: [1]), .gift(.reminder(reaches: 0.5))])
    #expect(some.grounds == [.segment, .reminder])
    let plain = Policy.trial()
    func grounds(_ arms: ExperimentArms) -> [FairnessGround] {
      Policy(name: "t", trying: plain, against: plain, by: arms).grounds
    }
    #expect(grounds(.customers(share: 0.5)) == [.experimentArm])
    #expect(grounds(.days(block: 7, washout: 0, isAlternating: true)) == [])
    #expect(grounds(.sites([0])) == [])
  }
}
