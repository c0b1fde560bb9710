import Metrics
import Testing

@Suite("What more bays and technicians do to a metric")
struct CapacityEffectTests {
  @Test(
    "Waits and lost customers fall, bookings rise, and utilization and money are left open",
    arguments: [
      ("mean_wait", CapacityEffect.lowers), ("counter.mean_wait", .lowers),
      ("counter.test.mean_queue_length", .lowers), ("counter.share_leaving", .lowers),
      ("lost_full_rate", .lowers), ("conversion", .raises), ("bookings_per_day", .raises),
      ("waitlist_fill", .raises), ("busy_utilization", .other),
      ("peak_booked_utilization", .other), ("counter.busy_servers", .other),
      ("contribution_per_day", .other), ("no_show_rate[same_day]", .other), ("", .other),
    ])
  func effect(metric: String, expected: CapacityEffect) {
    #expect(CapacityEffect(metric: metric) == expected)
  }
}
