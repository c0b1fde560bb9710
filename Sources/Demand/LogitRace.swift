import Offers
import RandomStreams
import TimeAndMoney

/// Multinomial logit as a race: each alternative draws an exponential time divided by its weight exp(V), and the
/// least wins, which happens with probability proportional to the weight.
///
/// The noise is keyed by visit and start, so that under every policy the same visitor has the same tastes: raising
/// one start's reward can only bring him to it, and a place that is taken changes nothing but itself. One random
/// block serves four starts with 32 bits each; a logarithm is taken only where the bound −ln u ≥ 1 − u leaves the
/// start a chance. O(starts listed).
struct LogitRace: Sendable {
  private let tastes: LogitTastes
  /// exp(schedule delay) by minutes behind the preferred time, from one day early to one day late.
  private let kernel: [Double]
  private let leadWeights: [Double]
  private let startWeight: Double
  private let outsideWeight: Double

  /// - Parameters:
  ///   - horizonDays: the longest lead that can be listed.
  ///   - startHours: the hours each start stands for.
  init(tastes: LogitTastes, horizonDays: Int, startHours: Double) {
    self.tastes = tastes
    kernel = (-1_440...1_440).map { minutes in
      let hours = Double(minutes) / 60
      let delay =
        minutes < 0 ? -hours * tastes.scheduleDelayEarly : hours * tastes.scheduleDelayLate
      return LogitRace.weight(delay)
    }
    leadWeights = (0...horizonDays).map { LogitRace.weight(Double($0) * tastes.leadTime) }
    switch tastes.weight {
    case .minutes: startWeight = startHours
    case .none: startWeight = 1
    }
    outsideWeight = LogitRace.weight(tastes.outside)
  }

  /// exp(V), kept finite.
  static func weight(_ utility: Double) -> Double {
    PortableMath.exp(min(max(utility, -690), 690))
  }

  /// The weight price and reward give an offer.
  func weight(price: Double, worth: Double) -> Double {
    LogitRace.weight(price * tastes.price + worth * tastes.reward)
  }

  /// Runs the race over all sheets; nil if leaving wins.
  func choose(
    _ visitor: Visitor, from sheets: ArraySlice<OfferSheet>, at prices: PublishedPrices,
    market: Market, streams: SegmentStreams
  ) -> Chosen? {
    let leaving = streams.draw(.leaves, of: visitor.name).first
    var best = -PortableMath.log(leaving) / outsideWeight
    var winner: Chosen?
    for sheet in sheets {
      let clock = market.clocks[sheet.site]
      let today = sheet.plain.days.lowerBound
      for day in sheet.plain.days {
        guard
          let preferred = tastes.preferred.minute(at: visitor.preference, on: clock.kinds[day])
        else { continue }
        let dayWeight = startWeight * leadWeights[min(day - today, leadWeights.count - 1)]
        run(
          visitor, over: sheet, on: day, preferred: preferred, dayWeight: dayWeight, at: prices,
          market: market, key: streams.choiceKeys[sheet.site], best: &best, winner: &winner)
      }
    }
    return winner
  }

  /// One day of one site.
  @inline(__always)
  private func run(
    _ visitor: Visitor, over sheet: OfferSheet, on day: Int, preferred: Int, dayWeight: Double,
    at prices: PublishedPrices, market: Market, key: RandomKey, best: inout Double,
    winner: inout Chosen?
  ) {
    let clock = market.clocks[sheet.site]
    let visitDay = UInt32(bitPattern: visitor.name.day)
    let row = market.table.row(
      site: sheet.site, segment: visitor.segment, service: visitor.service, day: day)
    var group = -1
    var block = RandomBlock(a: 0, b: 0, c: 0, d: 0)
    for index in 0..<sheet.plain.wordCount {
      var (bits, firstCell) = sheet.word(index, on: day)
      while bits != 0 {
        let cell = firstCell + bits.trailingZeroBitCount
        bits &= bits - 1
        let cellOfDay = cell - clock.firstCells[day]
        let published =
          switch prices {
          case .shown: market.table.level(row: row, cellOfDay: cellOfDay)
          case .list: 0
          }
        guard let level = sheet.level(published: published, cell: cell, day: day) else { continue }
        let delay = clock.minute(of: cell, on: day) - preferred
        let weight =
          dayWeight * kernel[delay + 1_440]
          * market.offerWeight(segment: visitor.segment, level: level, service: visitor.service)
        let start = clock.firstStarts[day] + cellOfDay / clock.cellsPerStart
        if start >> 2 != group {
          group = start >> 2
          block = key.block(
            visitDay, visitor.name.ordinal, DrawPurpose.choice.word(), UInt32(group))
        }
        let high = block.word(start & 3)
        // 1 − u is at least this, and −ln u is at least 1 − u.
        if Double(0xFFFF_FFFF - high) * 0x1p-32 >= best * weight { continue }
        let fine = key.block(
          visitDay, visitor.name.ordinal, DrawPurpose.choiceFine.word(), UInt32(group))
        let time = -PortableMath.log(RandomBlock.uniform(high: high, low: fine.word(start & 3))) / weight
        if time < best {
          best = time
          winner = Chosen(site: sheet.site, day: day, cell: cell, level: level)
        }
      }
    }
  }
}
