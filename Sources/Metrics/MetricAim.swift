/// Which way a business wants a metric to go.
public enum MetricAim: Hashable, Sendable {
  case more, less
  /// Neither is better in itself.
  case neither

  private static let wanted: Set<String> = [
    "bookings_per_week", "appointments_per_week", "bookings_per_day", "conversion", "completion",
    "offered_conversion", "booked_utilization",
    "busy_utilization", "contribution_per_open_hour", "contribution_per_booked_hour",
    "contribution_per_day", "contribution_per_week", "contribution_per_booking",
    "revenue_per_booking",
    "revenue_per_booked_hour", "revenue_per_customer_month", "mean_rating", "waitlist_fill",
    "segment_conversion", "channel_conversion", "page_rate", "search_rate", "choice_rate",
    "verification_rate", "payment_rate", "confirmation_rate", "violations_caught",
    "mean_satisfaction", "nps", "repeat_rate", "later_visits_per_day",
  ]
  private static let unwanted: Set<String> = [
    "no_show_rate", "cancellation_rate", "cancelled_by_provider_rate", "lost_full_rate",
    "absent_share", "displacement_lost", "mean_wait", "mean_wait_of_waiting", "share_waiting",
    "waits_per_customer",
    "mean_queue_length", "mean_in_system", "share_leaving", "complaint_rate", "churn_rate",
    "search_minutes", "advisor_wait", "lost_waiting_rate",
  ]

  /// The aim of a metric by its name, such as "conversion", "no_show_rate[1-3 days]" or "counter.mean_wait".
  public init(metric: String) {
    let name = metric.prefix { $0 != "[" }.split(separator: ".").last.map(String.init) ?? metric
    self = Self.wanted.contains(name) ? .more : Self.unwanted.contains(name) ? .less : .neither
  }
}
