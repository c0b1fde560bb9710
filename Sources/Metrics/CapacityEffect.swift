/// Which way more bays and technicians move a metric, where that is certain enough to plan by.
public enum CapacityEffect: Hashable, Sendable {
  /// Waits, queues and lost customers: less of them.
  case lowers
  /// Bookings and what becomes of them: more.
  case raises
  /// Utilization, which falls as bays are added, money, and all whose way is open.
  case other

  private static let lowered: Set<String> = [
    "lost_full_rate", "cancelled_by_provider_rate", "mean_wait", "mean_wait_of_waiting",
    "share_waiting", "waits_per_customer", "mean_queue_length", "mean_in_system", "share_leaving",
    "complaint_rate",
  ]
  private static let raised: Set<String> = [
    "bookings_per_week", "appointments_per_week", "bookings_per_day", "conversion",
    "offered_conversion", "completion", "mean_rating",
    "waitlist_fill", "segment_conversion", "channel_conversion", "choice_rate",
    "mean_satisfaction", "nps",
  ]

  /// The effect on a metric by its name, such as "conversion" or "counter.mean_wait".
  public init(metric: String) {
    let name = metric.prefix { $0 != "[" }.split(separator: ".").last.map(String.init) ?? metric
    self = Self.lowered.contains(name) ? .lowers : Self.raised.contains(name) ? .raises : .other
  }
}
