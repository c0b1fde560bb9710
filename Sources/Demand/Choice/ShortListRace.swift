import Offers
import RandomStreams

/// The race among the starts of a short list, each by its own keyed noise: where it stands on the list makes no difference.
struct ShortListRace<Weights: StartWeights>: Sendable {
  let race: KeyedRace<Weights>
  let nests: Nests?

  func run(
    _ visitor: Visitor, over list: ShortList, from sheets: [OfferSheet], market: Market,
    streams: FlowStreams, best: inout Double, winner: inout Chosen?
  ) {
    for entry in list.entries {
      let (site, service) = (sheets[entry.place].site, sheets[entry.place].service)
      let today = sheets[entry.place].plain.days.lowerBound
      let clock = market.clocks[site]
      let weight = race.weights.weight(
        race.weights.dayPart(lead: entry.day - today, site: site), delay: entry.delay,
        level: entry.level, site: site, service: service, in: market)
      guard weight > 0 else { continue }
      let noise = nests.map {
        NestNoise(
          $0, of: visitor, day: clock.localDay(entry.day), site: site, streams: streams)
      }
      let limit = noise?.timeWithin(best) ?? best
      let start =
        clock.firstStarts[entry.day]
        + (entry.cell - clock.firstCells[entry.day]) / clock.cellsPerStart
      let time = race.time(
        of: start, visitor: visitor,
        key: streams.choiceKey(site: site, rise: market.levels.rises[service]), weight: weight,
        best: limit)
      guard time < limit else { continue }
      best = noise?.time(ofFirst: time) ?? time
      winner = Chosen(
        site: site, service: service, day: entry.day, cell: entry.cell, level: entry.level)
    }
  }
}
