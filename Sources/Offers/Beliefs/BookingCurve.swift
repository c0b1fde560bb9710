/// How much of a day's bay time is usually sold by then: the booking curve, by days before.
public struct BookingCurve: Hashable, Sendable {
  /// The share sold at the beginning of the day so many days before (0: the day itself); it does not rise with the lead.
  public let shares: [Double]
  /// The share sold in the end.
  public let final: Double

  public init(shares: [Double], final: Double) {
    self.shares = shares
    self.final = final
  }

  /// The curve through stated points, straight between them and level beyond them.
  ///
  /// - Parameter points: leads in days, rising, with the share sold.
  public init(points: [(lead: Int, share: Double)], final: Double, horizonDays: Int) {
    self.init(
      shares: (0...horizonDays).map { BookingCurve.share(at: $0, of: points, final: final) },
      final: final)
  }

  /// What is usually sold so many days before.
  public func share(lead: Int) -> Double {
    shares.isEmpty ? final : shares[min(max(0, lead), shares.count - 1)]
  }

  /// The share that will be sold in the end, by the pick-up that is usual from here on: what is sold, and what was
  /// usually still to come (additive pick-up, Weatherford & Kimes 2003, §3).
  public func forecast(sold: Double, lead: Int) -> Double {
    sold + max(0, final - share(lead: lead))
  }

  private static func share(
    at lead: Int, of points: [(lead: Int, share: Double)], final: Double
  ) -> Double {
    guard let next = points.firstIndex(where: { $0.lead >= lead }) else {
      return points.last?.share ?? final
    }
    guard next > 0, points[next].lead != lead else { return points[next].share }
    let (from, to) = (points[next - 1], points[next])
    let inside = Double(lead - from.lead) / Double(to.lead - from.lead)
    return from.share + (to.share - from.share) * inside
  }
}
