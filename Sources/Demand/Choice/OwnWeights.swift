import Offers
import RandomStreams

/// The weights of a customer who has coefficients of his own, or whose utilities lie too far from zero for tables: an
/// exponential a start.
struct OwnWeights: StartWeights {
  /// His own, as they count within a nest.
  let tastes: LogitTastes
  let area: Area?
  /// The hours a start stands for, or 1.
  let startWeight: Double
  /// What is taken off all utilities, so that only differences count: 0, or the best he may choose.
  var reference = 0.0

  var preferred: PreferredTimes { tastes.preferred }

  /// The utility of the day and of the way to the site.
  @inline(__always)
  func dayPart(lead: Int, site: Int) -> Double {
    let way = area.map { $0.kilometres[site] * tastes.travel } ?? 0
    return Double(lead) * tastes.leadTime + way
  }

  @inline(__always)
  func weight(
    _ dayPart: Double, delay: Int, level: Int, site: Int, service: Int, in market: Market
  ) -> Double {
    let utility = utility(
      dayPart, delay: delay, level: level, site: site, service: service, in: market)
    return startWeight * LogitWeights.weight(utility - reference)
  }

  /// The utility of a start, as it counts within a nest.
  @inline(__always)
  func utility(
    _ dayPart: Double, delay: Int, level: Int, site: Int, service: Int, in market: Market
  ) -> Double {
    let offer = market.offer(level: level, service: service)
    let hours = Double(delay) / 60
    let delayed =
      delay < 0 ? -hours * tastes.scheduleDelayEarly : hours * tastes.scheduleDelayLate
    let paid = offer.price * tastes.price + offer.worth * tastes.reward
    let done =
      market.rating(of: site) * tastes.rating
      + Double(market.levels.rises[service]) * tastes.technicianLevel
    return dayPart + delayed + paid + done
  }
}
