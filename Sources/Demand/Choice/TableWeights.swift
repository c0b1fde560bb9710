/// The weights of a customer whose class has tables.
struct TableWeights: StartWeights {
  let tables: LogitWeights
  /// The number of his class in the market.
  let number: Int
  let area: Int

  var preferred: PreferredTimes { tables.tastes.preferred }

  @inline(__always)
  func dayPart(lead: Int, site: Int) -> Double {
    tables.startWeight * tables.siteWeight(area: area, site: site) * tables.leadWeight(lead)
  }

  @inline(__always)
  func weight(
    _ dayPart: Double, delay: Int, level: Int, site: Int, service: Int, in market: Market
  ) -> Double {
    let offer =
      market.offerWeight(class: number, level: level, service: service)
      * market.ratingWeight(class: number, site: site)
    return dayPart * tables.kernel[delay + LogitWeights.dayMinutes] * offer
  }
}
