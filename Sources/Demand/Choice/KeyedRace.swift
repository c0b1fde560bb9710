import Offers
import RandomStreams

/// The exponential race with noise keyed by start: each listed start draws an exponential time divided by its
/// weight, the least wins.
///
/// One random block serves four starts with 32 bits each; a logarithm is taken only where the bound −ln u ≥ 1 − u
/// leaves the start a chance. O(starts listed).
struct KeyedRace<Weights: StartWeights>: Sendable {
  let weights: Weights
  /// Whether it races for what another race leaves over.
  let isExcess: Bool

  init(_ weights: Weights, isExcess: Bool = false) {
    self.weights = weights
    self.isExcess = isExcess
  }

  /// Lets the starts of one site on some of its days run against `best`, the time to beat.
  func run(
    _ visitor: Visitor, over sheet: OfferSheet, on days: Range<Int>, at prices: PublishedPrices,
    market: Market, key: RandomKey, best: inout Double, winner: inout Chosen?
  ) {
    let clock = market.clocks[sheet.site]
    let today = sheet.plain.days.lowerBound
    for day in days {
      guard
        let preferred = weights.preferred.minute(of: visitor, on: clock.kinds[day])
      else { continue }
      let dayWeight = weights.dayWeight(lead: day - today, site: sheet.site)
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
          let weight = weights.weight(
            dayWeight, delay: clock.minute(of: cell, on: day) - preferred, level: level,
            site: sheet.site, service: sheet.service, in: market)
          guard weight > 0 else { continue }
          let start = clock.firstStarts[day] + cellOfDay / clock.cellsPerStart
          let time = time(of: start, visitor: visitor, key: key, weight: weight, best: best)
          if time < best {
            best = time
            winner = Chosen(
              site: sheet.site, service: sheet.service, day: day, cell: cell, level: level)
          }
        }
      }
    }
  }

  /// The time of one start, or infinity where it cannot beat `best`.
  @inline(__always)
  func time(
    of start: Int, visitor: Visitor, key: RandomKey, weight: Double, best: Double
  ) -> Double {
    let purpose = isExcess ? DrawPurpose.choiceExcess : .choice
    let finePurpose = isExcess ? DrawPurpose.choiceExcessFine : .choiceFine
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
