import Metrics
import Simulation

/// The files of a results folder, in the order in which they are listed.
public enum ResultFile: String, CaseIterable, Sendable {
  case utilization, windows, conversion, funnel, leads, revenue, loyalty, displacement, queues
  case replications, summary, comparison, pairs
  case visits, trace, prices
  case draws
  case drawMetrics = "draw_metrics"
  case claims, needs
  case experiments

  public var fileName: String { rawValue + ".csv" }

  /// Whether a model fills the file at all; visits and traces are written only where they are asked for.
  public func concerns(_ model: Model) -> Bool {
    switch self {
    case .utilization, .windows, .replications, .summary: true
    case .conversion, .leads, .revenue: !model.segments.isEmpty
    case .funnel: model.channels.contains { $0.funnel.search != nil || $0.desk != nil }
    case .loyalty: model.segments.contains { $0.loyalty != nil }
    case .displacement: !model.segments.isEmpty && model.policies.count > 1
    case .comparison: model.policies.count > 1
    case .experiments: model.policies.contains { $0.experiment != nil }
    case .pairs: model.policies.count > 2
    case .queues: !model.queues.isEmpty
    case .visits, .trace, .prices, .draws, .drawMetrics, .claims, .needs: false
    }
  }

  public var meaning: String {
    switch self {
    case .utilization: "Minutes of each resource group, hour by hour."
    case .windows: "The same by named window, and the busiest quarter-hour."
    case .conversion: "Visits and what became of them, by the day of the visit."
    case .funnel: "Searches and calls, by the day of the visit."
    case .leads: "Appointments by hour of booking and lead time."
    case .revenue: "Money by the day of the appointment."
    case .loyalty: "What became of customers, by tier and the day their visit ended."
    case .displacement: "Visits compared one by one with the baseline."
    case .queues: "Walk-in queues, by stage and class."
    case .replications: "Each metric in each replication."
    case .summary: "Each metric with its interval."
    case .comparison: "Paired differences to the baseline."
    case .pairs: "The same between the other policies."
    case .experiments: "What experiments would have estimated, beside the truth."
    case .draws: "The values of uncertain parameters in each draw."
    case .drawMetrics: "Each metric in each draw of the uncertain parameters."
    case .visits: "One row a counted visit: who came, and what came of it."
    case .trace: "Every event of a replication."
    case .prices: "How each price of a replication came about."
    case .claims: "What was claimed for a change beside what is simulated."
    case .needs: "What would have to be true for the claims that do not hold."
    }
  }

  public var columns: [Column] {
    switch self {
    case .utilization:
      Self.run + Self.group + [
        Column("local_date", .date, "local day of the site"),
        Column("hour_start", .datetime, "start of the local hour, UTC"),
      ] + Self.minutes
    case .windows:
      Self.run + Self.group + [Column("window", .string, "named window, or all")] + Self.minutes + [
        Column("busiest_quarter_start", .time, "busiest 15 minutes of the average weekday"),
        Column("busiest_quarter_booked", .number, "booked on average in them", unit: "resources"),
      ]
    case .conversion:
      Self.run + Self.segment + Self.cohort
        + VisitCount.allCases.map { Column($0.columnName, .integer, $0.meaning, unit: "visits") }
    case .funnel: Self.run + Self.segment + Self.cohort + Self.funnelColumns
    case .leads:
      Self.run + Self.segment + [
        Column("hour", .integer, "local hour of the booking"),
        Column("lead_days", .integer, "local days from booking to start", unit: "days"),
      ]
        + ["appointments", "completed", "cancelled", "no_shows"].map {
          Column($0, .integer, "\($0) of appointments planned in the measured days")
        }
    case .revenue: Self.run + Self.revenueColumns
    case .loyalty: Self.run + Self.segment + Self.loyaltyColumns
    case .displacement:
      [
        Column("policy", .string, "policy"), Column("baseline", .string, "policy compared with"),
        Column("replication", .integer, "replication, from 1"),
      ] + Self.segment + [
        Column("basis", .string, "booked or completed"),
        Column("visits", .integer, "visits compared", unit: "visits"),
      ]
        + DisplacementClass.allCases.map {
          Column($0.columnName, .integer, "visits of this class", unit: "visits")
        }
    case .queues: Self.run + Self.queueColumns
    case .visits: Self.run + Self.segment + Self.visitColumns
    case .trace: Self.run + Self.traceColumns
    case .prices: Self.run + Self.priceColumns
    case .replications:
      Self.run + [
        Column("metric", .string, "metric"), Column("numerator", .number, "numerator"),
        Column("denominator", .number, "denominator"),
        Column("value", .number, "numerator / denominator"),
      ]
    case .summary:
      [
        Column("policy", .string, "policy"), Column("metric", .string, "metric"),
        Column("unit", .string, "unit of the metric"),
        Column("mean", .number, "sum of numerators over sum of denominators"),
        Column("standard_error", .number, "jackknife over replications"),
        Column("ci_low", .number, "lower end of the 95 % interval"),
        Column("ci_high", .number, "upper end of the 95 % interval"),
        Column("parameter_ci_low", .number, "the same with the errors of uncertain parameters"),
        Column("parameter_ci_high", .number, "the same with the errors of uncertain parameters"),
        Column("weekly_p5", .number, "5th percentile of single weeks"),
        Column("weekly_p95", .number, "95th percentile of single weeks"),
        Column("replications", .integer, "number of replications"),
      ]
    case .draws:
      [
        Column("draw", .integer, "draw, from 1"), Column("parameter", .string, "path"),
        Column("value", .string, "as it would stand in the scenario"),
      ]
    case .drawMetrics:
      [
        Column("draw", .integer, "draw, from 1"), Column("policy", .string, "policy"),
        Column("metric", .string, "metric"),
        Column("value", .number, "over the replications of the draw"),
      ]
    case .experiments: Self.run + Self.experimentColumns
    case .claims: Self.claim + Self.claimColumns
    case .needs: Self.claim + Self.needColumns
    case .comparison: Self.comparison("baseline")
    case .pairs: Self.comparison("against")
    }
  }

  private static func comparison(_ against: String) -> [Column] {
    [
      Column("policy", .string, "policy"), Column(against, .string, "policy compared with"),
      Column("metric", .string, "metric"), Column("unit", .string, "unit of the metric"),
      Column("difference", .number, "policy less baseline"),
      Column("ci_low", .number, "lower end of its 95 % interval, all of the family at once"),
      Column("ci_high", .number, "upper end of its 95 % interval, all of the family at once"),
      Column("parameter_ci_low", .number, "the same with the errors of uncertain parameters"),
      Column("parameter_ci_high", .number, "the same with the errors of uncertain parameters"),
      Column("p_value", .number, "two-sided, by itself"),
      Column("p_adjusted", .number, "by Holm within the family"),
      Column("relative", .number, "policy over baseline, less 1"),
      Column("relative_ci_low", .number, "lower end of its 95 % interval"),
      Column("relative_ci_high", .number, "upper end of its 95 % interval"),
      Column("margin", .number, "the difference up to which there is none"),
      Column(
        "verdict", .string,
        "same, better, worse, higher, lower, no_difference (within the margin), undecided"),
      Column("more_replications", .integer, "that would about decide, if undecided"),
      Column(
        "variance_reduction", .number, "variance of independent runs over that of the pairs"),
      Column("family", .string, "baseline or each_other (judged together), or exploratory"),
      Column("replications", .integer, "number of replications"),
    ]
  }

  private static let run = [
    Column("policy", .string, "policy"), Column("replication", .integer, "replication, from 1"),
  ]
  private static let group = [
    Column("site", .string, "site"), Column("resource_group", .string, "bays or technicians"),
  ]
  private static let segment = [Column("segment", .string, "segment (simulation only)")]

  private static let minutes: [Column] = [
    Column("open", .number, "open resource minutes", unit: "min"),
    Column("booked_paid", .number, "planned minutes of paid services", unit: "min"),
    Column("booked_reward", .number, "planned minutes given away", unit: "min"),
    Column("buffer", .number, "planned slack", unit: "min"),
    Column("blocked", .number, "idle although due", unit: "min"),
    Column("busy_paid", .number, "work on paid services within opening", unit: "min"),
    Column("busy_reward", .number, "work given away within opening", unit: "min"),
    Column("overtime", .number, "work outside opening", unit: "min"),
    Column("absent", .number, "announced absence", unit: "min"),
    Column("booked_utilization", .number, "booked_paid / open", unit: "share"),
    Column("busy_utilization", .number, "busy_paid / open", unit: "share"),
  ]

  private static let revenueColumns: [Column] = [
    Column("site", .string, "site"), Column("category", .string, "service category"),
    Column("date", .date, "local day of the planned start"),
    Column("bookings", .integer, "appointments that stood, or paid a cancellation fee"),
    Column("completed", .integer, "appointments served"),
    Column("list_revenue", .number, "list prices of the completed", unit: "currency"),
    Column("rule_factors", .number, "added or taken by price rules", unit: "currency"),
    Column("incentives", .number, "money given back", unit: "currency"),
    Column("fees", .number, "fees, and deposits of what was not served", unit: "currency"),
    Column("refunds", .number, "deposits paid back", unit: "currency"),
    Column("net_revenue", .number, "sum of the five", unit: "currency"),
    Column("variable_cost", .number, "of the completed services", unit: "currency"),
    Column("reward_cost", .number, "of rewards beside money given back", unit: "currency"),
    Column("overtime_cost", .number, "of overtime", unit: "currency"),
    Column("contribution", .number, "net revenue less costs", unit: "currency"),
    Column("open_hours", .number, "open hours the category can use", unit: "h"),
    Column("booked_hours", .number, "booked paid hours", unit: "h"),
    Column(
      "contribution_per_open_hour", .number, "quotient: for each hour of one bay",
      unit: "currency/h"),
    Column("contribution_per_booked_hour", .number, "quotient", unit: "currency/h"),
  ]

  private static let visitColumns: [Column] = [
    Column("channel", .string, "channel of the visit"),
    Column("visit_date", .date, "local day of the visit"),
    Column("ordinal", .integer, "number of the candidate on that day"),
    Column("made", .datetime, "instant of the visit, UTC"),
    Column("service", .string, "wanted service"),
    Column("preference", .number, "quantile of the preferred time"),
    Column("lead_quantile", .number, "quantile of the wanted lead"),
    Column("booked", .integer, "1 if confirmed"),
    Column("site", .string, "site of the appointment"),
    Column("start", .datetime, "planned start, UTC"),
    Column("rewarded", .integer, "1 if with a reward"),
    Column("completed", .integer, "1 if served"),
    Column("reason", .string, "why it was lost, or how the appointment ended"),
    Column("price_shown", .number, "of the start that was booked", unit: "currency"),
    Column("price_paid", .number, "charged in the end, fees included", unit: "currency"),
    Column("planned_start", .datetime, "planned start in the end, UTC"),
  ]

  private static let queueColumns: [Column] = [
    Column("queue", .string, "walk-in queue"), Column("stage", .string, "stage"),
    Column("class", .string, "customer class, or all"),
    Column("arrivals", .integer, "customers who came", unit: "customers"),
    Column("turned_away_closed", .integer, "came while the site was closed", unit: "customers"),
    Column("turned_away_full", .integer, "found the room full", unit: "customers"),
    Column("left_waiting", .integer, "lost patience", unit: "customers"),
    Column("served", .integer, "whose service began", unit: "customers"),
    Column("still_waiting", .integer, "wait when the run ends", unit: "customers"),
    Column("waited", .integer, "whose wait was above zero", unit: "customers"),
    Column("wait_minutes", .number, "sum of waits", unit: "min"),
    Column("queue_minutes", .number, "integral of the number waiting, while open", unit: "min"),
    Column("system_minutes", .number, "integral of the number present, while open", unit: "min"),
    Column("busy_minutes", .number, "integral of the number served, while open", unit: "min"),
    Column("overtime_minutes", .number, "the same while the site is closed", unit: "min"),
    Column("open_minutes", .number, "time in which the site is open", unit: "min"),
  ]
}
