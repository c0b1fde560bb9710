/// The weights of a customer who has coefficients of his own: an exponential a start.
struct OwnWeights: StartWeights {
  /// His own, as they count within a nest.
  let tastes: LogitTastes
  let area: Area?
  /// The hours a start stands for, or 1.
  let startWeight: Double

  var preferred: PreferredTimes { tastes.preferred }

  @inline(__always)
  func dayWeight(lead: Int, site: Int) -> Double {
    let way = area.map { $0.kilometres[site] * tastes.travel } ?? 0
    return startWeight * LogitWeights.weight(Double(lead) * tastes.leadTime + way)
  }

  @inline(__always)
  func weight(
    _ dayWeight: Double, delay: Int, level: Int, site: Int, service: Int, in market: Market
  ) -> Double {
    let offer = market.offer(level: level, service: service)
    let hours = Double(delay) / 60
    let delayed =
      delay < 0 ? -hours * tastes.scheduleDelayEarly : hours * tastes.scheduleDelayLate
    let paid = offer.price * tastes.price + offer.worth * tastes.reward
    let done =
      market.rating(of: site) * tastes.rating
      + Double(market.levels.rises[service]) * tastes.technicianLevel
    return dayWeight * LogitWeights.weight(delayed + paid + done)
  }
}
