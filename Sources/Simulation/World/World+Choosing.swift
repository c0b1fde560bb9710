import Demand
import Offers
import Scheduling
import TimeAndMoney

/// What a visitor is shown and what he takes of it.
extension World {
  /// What a visitor takes, or nil if he leaves; and whether any start he could have taken was free.
  mutating func choose(
    _ visitor: Visitor
  ) -> (isOffered: Bool, shown: Int, chosen: Chosen?) {
    let atCounter = blueprint.counters[visitor.flow] != nil
    let shown = fillSheets(visitor, supply: atCounter ? .listedAtCounter : .listed)
    let isOffered = (0..<shown).contains { !sheets[$0].isEmpty }
    if atCounter { return (isOffered, shown, chosen(by: visitor, of: shown, at: .shown)) }
    switch blueprint.model.segments[visitor.segment].choice.spill {
    case .chooseAgain: return (isOffered, shown, chosen(by: visitor, of: shown, at: .shown))
    case .leave: return (isOffered, shown, freeFavourite(of: visitor))
    }
  }

  /// Minutes of the local clock by which the reward of a start has moved a visitor: behind the start he would have taken
  /// of the same sheets without rewards. 0 where habits do not count, or he would have left.
  func shift(of visitor: Visitor, to chosen: Chosen, of shown: Int) -> Int16 {
    let quote = market.table.quote(level: chosen.level, service: chosen.service)
    guard quote.reward != nil,
      blueprint.model.segments[visitor.segment].loyalty?.habit != nil,
      let other = self.chosen(by: visitor, of: shown, at: .unrewarded)
    else { return 0 }
    return Int16(clamping: minute(of: chosen) - minute(of: other))
  }

  private func minute(of chosen: Chosen) -> Int {
    let zone = blueprint.model.sites[chosen.site].calendar.zone
    return Int(zone.timeOfDay(at: blueprint.books[chosen.site].instant(of: chosen.cell)).seconds)
      / 60
  }

  /// What a visitor takes of the first `count` sheets.
  func chosen(by visitor: Visitor, of count: Int, at prices: PublishedPrices) -> Chosen? {
    if let waits = blueprint.counters[visitor.flow] {
      let draw = streams[visitor.flow].draw(.waits, of: visitor.name).first
      return Counter.earliest(
        visitor, from: sheets, count: count, at: prices, market: market, books: blueprint.books,
        until: visitor.instant + Span(minutes: waits.value(at: draw)))
    }
    return blueprint.choosers[visitor.segment].choose(
      visitor, from: sheets, count: count, at: prices, market: market,
      streams: streams[visitor.flow])
  }

  /// What a visitor would take were every place free, unless it is not free, or not with the reward he wants.
  private mutating func freeFavourite(of visitor: Visitor) -> Chosen? {
    let all = fillSheets(visitor, supply: .allAllowed)
    guard let wanted = chosen(by: visitor, of: all, at: .shown) else { return nil }
    let shown = fillSheets(visitor, supply: .listed)
    for sheet in sheets[0..<shown]
    where sheet.site == wanted.site && sheet.service == wanted.service {
      let row = market.table.row(
        site: wanted.site, audience: visitor.audience, service: wanted.service, day: wanted.day)
      let first = scheduler.days(of: wanted.site).cells(of: wanted.day).lowerBound
      let published = market.table.level(row: row, cellOfDay: wanted.cell - first)
      let level = sheet.level(published: published, cell: wanted.cell, day: wanted.day)
      return level == wanted.level ? wanted : nil
    }
    return nil
  }

  /// The sites of his segment; only the nearest where his service is suggested by location.
  private func sitesConsidered(by visitor: Visitor) -> [Int] {
    guard let nearest = blueprint.nearestSites,
      blueprint.advice?.advisor(of: visitor.service) == .location
    else { return blueprint.model.segments[visitor.segment].sites }
    let site = nearest.site(
      visitor.service, of: visitor.name, blueprint.model.segments[visitor.segment],
      index: visitor.segment, streams: streams[visitor.flow])
    return site.map { [$0] } ?? []
  }

  /// Fills a sheet for each site the visitor considers and each service he is shown there, those of a site side by side, and
  /// returns their number.
  mutating func fillSheets(_ visitor: Visitor, supply: OfferSheet.Supply) -> Int {
    let services = blueprint.model.levels.shown[visitor.service]
    var place = 0
    for site in sitesConsidered(by: visitor) {
      for service in services {
        sheets[place].fill(
          service: service, at: site, now: now, supply: supply, scheduler: &scheduler,
          table: market.table, budget: budget)
        place += 1
      }
    }
    return place
  }

  /// Publishes what customers said of each site until now, where anybody asks.
  mutating func publishRatings() {
    guard blueprint.readsRatings else { return }
    for rating in scheduler.ratings[ratingsRead...] {
      starsOfSites[rating.site].sum += rating.stars
      starsOfSites[rating.site].count += 1
    }
    ratingsRead = scheduler.ratings.count
    market.publish(
      ratings: starsOfSites.map { $0.count > 0 ? Double($0.sum) / Double($0.count) : nil })
  }
}
