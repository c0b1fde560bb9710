import Offers
import TimeAndMoney

/// The few starts a customer looks at, best first by the order he is shown. O(starts listed · length).
struct ShortList: Sendable {
  struct Entry: Sendable {
    /// The place of its sheet.
    let place: Int
    let day: Int
    let cell: Int
    let level: Int
    /// Minutes behind the preferred time.
    let delay: Int
    /// By what it is ordered: the lower comes first, then the earlier start, then the one met first.
    fileprivate let rank: Int64
    fileprivate let instant: Int64
  }

  private(set) var entries: [Entry] = []
  private let length: Int
  private let considers: Consideration

  init(
    _ considers: Consideration, length: Int, of visitor: Visitor, preferring: PreferredTimes,
    from sheets: [OfferSheet], count: Int, at prices: PublishedPrices, market: Market
  ) {
    self.considers = considers
    self.length = length
    entries.reserveCapacity(length + 1)
    for place in 0..<count {
      let clock = market.clocks[sheets[place].site]
      for day in considers.days(of: sheets[place].plain.days) {
        if let minute = preferring.minute(of: visitor, on: clock.kinds[day]) {
          list(
            day, of: sheets[place], at: place, preferring: minute, for: visitor.audience, prices,
            market)
        }
      }
    }
  }

  /// Puts the starts of one day of a sheet on the list, as far as they belong there.
  private mutating func list(
    _ day: Int, of sheet: OfferSheet, at place: Int, preferring minute: Int, for audience: Int,
    _ prices: PublishedPrices, _ market: Market
  ) {
    let clock = market.clocks[sheet.site]
    let row = market.table.row(
      site: sheet.site, audience: audience, service: sheet.service, day: day)
    for index in 0..<sheet.plain.wordCount {
      var (bits, firstCell) = sheet.word(index, on: day)
      while bits != 0 {
        let cell = firstCell + bits.trailingZeroBitCount
        bits &= bits - 1
        let published = market.level(
          at: prices, row: row, cellOfDay: cell - clock.firstCells[day])
        guard let level = sheet.level(published: published, cell: cell, day: day) else { continue }
        let delay = clock.minute(of: cell, on: day) - minute
        insert(
          Entry(
            place: place, day: day, cell: cell, level: level, delay: delay,
            rank: rank(delay: delay, level: level, service: sheet.service, in: market),
            instant: clock.instant(of: cell).microseconds))
      }
    }
  }

  private func rank(delay: Int, level: Int, service: Int, in market: Market) -> Int64 {
    switch considers.order {
    case .earliest: return 0
    case .preferred: return Int64(abs(delay))
    case .cheapest:
      let quote = market.table.quote(level: level, service: service)
      return (quote.price - quote.givenBack).minorUnits
    }
  }

  /// Puts an entry where it belongs, behind its equals; what no longer fits falls off.
  private mutating func insert(_ entry: Entry) {
    var place = entries.count
    while place > 0,
      (entry.rank, entry.instant) < (entries[place - 1].rank, entries[place - 1].instant)
    {
      place -= 1
    }
    guard place < length else { return }
    entries.insert(entry, at: place)
    if entries.count > length { entries.removeLast() }
  }
}
