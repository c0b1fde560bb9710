import Metrics
import Testing

@testable import Simulation

@Suite("Policies and customers who come again, where all happens that can happen")
struct LoyaltyUnderPoliciesTests {
  private static let loyalty = """
          rates: {share: 40%, after: {exponential: {mean: 30 h}}}
        loyalty:
          satisfaction: {usual: 78 points, noise: 12 points, wait: -0.5 points per min, overrun: -0.3 points per min, price: -0.8 points per %, unexplained: -6 points}
          complains: {below: 45 points, share: 60%}
          follow_up: {below: 60 points, lifts: 12 points}
          answers: 30%
          returns: {usual: 60%, satisfaction: 0.04 per point, tier: 0.3 per tier, after: {gamma: {mean: 6 days, cv: 0.8}}, lost: 40%, lost_after: {exponential: {mean: 2 days}}}
          customers_at_start: 60
          habit: {share: 30%, half_life: 8 weeks}
    """

  /// Baseline, 1 gift, 2 idle, 3 peak.
  private static let text = Everything.text()
    .replacing(
      "      rates: {share: 40%, stars: {5: 60%, 4: 25%, 3: 10%, 2: 3%, 1: 2%}, after: {exponential: {mean: 6 h}}}\n",
      with: loyalty + "\n"
    )
    .replacing(
      "policies:\n  baseline: {}",
      with: """
        tiers: [{name: silver, from: 2}, {name: gold, from: 4}]
        care: {follow_up: {after: 24 h, reaches: 70%}, explains: false}
        policies:
          baseline: {}
          idle: {prices: [{when: always, factor: 1}]}
        """
    )
    .replacing("budget: 100 EUR per day}", with: "budget: 100 EUR per day, reach: 10%}")

  /// All four, run once for all tests.
  private static let runs = Result { try run(text, policies: [0, 1, 2, 3], keepsVisitors: true) }

  @Test("Every counted visit ends once, later and induced ones too")
  func balance() throws {
    for tables in try Self.runs.get() {
      func sum(_ counts: [VisitCount]) -> Int64 { counts.reduce(0) { $0 + tables.visits($1) } }
      #expect(sum([.visits]) == sum([.confirmed] + VisitCount.losses))
      #expect(sum([.confirmed]) == sum(VisitCount.ends))
      #expect(
        sum([.visits]) == Int64(tables.visits.count) + sum([.laterVisits, .inducedVisits]))
      #expect(sum([.customers]) < sum([.visits]) && sum([.laterVisits]) > 100)
      let days = 0..<tables.loyalty.days
      func felt(_ count: LoyaltyCount) -> Int64 { tables.loyalty.sum(count, days: days) }
      #expect(felt(.returning) <= felt(.served) && felt(.unservedReturning) <= felt(.unserved))
      #expect(felt(.promoters) + felt(.detractors) <= felt(.answers))
      #expect(felt(.recovered) <= felt(.followedUp) && felt(.recovered) > 0)
      #expect(felt(.served) <= felt(.ended) && felt(.churned) <= felt(.ended))
      #expect(felt(.raised) > 0 && felt(.complaints) > 0)
    }
  }

  @Test("A policy that changes nothing changes no figure at all")
  func idle() throws {
    let all = try Self.runs.get()
    let runs = [all[0], all[2]]
    #expect(runs[0].everyFigure == runs[1].everyFigure)
    let blueprint = Blueprint(try model(Self.text))
    let samples = runs.map { MetricSamples($0, baseline: runs[0], blueprint: blueprint).samples }
    for (own, before) in zip(samples[1], samples[0]) where !own.name.hasPrefix("displacement") {
      #expect(own.total == before.total && own.weeks == before.weeks, "\(own.name)")
    }
    for displacement in samples[1] where displacement.name.hasPrefix("displacement") {
      #expect(displacement.total.numerator == 0)
    }
  }

  @Test("Under every policy the same first customers come, and others come again")
  func firstVisits() throws {
    let runs = try Self.runs.get()
    for tables in runs.dropFirst() { #expect(tables.visitors == runs[0].visitors) }
    #expect(Set(runs.map { $0.visits(.laterVisits) }).count == 3)
    #expect(runs.map { $0.visits(.inducedVisits) > 0 } == [false, true, false, false])
  }

  @Test("The same seed gives the same tables, and no policy changes another")
  func repeatable() throws {
    let alone = try run(Self.text, policies: [0, 3])
    let beside = try Self.runs.get()
    #expect(alone[0].everyFigure == beside[0].everyFigure)
    #expect(alone[1].everyFigure == beside[3].everyFigure)
  }

  @Test("Metrics are there exactly where the scenario lets them happen")
  func metrics() throws {
    let feeling = [
      "mean_satisfaction", "complaint_rate", "nps", "repeat_rate", "churn_rate",
      "later_visits_per_day", "induced_visits_per_day",
    ]
    let value = [
      "contribution_per_booking", "revenue_per_booking", "revenue_per_booked_hour",
      "revenue_per_customer_month",
    ]
    let known = PrimaryMetrics.all(of: try model(Self.text)).map(\.name)
    #expect((feeling + value).allSatisfy { known.contains($0) })
    let plain = PrimaryMetrics.all(of: try model(Everything.text())).map(\.name)
    #expect(!feeling.contains { plain.contains($0) })
    #expect(value.allSatisfy { plain.contains($0) })
  }

  @Test("Money by booking, hour and customer-month is the revenue over them")
  func money() throws {
    let tables = try Self.runs.get()[0]
    let blueprint = Blueprint(try model(Self.text))
    let samples = MetricSamples(tables, baseline: tables, blueprint: blueprint).samples
    func ratio(_ name: String) -> MetricSample.Ratio {
      samples.first { $0.name == name }?.total ?? MetricSample.Ratio(0, 0)
    }
    let revenue =
      Double(
        [RevenueItem.listRevenue, .ruleFactors, .incentives, .fees, .refunds]
          .reduce(0) { $0 + tables.money($1) }) / 100
    #expect(
      ratio("revenue_per_booking") == MetricSample.Ratio(revenue, Double(tables.money(.bookings))))
    #expect(ratio("revenue_per_booked_hour").numerator == revenue)
    #expect(ratio("contribution_per_booking").denominator == Double(tables.money(.bookings)))
    let month = ratio("revenue_per_customer_month")
    #expect(month.numerator == revenue)
    let months = Double(tables.visits(.customers)) * 14 / (365.25 / 12)
    #expect(abs(month.denominator - months) < 1e-9 * months)
  }

  @Test("A trace tells who comes again")
  func trace() throws {
    let blueprint = Blueprint(try model(Self.text), tracesEvents: true)
    let run = try #require(
      try Replication(blueprint, number: 1).run(policies: [0], isStopped: { false }))[0]
    let returns = run.trace.filter { $0.happening == .returns }
    #expect(returns.count > 100)
    for event in returns {
      guard case .visit(let name, _, _) = event.subject else {
        Issue.record("Nobody comes again.")
        continue
      }
      #expect(name.number > 0 && event.outcome != nil)
    }
  }
}
