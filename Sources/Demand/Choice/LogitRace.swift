import Offers
import RandomStreams
import Scheduling
import TimeAndMoney

/// Logit as a race: each alternative has an exponential time divided by its weight exp(V), and the least wins, which
/// happens with probability proportional to the weight (McFadden 1974).
///
/// The noise is keyed by the visit and the start, so that under every policy the same visitor has the same tastes:
/// raising one start's reward can only bring him to it, and a place that is taken changes nothing but itself.
/// A class, since its tables are many and it is asked for each visitor.
final class LogitRace: Sendable {
  private let classes: [ClassRace]
  private let areas: [Area]
  /// Nil without nests, and where starts of a nest are as different as others.
  private let nests: Nests?
  private let considers: Consideration
  private let sharpness: Double

  init(_ choice: LogitChoice, areas: [Area], rules: BookingRules) {
    self.areas = areas
    nests = choice.nests.flatMap { $0.lambda < 1 ? $0 : nil }
    considers = choice.considers
    sharpness = choice.sharpness
    let minutes = Int(rules.startsEvery.microseconds / Span.minutes(1).microseconds)
    classes = choice.classes.map {
      ClassRace(
        $0, sharpness: choice.sharpness, areas: areas, horizonDays: rules.horizonDays,
        minutesPerStart: minutes)
    }
  }

  /// Runs the race over the first `count` sheets; nil if leaving wins. The sheets of a site stand side by side.
  func choose(
    _ visitor: Visitor, from sheets: [OfferSheet], count: Int, at prices: PublishedPrices,
    market: Market, streams: FlowStreams
  ) -> Chosen? {
    let place =
      classes.count == 1
      ? 0 : streams.draw(.tasteClass, ofCustomer: visitor.name).first.place(among: classes)
    let area =
      areas.count < 2 ? 0 : streams.draw(.area, ofCustomer: visitor.name).first.place(among: areas)
    let race = classes[place]
    let leaving = -PortableMath.log(streams.draw(.leaves, of: visitor.name).first)
    let number = market.number(ofClass: place, of: visitor.segment)
    if race.hasOwnTastes || market.isFarFromZero(class: number) {
      let weights = race.ownWeights(
        of: visitor, from: areas.isEmpty ? nil : areas[area], streams: streams)
      return chooseByDifference(
        visitor, weights, leaving: leaving, from: sheets, count, prices, market, streams)
    }
    let leavingTime = leaving / race.weights.outsideWeight
    var best = leavingTime
    if nests != nil || considers.starts != nil {
      let tables = TableWeights(tables: race.weights, number: number, area: area)
      return chooseByStart(visitor, tables, from: sheets, count, prices, market, streams, &best)
    }
    var winner: Chosen?
    for sheet in 0..<count {
      let days = considers.days(of: sheets[sheet].plain.days)
      let key = streams.choiceKey(
        site: sheets[sheet].site, rise: market.levels.rises[sheets[sheet].service])
      let isRun = race.poisson.run(
        visitor, class: number, from: area, over: sheets[sheet], on: days, at: prices,
        market: market, key: key, leaving: leavingTime, best: &best, winner: &winner)
      if !isRun {
        let tables = TableWeights(tables: race.weights, number: number, area: area)
        KeyedRace(tables).run(
          visitor, over: sheets[sheet], on: days, at: prices, market: market, key: key,
          best: &best, winner: &winner)
      }
    }
    return winner
  }

  /// The race of a customer with weights of his own. Where utilities are large, all are taken as differences from the best
  /// that he may choose, which comes before everything else: what lies 690 below it has no chance that a draw could show.
  private func chooseByDifference(
    _ visitor: Visitor, _ own: OwnWeights, leaving: Double, from sheets: [OfferSheet],
    _ count: Int, _ prices: PublishedPrices, _ market: Market, _ streams: FlowStreams
  ) -> Chosen? {
    var weights = own
    let reach = UtilityReach(
      own.tastes, sharpness: sharpness, extent: market.extent(ofSegment: visitor.segment))
    if !reach.isSafe {
      weights.reference = max(
        own.tastes.outside * sharpness,
        best(visitor, own, of: sheets, count, prices, market) ?? -.infinity)
    }
    // Of the tastes only that of leaving is not sharpened.
    let outside = own.tastes.outside - weights.reference / sharpness
    var best = leaving / LogitWeights.weight(outside)
    return chooseByStart(visitor, weights, from: sheets, count, prices, market, streams, &best)
  }

  /// The highest utility of what a customer looks at, as it counts within a nest; nil if there is nothing.
  private func best(
    _ visitor: Visitor, _ weights: OwnWeights, of sheets: [OfferSheet], _ count: Int,
    _ prices: PublishedPrices, _ market: Market
  ) -> Double? {
    var best: Double?
    func weigh(_ dayPart: Double, _ delay: Int, _ level: Int, _ sheet: OfferSheet) {
      let utility = weights.utility(
        dayPart, delay: delay, level: level, site: sheet.site, service: sheet.service, in: market)
      best = max(best ?? utility, utility)
    }
    if let length = considers.starts {
      let list = ShortList(
        considers, length: length, of: visitor, preferring: weights.preferred, from: sheets,
        count: count, at: prices, market: market)
      for entry in list.entries {
        let sheet = sheets[entry.place]
        let lead = entry.day - sheet.plain.days.lowerBound
        weigh(weights.dayPart(lead: lead, site: sheet.site), entry.delay, entry.level, sheet)
      }
    } else {
      for sheet in sheets[0..<count] {
        KeyedRace(weights).forEachStart(
          visitor, over: sheet, on: considers.days(of: sheet.plain.days), at: prices, market: market
        ) { weigh($0.dayPart, $0.delay, $0.level, sheet) }
      }
    }
    return best
  }

  /// The race with noise keyed by start, among all starts or a short list of them, in nests or without.
  private func chooseByStart(
    _ visitor: Visitor, _ weights: some StartWeights, from sheets: [OfferSheet], _ count: Int,
    _ prices: PublishedPrices, _ market: Market, _ streams: FlowStreams, _ best: inout Double
  ) -> Chosen? {
    let race = KeyedRace(weights)
    var winner: Chosen?
    if let length = considers.starts {
      let list = ShortList(
        considers, length: length, of: visitor, preferring: weights.preferred, from: sheets,
        count: count, at: prices, market: market)
      ShortListRace(race: race, nests: nests).run(
        visitor, over: list, from: sheets, market: market, streams: streams, best: &best,
        winner: &winner)
    } else if let nests {
      NestedRace(race: race, nests: nests, considers: considers).run(
        visitor, from: sheets, count: count, at: prices, market: market, streams: streams,
        best: &best, winner: &winner)
    } else {
      for sheet in sheets[0..<count] {
        let key = streams.choiceKey(
          site: sheet.site, rise: market.levels.rises[sheet.service])
        race.run(
          visitor, over: sheet, on: considers.days(of: sheet.plain.days), at: prices,
          market: market, key: key, best: &best, winner: &winner)
      }
    }
    return winner
  }
}

extension ClassRace: HasShare {}
