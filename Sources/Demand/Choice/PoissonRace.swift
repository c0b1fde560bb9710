import Offers
import RandomStreams

/// The exponential race without asking every start: the first arrivals of a Poisson process over starts, thinned to
/// the weights, are the exponential times of the race, so the first accepted point wins with the logit shares.
///
/// Points fall on starts in proportion to their weight at list price, free or not, each with a mark; a start takes a
/// point if it is free and the mark lies under its weight over its weight at list price. Marks above 1, which only
/// rewards and reduced prices reach, come from layers of their own ([1, 2), [2, 4), …, up to 64): a policy adds or drops
/// points of the starts it changes and touches no other. What a start weighs beyond 64 times its list weight races by
/// start. O(points), about the weight of all starts over that of leaving, whatever the number of starts.
struct PoissonRace: Sendable {
  let weights: LogitWeights
  /// Sites whose starts outweigh leaving by more than this race by start instead.
  static let worthwhile = 64.0
  /// Marks end here, so that no price makes the points innumerable.
  private static let highestMark = 64.0

  /// Lets the starts of one site on the first of its days run against `best`; false if the race by start is the better one, which depends on
  /// the visitor and the site's hours alone.
  ///
  /// - Parameters:
  ///   - number: the number of the visitor's class in the market.
  ///   - days: what he looks at; it begins today.
  @inline(__always)
  func run(
    _ visitor: Visitor, class number: Int, from area: Int, over sheet: OfferSheet,
    on days: Range<Int>, at prices: PublishedPrices, market: Market, key: RandomKey,
    best: inout Double, winner: inout Chosen?
  ) -> Bool {
    guard days.count <= 64 else { return false }
    let clock = market.clocks[sheet.site]
    let list = market.offerWeight(class: number, level: 0, service: sheet.service)
    // What others say of the site may hang on a policy, so it is no part of the points but holds against their marks.
    let rating = market.ratingWeight(class: number, site: sheet.site)
    let unit =
      weights.startWeight * weights.siteWeight(area: area, site: sheet.site) * list
    var cumulative = InlineArray<64, Double>(repeating: 0)
    var rows = InlineArray<64, Int32>(repeating: 0)
    var total = 0.0
    for (place, day) in days.enumerated() {
      let open = clock.openStarts[day]
      if !open.isEmpty,
        let preferred = weights.tastes.preferred.minute(of: visitor, on: clock.kinds[day])
      {
        guard clock.isRegular[day] else { return false }
        let row = weights.row(preferred: preferred)
        rows[place] = Int32(row)
        let upper = weights.sum(row, before: open.upperBound)
        let stretch = upper - weights.sum(row, before: open.lowerBound)
        // A difference of nearly equal sums has lost its digits: far from the preferred time, race by start.
        guard stretch > 1e-6 * upper else { return false }
        total += unit * weights.leadWeight(place) * stretch
      }
      cumulative[place] = total
    }
    guard total <= PoissonRace.worthwhile * weights.outsideWeight else { return false }
    guard total > 0 else { return true }

    let highest =
      switch prices {
      case .shown, .unrewarded:
        market.highestWeight(class: number, service: sheet.service) / list * rating
      case .list: rating
      }
    var layer: UInt32 = 0
    var lowest = 0.0
    while lowest < min(highest, PoissonRace.highestMark) {
      let width = max(1, lowest)
      let rate = total * width
      var time = 0.0
      var point: UInt32 = 0
      while true {
        let block = key.block(
          UInt32(bitPattern: visitor.name.day), visitor.name.ordinal,
          DrawPurpose.choicePoints.word(visit: visitor.name.wordOfNumber), layer << 24 | point)
        time -= PortableMath.log(block.second) / rate
        if time >= best { break }
        point += 1
        // On which day, then on which start of it.
        var rest = (Double(block.a) + 0.5) * 0x1p-32 * total
        var place = 0
        while place < days.count - 1, rest >= cumulative[place] { place += 1 }
        if place > 0 { rest -= cumulative[place - 1] }
        let day = days.lowerBound + place
        let start = pick(
          rest / (unit * weights.leadWeight(place)), row: Int(rows[place]),
          among: clock.openStarts[day])
        let cellOfDay = start * clock.cellsPerStart
        let cell = clock.firstCells[day] + cellOfDay
        let row = market.table.row(
          site: sheet.site, audience: visitor.audience, service: sheet.service, day: day)
        let published = market.level(
          at: prices, row: row, cellOfDay: cellOfDay)
        guard let level = sheet.level(published: published, cell: cell, day: day) else { continue }
        let mark = lowest + (Double(block.b) + 0.5) * 0x1p-32 * width
        let weight =
          market.offerWeight(class: number, level: level, service: sheet.service) * rating
        if mark * list < weight {
          best = time
          winner = Chosen(
            site: sheet.site, service: sheet.service, day: day, cell: cell, level: level)
          break
        }
      }
      lowest = layer == 0 ? 1 : lowest * 2
      layer += 1
    }
    if highest > PoissonRace.highestMark {
      let beyond = TableWeights(
        tables: weights, number: number, area: area, floor: PoissonRace.highestMark * list)
      KeyedRace(beyond, isExcess: true).run(
        visitor, over: sheet, on: days, at: prices, market: market, key: key, best: &best,
        winner: &winner)
    }
    return true
  }

  /// The start at which the kernel's sum passes `sum`, by bisection.
  @inline(__always)
  private func pick(_ sum: Double, row: Int, among open: Range<Int>) -> Int {
    let goal = weights.sum(row, before: open.lowerBound) + sum
    var low = open.lowerBound
    var high = open.upperBound - 1
    while low < high {
      let middle = (low + high) / 2
      if weights.sum(row, before: middle + 1) > goal { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
