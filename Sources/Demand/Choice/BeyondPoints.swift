import Offers
import RandomStreams

/// What comes behind the last point of a race by points: a start without a point until then has the rest of its exponential
/// time before it, which has forgotten the past, and a noise of its own. It matters only to starts that weigh so much more than
/// at list price that they may still win.
struct BeyondPoints: Sendable {
  let race: KeyedRace<TableWeights>
  /// The number of the visitor's class in the market.
  let number: Int
  /// The cells that had a point.
  let seen: [Int]
  /// When the points ended.
  let end: Double

  func run(
    _ visitor: Visitor, over sheet: OfferSheet, on days: Range<Int>, at prices: PublishedPrices,
    market: Market, key: RandomKey, best: inout Double, winner: inout Chosen?
  ) {
    let (site, service) = (sheet.site, sheet.service)
    let list = market.offerWeight(class: number, level: 0, service: service)
    let rating = market.ratingWeight(class: number, site: site)
    race.forEachStart(visitor, over: sheet, on: days, at: prices, market: market) { listed in
      let level = market.offerWeight(class: number, level: listed.level, service: service)
      let multiple = level / list * rating
      // As early as it may still come.
      let left = best * multiple - end
      guard left > 0, !seen.contains(listed.cell) else { return }
      let atList =
        race.weights.weight(
          listed.dayPart, delay: listed.delay, level: 0, site: site, service: service,
          in: market) / rating
      guard atList > 0 else { return }
      let rest = race.time(
        of: listed.start, visitor: visitor, key: key, weight: atList, best: left,
        purpose: .choiceExcess, finePurpose: .choiceExcessFine)
      if rest < left {
        best = (end + rest) / multiple
        winner = Chosen(
          site: site, service: service, day: listed.day, cell: listed.cell, level: listed.level)
      }
    }
  }
}
