import Demand
import Metrics

/// All that one policy's run of one replication is counted into.
public struct Tables: Sendable {
  public internal(set) var utilization: [UtilizationLedger]
  public internal(set) var conversion: ConversionTable
  public internal(set) var funnel: FunnelTable
  public internal(set) var loyalty: LoyaltyTable
  public internal(set) var leads: LeadTable
  public internal(set) var revenue: RevenueTable
  public internal(set) var visits: ContiguousArray<VisitRecord> = []
  /// What these visits brought and cost, whenever they were served; empty unless the blueprint keeps accounts.
  public internal(set) var firstVisits = VisitAccount()
  /// Who came, and more of what became of them, in the order of `visits`; empty unless the blueprint keeps visitors.
  public internal(set) var visitors: [Visitor] = []
  public internal(set) var visitDetails: ContiguousArray<VisitDetail> = []
  public internal(set) var queues: [QueueTable]
  /// By desk, in the order of the channels that have one.
  public internal(set) var desks: [DeskTally]
  /// Waits of appointment customers, in microseconds, and how many were started, by measured day of the start.
  public internal(set) var waits: [Int64]
  public internal(set) var started: [Int64]
  /// Stars given, and how often, by measured day of the rating.
  public internal(set) var stars: [Int64]
  public internal(set) var ratings: [Int64]
  /// What visits came to by arm, where a policy is an experiment.
  public internal(set) var arms: ArmTable
  /// Events handled, warm-up and run-out included.
  public internal(set) var events = 0

  init(_ blueprint: Blueprint) {
    let model = blueprint.model
    let days = model.plan.measuredDays
    utilization = blueprint.bins.map { UtilizationLedger(bins: $0) }
    conversion = ConversionTable(flows: model.flows.count, days: days)
    funnel = FunnelTable(flows: model.flows.count, days: days)
    let hasLoyalty = model.segments.contains { $0.loyalty != nil }
    loyalty = LoyaltyTable(
      flows: model.flows.count, ranks: model.tiers.count + 1, days: hasLoyalty ? days : 0)
    leads = LeadTable(
      segments: model.segments.count, longestLead: model.rules.horizonDays, days: days)
    revenue = RevenueTable(
      sites: model.sites.count, categories: blueprint.categories.count, days: days)
    queues = model.queues.map {
      QueueTable(
        stages: $0.stages.count, classes: $0.classes.count, period: blueprint.measured,
        weekEnds: blueprint.weekEnds, open: blueprint.openTimes(of: $0.site))
    }
    desks = blueprint.desks.map { _ in DeskTally(days: days) }
    arms = blueprint.arms(of: 0)
    waits = Array(repeating: 0, count: days)
    started = Array(repeating: 0, count: days)
    stars = Array(repeating: 0, count: days)
    ratings = Array(repeating: 0, count: days)
  }
}
