/// Where a visit is counted.
struct MeasuredVisit: Sendable {
  /// The place among the measured visits, or −1.
  let visit: Int32
  /// The measured local day, or −1.
  let day: Int32
}
