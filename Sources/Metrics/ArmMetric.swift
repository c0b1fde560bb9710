/// What an experiment estimates.
public enum ArmMetric: Int, CaseIterable, Sendable {
  /// Confirmed over visits.
  case conversion
  /// Contribution over visits, in minor units.
  case contributionPerVisit
  /// Bookings inside the window `peak` over bookings.
  case peakShare

  public var name: String {
    switch self {
    case .conversion: "conversion"
    case .contributionPerVisit: "contribution_per_visit"
    case .peakShare: "peak_share"
    }
  }
}
