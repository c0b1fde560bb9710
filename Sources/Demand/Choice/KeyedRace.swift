import Offers
import RandomStreams

/// The exponential race with noise keyed by start: each listed start draws an exponential time divided by its
/// weight, the least wins.
///
/// One random block serves four starts with 32 bits each; a logarithm is taken only where the bound −ln u ≥ 1 − u
/// leaves the start a chance. O(starts listed).
struct KeyedRace<Weights: StartWeights>: Sendable {
  let weights: Weights

  init(_ weights: Weights) {
    self.weights = weights
  }

  /// Lets the starts of one site on some of its days run against `best`, the time to beat.
  func run(
    _ visitor: Visitor, over sheet: OfferSheet, on days: Range<Int>, at prices: PublishedPrices,
    market: Market, key: RandomKey, best: inout Double, winner: inout Chosen?
  ) {
    forEachStart(visitor, over: sheet, on: days, at: prices, market: market) { listed in
      let weight = weights.weight(
        listed.dayPart, delay: listed.delay, level: listed.level, site: sheet.site,
        service: sheet.service, in: market)
      guard weight > 0 else { return }
      let time = time(of: listed.start, visitor: visitor, key: key, weight: weight, best: best)
      if time < best {
        best = time
        winner = Chosen(
          site: sheet.site, service: sheet.service, day: listed.day, cell: listed.cell,
          level: listed.level)
      }
    }
  }

  /// A start as it is listed for a visitor.
  struct Listed {
    let day: Int
    let cell: Int
    /// The number of the start that names its noise.
    let start: Int
    let level: Int
    /// Minutes behind the preferred time.
    let delay: Int
    let dayPart: Double
  }

  /// Calls `body` with each start that is listed, in order.
  @inline(__always)
  func forEachStart(
    _ visitor: Visitor, over sheet: OfferSheet, on days: Range<Int>, at prices: PublishedPrices,
    market: Market, _ body: (Listed) -> Void
  ) {
    let clock = market.clocks[sheet.site]
    let today = sheet.plain.days.lowerBound
    for day in days {
      guard
        let preferred = weights.preferred.minute(of: visitor, on: clock.kinds[day])
      else { continue }
      let dayPart = weights.dayPart(lead: day - today, site: sheet.site)
      let row = market.table.row(
        site: sheet.site, audience: visitor.audience, service: sheet.service, day: day)
      for index in 0..<sheet.plain.wordCount {
        var (bits, firstCell) = sheet.word(index, on: day)
        while bits != 0 {
          let cell = firstCell + bits.trailingZeroBitCount
          bits &= bits - 1
          let cellOfDay = cell - clock.firstCells[day]
          let published = market.level(
            at: prices, row: row, cellOfDay: cellOfDay)
          guard let level = sheet.level(published: published, cell: cell, day: day) else {
            continue
          }
          body(
            Listed(
              day: day, cell: cell,
              start: clock.firstStarts[day] + cellOfDay / clock.cellsPerStart, level: level,
              delay: clock.minute(of: cell, on: day) - preferred, dayPart: dayPart))
        }
      }
    }
  }

  /// The time of one start, or infinity where it cannot beat `best`.
  ///
  /// - Parameter purpose: of the noise; `finePurpose` gives its lower bits.
  @inline(__always)
  func time(
    of start: Int, visitor: Visitor, key: RandomKey, weight: Double, best: Double,
    purpose: DrawPurpose = .choice, finePurpose: DrawPurpose = .choiceFine
  ) -> Double {
    let day = UInt32(bitPattern: visitor.name.day)
    let group = UInt32(truncatingIfNeeded: start >> 2)
    let high = key.block(
      day, visitor.name.ordinal, purpose.word(visit: visitor.name.wordOfNumber), group
    )
    .word(start & 3)
    // 1 − u is at least this, and −ln u is at least 1 − u.
    if Double(0xFFFF_FFFF - high) * 0x1p-32 >= best * weight { return .infinity }
    let low = key.block(
      day, visitor.name.ordinal, finePurpose.word(visit: visitor.name.wordOfNumber), group
    )
    .word(start & 3)
    return -PortableMath.log(RandomBlock.uniform(high: high, low: low)) / weight
  }
}
