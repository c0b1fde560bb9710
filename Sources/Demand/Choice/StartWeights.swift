/// How one customer weighs a start: exp(V), in a factor for its day and site and one for the start itself.
protocol StartWeights: Sendable {
  var preferred: PreferredTimes { get }

  /// The factor all starts of a site on one day share, so many local days ahead.
  func dayWeight(lead: Int, site: Int) -> Double

  /// The weight of a start; not above zero where it has no chance.
  ///
  /// - Parameter delay: minutes behind the preferred time.
  func weight(
    _ dayWeight: Double, delay: Int, level: Int, site: Int, service: Int, in market: Market
  ) -> Double
}
