import Offers
import RandomStreams

/// The exponential race without asking every start: the first arrival of a Poisson process at a start is the exponential time
/// of the start at list price, and what its price and reward make of its weight divides that time.
///
/// Points fall on starts in proportion to their weight at list price, free or not. A start whose weight is m times that at
/// list price runs its race at the m-th part of the time of its first point, so that under every policy each start has one
/// and the same exponential noise E and the least E / exp(V) wins: a gift for all moves nobody from one start to another.
/// Points end where no start can win any more, which names no draw. Far behind leaving they are given up, and what weighs more
/// than 64 times its list weight goes on by start. O(points), about the weight of all starts over that of leaving, whatever
/// the number of starts.
struct PoissonRace: Sendable {
  let weights: LogitWeights
  /// Sites whose starts outweigh leaving by more than this race by start instead.
  static let worthwhile = 64.0
  /// Points end so many times later than leaving, so that no price makes them innumerable.
  private static let longest = 64.0

  /// Lets the starts of one site on the first of its days run against `best`; false if the race by start is the better one, which depends on
  /// the visitor and the site's hours alone.
  ///
  /// - Parameters:
  ///   - number: the number of the visitor's class in the market.
  ///   - days: what he looks at; it begins today.
  ///   - leaving: the time at which he leaves, whatever the policy.
  @inline(__always)
  func run(
    _ visitor: Visitor, class number: Int, from area: Int, over sheet: OfferSheet,
    on days: Range<Int>, at prices: PublishedPrices, market: Market, key: RandomKey,
    leaving: Double, best: inout Double, winner: inout Chosen?
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
        guard clock.isRegular[day], let phase = clock.phases[day] else { return false }
        let row = weights.row(preferred: preferred - phase)
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
    let end = PoissonRace.longest * leaving
    var seen: [Int] = []
    var time = 0.0
    var point: UInt32 = 0
    while true {
      let block = key.block(
        UInt32(bitPattern: visitor.name.day), visitor.name.ordinal,
        DrawPurpose.choicePoints.word(visit: visitor.name.wordOfNumber), point)
      time -= PortableMath.log(block.second) / total
      if time >= min(highest * best, end) { break }
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
      let cellOfDay = clock.cell(ofStart: start, on: day)
      let cell = clock.firstCells[day] + cellOfDay
      let row = market.table.row(
        site: sheet.site, audience: visitor.audience, service: sheet.service, day: day)
      let published = market.level(
        at: prices, row: row, cellOfDay: cellOfDay)
      guard let level = sheet.level(published: published, cell: cell, day: day) else { continue }
      let weight =
        market.offerWeight(class: number, level: level, service: sheet.service) * rating
      if highest > PoissonRace.longest { seen.append(cell) }
      if time * list < best * weight {
        best = time * list / weight
        winner = Chosen(
          site: sheet.site, service: sheet.service, day: day, cell: cell, level: level)
      }
    }
    if highest * best > end {
      BeyondPoints(
        race: KeyedRace(TableWeights(tables: weights, number: number, area: area)), number: number,
        seen: seen, end: end
      ).run(
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
