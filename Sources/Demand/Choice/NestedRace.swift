import Offers
import RandomStreams

/// Nested logit as one race: within each nest starts run by their keyed noise, against a time to beat that the nest's own
/// noise has stretched. O(starts listed).
///
/// One race, not a choice of a nest and then of a start: a start that betters can only bring visitors to itself.
struct NestedRace<Weights: StartWeights>: Sendable {
  let race: KeyedRace<Weights>
  let nests: Nests
  let considers: Consideration

  func run(
    _ visitor: Visitor, from sheets: [OfferSheet], count: Int, at prices: PublishedPrices,
    market: Market, streams: FlowStreams, best: inout Double, winner: inout Chosen?
  ) {
    switch nests.kind {
    case .day:
      // The books of all sites begin on the same local day.
      var days = considers.days(of: sheets[0].plain.days)
      for sheet in sheets[1..<max(1, count)] {
        let own = considers.days(of: sheet.plain.days)
        days = min(days.lowerBound, own.lowerBound)..<max(days.upperBound, own.upperBound)
      }
      for day in days {
        runNest(
          visitor, among: 0..<count, on: day..<day + 1, sheets, prices, market, streams, &best,
          &winner)
      }
    case .site:
      // The sheets of a site, one for each service shown, stand side by side.
      var first = 0
      while first < count {
        let site = sheets[first].site
        let end = (first..<count).first { sheets[$0].site != site } ?? count
        runNest(
          visitor, among: first..<end, on: 0..<Int.max, sheets, prices, market, streams, &best,
          &winner)
        first = end
      }
    }
  }

  private func runNest(
    _ visitor: Visitor, among places: Range<Int>, on days: Range<Int>, _ sheets: [OfferSheet],
    _ prices: PublishedPrices, _ market: Market, _ streams: FlowStreams, _ best: inout Double,
    _ winner: inout Chosen?
  ) {
    let site = sheets[places.lowerBound].site
    let noise = NestNoise(
      nests, of: visitor, day: market.clocks[site].localDay(days.lowerBound), site: site,
      streams: streams)
    let limit = noise.timeWithin(best)
    var first = limit
    for place in places {
      let sheet = sheets[place]
      race.run(
        visitor, over: sheet, on: considers.days(of: sheet.plain.days).clamped(to: days),
        at: prices, market: market,
        key: streams.choiceKey(site: sheet.site, rise: market.levels.rises[sheet.service]),
        best: &first, winner: &winner)
    }
    if first < limit { best = noise.time(ofFirst: first) }
  }
}
