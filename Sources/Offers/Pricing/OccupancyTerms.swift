import TimeAndMoney

/// How a price follows what is booked of the bays.
public struct OccupancyTerms: Hashable, Sendable {
  /// Of what the occupancy is taken.
  public enum Extent: String, CaseIterable, Hashable, Sendable {
    /// The cells that the service would take from a start on.
    case slot
    /// The hour of the clock a start lies in.
    case hour
    case day
  }

  public struct Point: Hashable, Sendable {
    /// The share of the open bays that is booked.
    public let occupancy: Double
    public let factor: Double

    public init(occupancy: Double, factor: Double) {
      self.occupancy = occupancy
      self.factor = factor
    }
  }

  public let extent: Extent
  /// By rising occupancy.
  public let points: [Point]
  /// Whether the factor runs straight from point to point, instead of staying until the next one.
  public let isLinear: Bool
  /// So much before and behind the extent counts too.
  public let smoothing: Span
  /// A price changes only once the occupancy has moved by more than this since it last changed.
  public let hysteresis: Double

  public init(
    extent: Extent, points: [Point], isLinear: Bool, smoothing: Span, hysteresis: Double
  ) {
    self.extent = extent
    self.points = points.sorted { $0.occupancy < $1.occupancy }
    self.isLinear = isLinear
    self.smoothing = smoothing
    self.hysteresis = hysteresis
  }

  /// The factor at an occupancy: that of the last point reached, or between the points beside it. Below the first point it
  /// is the first one's.
  public func factor(at occupancy: Double) -> Double {
    guard let first = points.first,
      let above = points.firstIndex(where: { $0.occupancy > occupancy })
    else { return points.last?.factor ?? 1 }
    guard above > 0 else { return first.factor }
    let (low, high) = (points[above - 1], points[above])
    guard isLinear else { return low.factor }
    let share = (occupancy - low.occupancy) / (high.occupancy - low.occupancy)
    return low.factor + share * (high.factor - low.factor)
  }
}
