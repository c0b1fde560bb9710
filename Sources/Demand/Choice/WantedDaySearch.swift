import Offers
import RandomStreams
import Scheduling

/// The choice of a visitor with a wanted day: the free start nearest to his preferred time on that day, or on the
/// next day that has one. Equally near: the earlier. Sites are asked in their order; the nearest start wins. He looks at
/// no other start: where that one costs more than he would pay, he leaves.
struct WantedDaySearch: Sendable {
  private let wanted: WantedDay
  private let pays: LawSampler?

  init(_ wanted: WantedDay) {
    self.wanted = wanted
    pays = wanted.paysAtMost.map { LawSampler($0) }
  }

  func choose(
    _ visitor: Visitor, from sheets: [OfferSheet], count: Int, at prices: PublishedPrices,
    market: Market, streams: FlowStreams
  ) -> Chosen? {
    guard
      let chosen = nearest(visitor, from: sheets, count: count, at: prices, market: market)
    else { return nil }
    guard let pays else { return chosen }
    let offer = market.offer(level: chosen.level, service: chosen.service)
    let most = pays.value(at: streams.draw(.pays, of: visitor.name).first)
    return offer.price - offer.worth <= most ? chosen : nil
  }

  /// The start he looks at.
  private func nearest(
    _ visitor: Visitor, from sheets: [OfferSheet], count: Int, at prices: PublishedPrices,
    market: Market
  ) -> Chosen? {
    let lead = wanted.lead(at: visitor.leadQuantile)
    var nearest: (day: Int, distance: Int, chosen: Chosen)?
    for sheet in sheets[0..<count] {
      let clock = market.clocks[sheet.site]
      guard let first = firstDay(lead, of: sheet, market: market) else { continue }
      for day in first..<max(first, sheet.plain.days.upperBound) {
        guard
          let preferred = wanted.preferred.minute(of: visitor, on: clock.kinds[day]),
          let found = nearestStart(
            to: preferred, visitor, sheet: sheet, day: day, prices: prices, market: market)
        else { continue }
        let behind = day - sheet.plain.days.lowerBound
        if nearest.map({ (behind, found.distance) < ($0.day, $0.distance) }) ?? true {
          nearest = (behind, found.distance, found.chosen)
        }
        break
      }
    }
    return nearest?.chosen
  }

  /// The day the lead falls on, in calendar days or in days on which the site opens.
  private func firstDay(_ lead: Int, of sheet: OfferSheet, market: Market) -> Int? {
    let days = sheet.plain.days
    switch wanted.unit {
    case .calendarDays: return days.lowerBound + lead
    case .openDays:
      var left = lead
      var day = days.lowerBound
      while left > 0 {
        day += 1
        guard day < days.upperBound else { return nil }
        if market.isOpen(site: sheet.site, day: day) { left -= 1 }
      }
      return day
    }
  }

  private func nearestStart(
    to preferred: Int, _ visitor: Visitor, sheet: OfferSheet, day: Int, prices: PublishedPrices,
    market: Market
  ) -> (distance: Int, chosen: Chosen)? {
    let clock = market.clocks[sheet.site]
    let row = market.table.row(
      site: sheet.site, audience: visitor.audience, service: sheet.service, day: day)
    var nearest: (distance: Int, chosen: Chosen)?
    for index in 0..<sheet.plain.wordCount {
      var (bits, firstCell) = sheet.word(index, on: day)
      while bits != 0 {
        let cell = firstCell + bits.trailingZeroBitCount
        bits &= bits - 1
        let distance = abs(clock.minute(of: cell, on: day) - preferred)
        if let nearest, nearest.distance <= distance { continue }
        let published = market.level(
          at: prices, row: row, cellOfDay: cell - clock.firstCells[day])
        guard let level = sheet.level(published: published, cell: cell, day: day) else { continue }
        nearest = (
          distance,
          Chosen(site: sheet.site, service: sheet.service, day: day, cell: cell, level: level)
        )
      }
    }
    return nearest
  }
}
