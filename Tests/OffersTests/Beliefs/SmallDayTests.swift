import Testing

@testable import Offers

@Suite("A day small enough to solve exactly")
struct SmallDayTests {
  private func shares(short: Double, long: Double) -> (earned: Double, flat: Double) {
    let day = SmallDay(
      cells: 6,
      services: [
        .init(cells: 1, price: 100, requests: short), .init(cells: 2, price: 180, requests: long),
      ], ladder: stride(from: 0.6, through: 3, by: 0.2).map { $0 })
    let program = day.program
    let best = day.revenue(nil)
    let earned = day.revenue { taken, moment, service in
      let place = program.bestFactor(
        for: service, left: 6 - taken.nonzeroBitCount, at: moment)
      return day.ladder[place ?? 0]
    }
    return (earned / best, day.revenue { _, _, _ in 1 } / best)
  }

  @Test(
    "Prices from the value of units left earn within 1 % of the best there are",
    arguments: [(3.0, 1.5), (8, 4), (20, 10)])
  func gap(short: Double, long: Double) {
    let shares = shares(short: short, long: long)
    #expect(0.99 <= shares.earned && shares.earned <= 1.0001 && shares.flat < shares.earned)
  }

  @Test("Where nearly all want two cells in a row, not to see gaps costs more, but under 3 %")
  func fragments() {
    let shares = shares(short: 2, long: 8)
    #expect(0.97 <= shares.earned && shares.earned < 0.99 && shares.flat < 0.88)
  }
}
