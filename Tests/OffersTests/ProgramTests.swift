import Fixtures
import Offers
import Scheduling
import Testing
import TimeAndMoney

/// A program that says the same of one service at every publication, and notes how often it was asked.
private struct FirmProgram: RunningProgram {
  struct Refused: Error {}

  var factor: Double?
  /// The services it speaks of.
  var services = [0]
  var offered: Set<Int> = []
  var refuses = false
  var reports: [MarketReport] = []

  mutating func observe(_ report: MarketReport) throws {
    if refuses { throw Refused() }
    reports.append(report)
  }

  func factor(of start: DayOffer.Start, of offer: DayOffer) -> Double? {
    services.contains(offer.service) ? factor : nil
  }

  func offers(_ reward: Int, at start: DayOffer.Start, of offer: DayOffer) -> Bool {
    offered.contains(reward)
  }

  func finish() {}
}

@Suite("Prices and rewards of a program of one's own")
struct ProgramTests {
  private let garage = Garage.plain

  private static func policy(
    prices: [PriceRule] = [], rewards: [RewardRule] = [], guardrails: Guardrails = .none
  ) -> Policy {
    Policy(
      name: "own", prices: prices, rewards: rewards, guardrails: guardrails,
      program: PolicyProgram(command: ["own"], deadline: .seconds(1), uniforms: 2))
  }

  /// What a service costs on the first day, once the program has been asked.
  private func quote(
    _ policy: Policy, _ program: FirmProgram, service: Int = 0, clock: String = "10:00"
  ) throws -> Quote {
    let scheduler = garage.scheduler(for: policy)
    let business = garage.business(scheduler)
    var table = OfferTable(
      policy: policy, jobs: JobTable(catalogue: garage.catalogue, policies: [policy]),
      business: business)
    var publisher = Publisher(policy: policy, business: business)
    publisher.begin(program)
    let view = MarketView(
      now: garage.instant("00:00"), business: business,
      record: MarketRecord(business: business, keepsSearches: true))
    try publisher.observe(
      view, uniforms: [0.25, 0.75], budget: RewardBudget(policy: policy), scheduler: scheduler)
    publisher.publish(day: 0, at: 0, in: view, scheduler: scheduler, into: &table)
    let level = garage.level(in: table, clock, service: service)
    return table.quote(level: level, service: service)
  }

  @Test("What it says takes the place of the rules; where it says nothing they stand")
  func replaces() throws {
    let policy = Self.policy(prices: [.factor(1.5)])
    let program = FirmProgram(factor: 0.9)
    #expect(try quote(policy, program).price.minorUnits == 9_000)
    #expect(try quote(policy, program, service: 1).price.minorUnits == 7_499)
    #expect(try quote(policy, FirmProgram()).price.minorUnits == 15_000)
  }

  @Test("It is rounded to whole percents, and cannot pass the guardrails")
  func bounded() throws {
    let guardrails = Guardrails(floor: 0.8, cap: 1.2, dailyBudget: nil)
    for (factor, price) in [(0.9049, 9_000), (0.1, 8_000), (3, 12_000)] as [(Double, Int64)] {
      let policy = Self.policy(guardrails: guardrails)
      #expect(try quote(policy, FirmProgram(factor: factor)).price.minorUnits == price)
    }
  }

  @Test("A reward is given where it offers it and the rule allows it")
  func rewards() throws {
    let policy = Self.policy(rewards: [
      .money(500, .daily("09:00-11:00")), .money(300, dailyBudget: 1_000),
    ])
    func given(_ offered: Set<Int>, _ clock: String) throws -> Int? {
      try quote(policy, FirmProgram(offered: offered), clock: clock).reward
    }
    #expect(try given([], "10:00") == nil)
    #expect(try given([0], "10:00") == 0)
    #expect(try given([0], "11:00") == nil)
    #expect(try given([0, 1], "11:00") == 1)
  }

  @Test("What makes it unusable is thrown on")
  func unusable() {
    #expect(throws: FirmProgram.Refused.self) {
      try quote(Self.policy(), FirmProgram(refuses: true))
    }
  }

  @Test("A policy with a program waits for it, and publishes again and again")
  func waits() {
    let policy = Self.policy()
    var publisher = Publisher(
      policy: policy, business: garage.business(garage.scheduler(for: policy)))
    #expect(publisher.awaitsProgram && publisher.changes && publisher.uniforms == 2)
    publisher.begin(FirmProgram())
    #expect(!publisher.awaitsProgram)
  }
}
