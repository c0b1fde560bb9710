import RandomStreams
import TimeAndMoney

/// The rate at which customers cancel, by the days of 24 hours that are left until the start: constant within each row.
///
/// With H(τ) the rate summed over the last τ before the start, of those who book τ before it a share of 1 − e^(−H(τ))
/// cancels. Each bears a hazard of −ln(1 − u) before he does, u being the uniform of his visit, so that the same
/// customer cancels the sooner the higher the rate.
public struct CancelHazard: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    /// The days before the start up to which the row reaches; the last row has none.
    public let upTo: Int?
    /// Cancellations of one who stands, per day; not negative.
    public let perDay: Double

    public init(upTo: Int?, perDay: Double) {
      self.upTo = upTo
      self.perDay = perDay
    }
  }

  /// By rising distance from the start; the last has no end.
  public let rows: [Row]

  public init(rows: [Row]) {
    self.rows = rows
  }

  /// The hazard a customer bears before he cancels, from the uniform of his visit.
  public static func borne(at uniform: Double) -> Double { -PortableMath.log(1 - uniform) }

  /// The hazard of the last stretch of such a length before the start; none behind it.
  public func sum(overLast span: Span) -> Double {
    let days = max(0, span.inHours / 24)
    var sum = 0.0
    var from = 0.0
    for row in rows where from < days {
      let end = min(days, row.upTo.map { Double($0) } ?? days)
      sum += (end - from) * row.perDay
      from = end
    }
    return sum
  }

  /// How long before the start so much of the hazard is left.
  public func span(leaving hazard: Double) -> Span {
    var left = hazard
    var from = 0.0
    for row in rows {
      let length = row.upTo.map { Double($0) - from } ?? .infinity
      if row.perDay > 0, left <= length * row.perDay {
        return Span(microseconds: Int64((from + left / row.perDay) * 86_400_000_000))
      }
      left -= length.isFinite ? length * row.perDay : 0
      from = row.upTo.map { Double($0) } ?? from
    }
    // Rounding has left a little beyond all that there is.
    return Span(microseconds: Int64(from * 86_400_000_000))
  }
}
