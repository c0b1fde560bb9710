import Offers
import RandomStreams
import Scheduling
import TimeAndMoney

/// Customers who stand at the counter without an appointment: they take the earliest start there is today, if they are
/// willing to wait for it.
public struct Counter: Hashable, Sendable {
  /// Minutes they are willing to wait.
  public let waits: Law

  public init(waits: Law) {
    self.waits = waits
  }

  /// The earliest start of today that the first `count` sheets show, at the latest at `latest`; of several sites with the
  /// same instant the first.
  public static func earliest(
    _ visitor: Visitor, from sheets: [OfferSheet], count: Int, at prices: PublishedPrices,
    market: Market, books: [BookDays], until latest: Instant
  ) -> Chosen? {
    var best: (instant: Instant, chosen: Chosen)?
    for sheet in sheets[0..<count] {
      let day = sheet.plain.days.lowerBound
      guard day < sheet.plain.days.upperBound,
        let cell = Counter.firstCell(of: sheet, on: day)
      else { continue }
      let book = books[sheet.site]
      let instant = book.instant(of: cell)
      let row = market.table.row(
        site: sheet.site, audience: visitor.audience, service: sheet.service, day: day)
      let published = market.level(
        at: prices, row: row, cellOfDay: cell - book.cells(of: day).lowerBound)
      guard instant <= latest,
        let level = sheet.level(published: published, cell: cell, day: day)
      else { continue }
      if best.map({ instant < $0.instant }) ?? true {
        let chosen = Chosen(
          site: sheet.site, service: sheet.service, day: day, cell: cell, level: level)
        best = (instant, chosen)
      }
    }
    return best?.chosen
  }

  private static func firstCell(of sheet: OfferSheet, on day: Int) -> Int? {
    for index in 0..<sheet.plain.wordCount {
      let (bits, first) = sheet.word(index, on: day)
      if bits != 0 { return first + bits.trailingZeroBitCount }
    }
    return nil
  }
}
