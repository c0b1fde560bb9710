import Offers
import Scenarios
import Simulation
import Testing
import TimeAndMoney

@Suite("Policies as they are written")
struct PolicyEntryTests {
  /// The complete garage with other price rules and more keys of the policy.
  private func policy(_ rules: String, _ more: String = "") throws -> Policy {
    try ScenarioReader.read(text: text(rules, more), named: "garage.yaml").policies[2]
  }

  private func text(_ rules: String, _ more: String = "") -> String {
    Garage.with(Self.written, "    prices: [\(rules)]\n\(more)")
  }

  /// What stands there in the complete garage.
  private static let written =
    "    prices: [{when: {mon-fri: 09:30-11:00}, factor: 1.15, services: [oil-synthetic, oil-mineral]}, "
    + "{when: off-peak, factor: 0.92}]\n"
    + "    guardrails: {floor: 0.8, cap: 1.25, budget: 600 CNY per day}\n"

  @Test("A ladder by lead")
  func lead() throws {
    let rule = try policy("{name: early, lead: {7 days: 0.9, 0 h: 1.2, 3 h: 1}, sites: [kashgar]}")
      .prices[0]
    #expect(
      rule.name == "early" && rule.scope == RuleScope(hours: .always, services: nil, sites: [1]))
    #expect(
      rule.terms
        == .lead(
          LeadLadder(steps: [
            .init(atLeast: .zero, factor: 1.2), .init(atLeast: .hours(3), factor: 1),
            .init(atLeast: .days(7), factor: 0.9),
          ])))
  }

  @Test("Prices by occupancy, and how rules join")
  func occupancy() throws {
    let prices = try policy(
      "{factor: 1.1}, {occupancy: {linear: {90%: 1.2, 40%: 0.9}, by: hour, smoothed: 1 h, hysteresis: 5%}, combine: higher, when: peak}"
    ).prices
    #expect(prices.map(\.name) == ["factor", "occupancy"])
    #expect(prices.map(\.combination) == [.multiply, .higher])
    #expect(
      prices[1].terms
        == .occupancy(
          OccupancyTerms(
            extent: .hour,
            points: [.init(occupancy: 0.4, factor: 0.9), .init(occupancy: 0.9, factor: 1.2)],
            isLinear: true, smoothing: .hours(1), hysteresis: 0.05)))
  }

  @Test("Prices led by a forecast")
  func forecast() throws {
    let prices = try policy(
      "{forecast: {curve: {fitted: {weeks: 6}}, sensitivity: 1.5}}, "
        + "{forecast: {curve: {stated: {0 days: 80%, 4 days: 40%, 2 days: 50%}}, target: 75%, sensitivity: 2}}"
    ).prices
    #expect(
      prices[0].terms
        == .forecast(ForecastTerms(curve: .fitted(weeks: 6), target: nil, sensitivity: 1.5)))
    guard case .forecast(let terms) = prices[1].terms, case .stated(let curve) = terms.curve else {
      Issue.record("The rule is of another kind")
      return
    }
    #expect(terms.target == 0.75 && terms.sensitivity == 2 && curve.final == 0.8)
    #expect(zip(curve.shares, [0.8, 0.65, 0.5, 0.45, 0.4]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test("Bid prices, what they believe, and learning")
  func beliefs() throws {
    let prices = try policy(
      "{bid_price: {ladder: [1.2, 0.8, 1], beliefs: truth}}, "
        + "{bid_price: {ladder: {from: 0.9, to: 1.1, step: 0.1}, beliefs: {fitted: {sensitivity: 1.5}}}}, "
        + "{learning: {ladder: [0.9, 1], by: hour, every: 2 h}}"
    ).prices
    #expect(prices[0].terms == .bidPrice(BidPriceTerms(ladder: [0.8, 1, 1.2], beliefs: .truth)))
    #expect(
      prices[1].terms
        == .bidPrice(
          BidPriceTerms(ladder: [0.9, 1, 1.1], beliefs: .fitted(sensitivity: 1.5))))
    #expect(
      prices[2].terms
        == .learning(LearningTerms(ladder: [0.9, 1], extent: .hour, every: .hours(2))))
    #expect(prices.map(\.isOracle) == [true, false, false])
  }

  private static let imagined =
    "{visits: {per_week: 70, profile: {daily: 1}}, wants: {oil-mineral: 100%}, choice: {wanted_day: {lead: {2 days: 100%}, prefers: {daily: 10:00}, pays_at_most: {empirical: {220 CNY: 75%, 440 CNY: 25%}}}}}"

  @Test("Stated beliefs are segments as the policy imagines them")
  func stated() throws {
    let rule = try policy(
      "{bid_price: {ladder: [1, 2, 3], beliefs: {stated: {they: \(Self.imagined)}}}}"
    ).prices[0]
    guard case .bidPrice(let terms) = rule.terms, case .stated(let belief) = terms.beliefs else {
      Issue.record("The rule is of another kind")
      return
    }
    #expect(belief.ladder == [1, 2, 3] && belief.streams.allSatisfy { $0.service == 0 })
    #expect(belief.streams.allSatisfy { $0.acceptance == [1, 0.25, 0] })
    let requests = belief.streams.reduce(0) { $0 + $1.requests.reduce(0, +) }
    #expect(abs(requests - 70) < 1e-9)
  }

  @Test("Publishing and all guardrails")
  func guardrails() throws {
    let policy = try policy(
      "{factor: 1.1}",
      "    publish: {every: 15 min, on_booking: true, round: 0.5%}\n"
        + "    guardrails: {floor: 0.8, cap: 1.25, step: 0.1 per day, interval: 2 h, margin: 20%, "
        + "total_budget: 9000 CNY}\n")
    #expect(
      policy.publishing == Publishing(every: .minutes(15), onBooking: true, stepsPerUnit: 200))
    #expect(
      policy.guardrails
        == Guardrails(
          floor: 0.8, cap: 1.25, dailyBudget: nil, totalBudget: Money(minorUnits: 900_000),
          stepPerDay: 0.1, interval: .hours(2), margin: 0.2))
  }

  @Test(
    "What is wrong with a rule is said where it stands",
    arguments: [
      ("{when: peak}", "", "Exactly one"), ("{factor: 1.1, lead: {0 h: 1}}", "", "Exactly one"),
      ("{lead: {}}", "", "lead"), ("{lead: {1 h: 1, 60 min: 2}}", "", "two steps at 1 h"),
      ("{lead: {3: 1}}", "", "unit"), ("{lead: {1 h: 0}}", "", "more than zero"),
      ("{occupancy: {ladder: {50%: 1}, linear: {50%: 1}}}", "", "Exactly one"),
      ("{occupancy: {by: hour}}", "", "Exactly one"),
      ("{occupancy: {ladder: {50%: 1, 50.0%: 2}}}", "", "two steps at 50%"),
      ("{occupancy: {ladder: {0.5: 1}}}", "", "%"),
      ("{occupancy: {ladder: {50%: 1}, by: week}}", "", "slot"),
      ("{factor: 1.1, combine: add}", "", "multiply"),
      (
        "{forecast: {curve: {stated: {0 days: 50%, 2 days: 60%}}, sensitivity: 1}}", "",
        "More is sold 2 days before the day than 0 min before it"
      ),
      (
        "{forecast: {curve: {stated: {1 day: 50%, 24 h: 60%}}, sensitivity: 1}}", "",
        "two steps at 1 days"
      ),
      ("{forecast: {curve: {stated: {}}, sensitivity: 1}}", "", "lead"),
      ("{forecast: {curve: {stated: {400 days: 1%}}, sensitivity: 1}}", "", "366 days"),
      ("{forecast: {curve: {fitted: {weeks: 0}}, sensitivity: 1}}", "", "1…104"),
      ("{forecast: {curve: {fitted: {}}}}", "", "sensitivity is missing"),
      ("{bid_price: {ladder: [], beliefs: truth}}", "", "factor"),
      ("{bid_price: {ladder: [1, 1.0], beliefs: truth}}", "", "two steps at 1.0"),
      ("{bid_price: {ladder: {from: 1, to: 1, step: 0.1}, beliefs: truth}}", "", "from"),
      ("{bid_price: {ladder: {from: 1, to: 9, step: 0.001}, beliefs: truth}}", "", "1000 factors"),
      ("{bid_price: {ladder: [1], beliefs: lies}}", "", "truth"),
      ("{bid_price: {ladder: [1], beliefs: {fitted: {}}}}", "", "sensitivity is missing"),
      (
        "{bid_price: {ladder: [1], beliefs: {stated: {they: \(imagined.replacing("oil-mineral", with: "oil-minral"))}}}}",
        "", "Maybe you meant oil-mineral."
      ),
      ("{learning: {ladder: [1, 2], by: week}}", "", "rule"),
      ("{factor: 1.1, sites: [chengdu-1]}", "", "chengdu-01"),
      ("{factor: 1.1}", "    publish: {every: 2 days}\n", "1 days"),
      ("{factor: 1.1}", "    publish: {round: 0%}\n", "0.01%"),
      ("{factor: 1.1}", "    guardrails: {step: 0.1}\n", "per day"),
      ("{factor: 1.1}", "    guardrails: {step: 0 per day}\n", "more than zero"),
      ("{factor: 1.1}", "    guardrails: {margin: 100%}\n", "100%"),
      ("{factor: 1.1}", "    guardrails: {total_budget: 5 EUR}\n", "CNY"),
    ])
  func problems(rules: String, more: String, says: String) {
    let found = ScenariosTests.problems(in: text(rules, more))
    #expect(found.count == 1 && found.joined().contains(says), "\(found)")
  }
}
