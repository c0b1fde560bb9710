import Offers
import Testing
import TimeAndMoney

@testable import Scenarios

@Suite("Rewards and experiments as they are written")
struct IncentiveTests {
  static let text = LoyalGarage.text.replacing(
    "{name: cash, when: always, gives: {money: 20 CNY}, reach: 5%}",
    with: """
      {name: cash, when: always, gives: {money: 20 CNY}}
            - {name: gold, when: off-peak, gives: {points: 500, each: 0.1 CNY, redeemed: 80%}, tiers: [gold], sites: [kashgar], first_visit: false, lead: 1-3 days, total_budget: 900 CNY}
            - {name: near, when: always, beside: peak, largest_shift: 60 min, gives: {credit: 30 CNY}, lead: {at_least: 2 h, at_most: 24 h}}
            - {name: ramp, when: always, gives: {tier_upgrade: gold, worth: 9 CNY, cost: 1 CNY}, from: 2025-04-01, to: 2025-06-30, ramp: 4 weeks}
            - {name: draw, when: always, gives: {lottery: {prize: 500 CNY, chance: 2%}}}
            - {name: note, when: off-peak, gives: {reminder: {reaches: 30%, worth: 5 CNY, cost: 0.05 CNY}}}
        trial: {experiment: {of: off-peak-reward, control: baseline, arms: {customer: 50%}}}
        switch: {experiment: {of: off-peak-reward, control: baseline, arms: {days: {block: 14 days, washout: 7 days}}}}
        towns: {experiment: {of: peak-pricing, control: baseline, arms: {sites: [kashgar]}}}
      """)

  private func rewards() throws -> [RewardRule] {
    let model = try ScenarioReader.read(text: Self.text, named: "g")
    return try #require(model.policies.first { $0.name == "off-peak-reward" }).rewards
  }

  @Test("A reward says for whom, where and when it is")
  func eligibility() throws {
    let rewards = try rewards()
    let gold = rewards[4]
    #expect(
      gold.eligibility
        == Eligibility(sites: [1], ranks: [2], isFirstVisit: false, lead: .days(1...3)))
    #expect(gold.totalBudget == Money(minorUnits: 90_000))
    #expect(
      rewards[5].eligibility.lead == .spans(atLeast: .hours(2), atMost: .hours(24)))
    #expect(
      rewards[6].eligibility.phase
        == Phase(first: LocalDay("2025-04-01"), last: LocalDay("2025-06-30"), ramp: 28))
  }

  @Test(
    "A largest shift leaves the starts just before and behind the hours it is beside",
    arguments: [
      ("08:59", false), ("09:00", true), ("09:59", true), ("10:00", false), ("11:29", false),
      ("11:30", true), ("12:30", true), ("12:31", false),
    ])
  func beside(clock: String, isInside: Bool) throws {
    let minutes = clock.split(separator: ":").compactMap { Int($0) }
    let time = TimeOfDay(hour: minutes[0], minute: minutes[1])
    let hours = try rewards()[5].hours
    #expect(hours.contains(time, on: .monday) == isInside)
    #expect(!hours.contains(time, on: .saturday))
  }

  @Test("A gift is worth what is stated, or what it gives; what it costs is counted apart")
  func gifts() throws {
    let rewards = try rewards()
    func money(_ amount: Int64) -> Money { Money(minorUnits: amount) }
    #expect(rewards[4].gift == .credit(money(5_000), redeemed: 0.8))
    #expect(rewards[5].gift == .credit(money(3_000), redeemed: 1))
    #expect(rewards[6].gift == .tier(2))
    #expect(rewards[7].gift == .lottery(prize: money(50_000), chance: 0.02))
    #expect(rewards[8].gift == .reminder(reaches: 0.3))
    #expect(
      rewards[4...].map(\.worth) == [
        money(5_000), money(3_000), money(900), money(1_000), money(500),
      ])
    #expect(rewards[4...].map(\.cost) == [.zero, .zero, money(100), .zero, money(5)])
  }

  @Test("An experiment has the rules of both policies, each for its arm")
  func experiments() throws {
    let model = try ScenarioReader.read(text: Self.text, named: "g")
    let experiments = model.policies.filter { $0.experiment != nil }
    #expect(experiments.map(\.name) == ["switch", "towns", "trial"])
    #expect(
      experiments.map { $0.experiment?.arms } == [
        .days(block: 14, washout: 7, isAlternating: false), .sites([1]), .customers(share: 0.5),
      ])
    #expect(experiments[2].rewards.allSatisfy { $0.eligibility.isOfTreatment == true })
    #expect(experiments[1].prices.count == 2 && experiments[1].guardrails.cap == 1.25)
  }

  @Test(
    "What makes no sense is refused with its place and what is allowed",
    arguments: [
      Slip("tiers: [gold]", "tiers: [glod]", "There is no tier \"glod\". Defined: silver or gold."),
      Slip("sites: [kashgar], first", "sites: [kashgr], first", "There is no site \"kashgr\"."),
      Slip("lead: 1-3 days", "lead: longer", "\"longer\" is not a lead time."),
      Slip("lead: 1-3 days", "lead: 1-3 open days", "\"1-3 open days\" is not a lead time."),
      Slip("{at_least: 2 h, at_most: 24 h}", "{}", "at_least is missing"),
      Slip("at_least: 2 h", "at_least: 48 h", "at_least and at_most must not fall in this order"),
      Slip("beside: peak, ", "", "beside is missing"),
      Slip(", largest_shift: 60 min", "", "largest_shift is missing"),
      Slip("from: 2025-04-01, ", "", "from is missing (the day the ramp begins)"),
      Slip("to: 2025-06-30", "to: 2025-03-30", "from and to must not fall in this order"),
      Slip("to: 2025-06-30", "to: june", "\"june\" is not a date"),
      Slip("ramp: 4 weeks", "ramp: 36 h", "not a whole number of days"),
      Slip("ramp: 4 weeks", "ramp: 0 days", "must be more than zero"),
      Slip("each: 0.1 CNY, ", "", "each is missing"),
      Slip(
        "{credit: 30 CNY}", "{credit: 30 CNY, each: 1 CNY}",
        "each has no meaning for a gift of credit."),
      Slip(
        "{credit: 30 CNY}", "{credit: 30 CNY, cost: 1 CNY}",
        "cost has no meaning for a gift of credit."),
      Slip("{credit: 30 CNY}", "{credit: 30 CNY, money: 30 CNY}", "not money and credit."),
      Slip("worth: 9 CNY, ", "", "worth is missing (what the tier is worth to a customer"),
      Slip("tier_upgrade: gold", "tier_upgrade: glod", "There is no tier \"glod\"."),
      Slip("chance: 2%", "chance: 2", "lacks its percent sign"),
      Slip("reaches: 30%, worth: 5 CNY", "reaches: 30%", "worth is missing"),
      Slip(
        "{name: draw, when: always, gives: {lottery: {prize: 500 CNY, chance: 2%}}}",
        (1...3).map {
          "{name: d\($0), when: always, gives: {reminder: {reaches: 1%, worth: 1 CNY}}}"
        }.joined(separator: "\n      - "),
        "At most 4 rewards of a policy may be a reminder or have a ramp.",
        "At most 4 rewards of a policy", "At most 4 rewards of a policy"),
      Slip(
        "of: peak-pricing,", "of: peak-prices,",
        "There is no policy without an experiment \"peak-prices\"."),
      Slip(
        "of: peak-pricing,", "of: trial,", "There is no policy without an experiment \"trial\"."),
      Slip("of: peak-pricing,", "of: baseline,", "baseline cannot be compared with itself."),
      Slip(
        "gives: {money: 20 CNY}}", "gives: {money: 20 CNY}, reach: 5%}",
        "A reward of off-peak-reward has a reach", "A reward of off-peak-reward has a reach"),
      Slip(
        "block: 14 days, washout: 7 days", "block: 6 days",
        "Blocks of 6 days are shorter than the booking horizon of 7 days"),
      Slip("washout: 7 days", "washout: 14 days", "14 days lies outside 0 days…below 14 days."),
      Slip("customer: 50%", "customer: 100%", "100% lies outside above 0%…below 100%."),
      Slip(
        "{sites: [kashgar]}", "{sites: [kashgar, chengdu-01]}", "Some of the sites must be treated"),
      Slip("{sites: [kashgar]}", "{}", "Exactly one of customer, days or sites must stand here"),
      Slip(
        "towns: {experiment", "towns: {prices: [{factor: 1.1}], experiment",
        "Give either experiment or prices, not both."),
    ])
  func slips(slip: Slip) {
    slip.check(in: Self.text)
  }

  @Test("Prices that follow the market cannot be the control")
  func control() {
    let text = Self.text.replacing(
      "when: off-peak, factor: 0.92", with: "when: off-peak, lead: {0 h: 1.2, 3 h: 1}"
    ).replacing("of: peak-pricing, control: baseline", with: "of: baseline, control: peak-pricing")
    let found = problems(in: text)
    #expect(found.count == 1)
    #expect(
      found.first?.contains("control: The prices of peak-pricing change with time") == true,
      "\(found)")
  }

  @Test(
    "What is spent at the next visit needs somebody who comes again",
    arguments: [
      "points: 5, each: 1 CNY", "credit: 5 CNY", "tier_upgrade: gold, worth: 5 CNY",
    ])
  func nobodyComesAgain(gives: String) {
    let text = Garage.with("{money: 20 CNY}", "{\(gives)}")
      .replacing("policies:\n", with: "tiers: [{name: gold, from: 3}]\npolicies:\n")
    let found = problems(in: text)
    #expect(found.count == 1)
    #expect(found.first?.contains("Nobody comes again, so a gift of") == true, "\(found)")
  }
}
