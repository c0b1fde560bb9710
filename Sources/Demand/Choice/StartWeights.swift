/// How one customer weighs a start: exp(V), up to a factor that all he may choose has in common.
protocol StartWeights: Sendable {
  var preferred: PreferredTimes { get }

  /// What all starts of a site on one day share, so many local days ahead, in the form `weight` takes.
  func dayPart(lead: Int, site: Int) -> Double

  /// The weight of a start; not above zero where it has no chance.
  ///
  /// - Parameter delay: minutes behind the preferred time.
  func weight(
    _ dayPart: Double, delay: Int, level: Int, site: Int, service: Int, in market: Market
  ) -> Double
}
