import Offers
import RandomStreams
import Testing
import TimeAndMoney

@testable import Demand

/// Only differences of utilities decide, whatever their size.
@Suite("Utilities of any size")
struct LargeUtilityTests {
  /// Starts at 9, 10 and 11 of two days, at a price of 10.
  private static func town(_ tastes: LogitTastes) -> Town { Town(tastes: tastes) }

  private static func place(_ chosen: Chosen) -> Int {
    chosen.day * 3 + (chosen.cell - chosen.day * 288) / 12 - 9
  }

  private static let utilities = [0, -0.5, -1, -0.4, -0.9, -1.4]

  @Test(
    "A price that takes as much from every start as leaving is worth changes no choice",
    arguments: [-29.0, -31, -65, -90, 40, 1e5], [nil, Nests.Kind.day, .site])
  func shifted(price: Double, nests: Nests.Kind?) {
    func town(price: Double, outside: Double) -> Town {
      Self.town(Town.tastes(late: -0.5, lead: -0.4, price: price, outside: outside)).with {
        $0.nests = nests.map { Nests(kind: $0, lambda: 0.5) }
      }
    }
    let counts = town(price: price, outside: 10 * price + 0.7).counter().counts(
      of: 6, visitors: 20_000, place: Self.place)
    let sets =
      nests == .day ? [Array(Self.utilities[..<3]), Array(Self.utilities[3...])] : [Self.utilities]
    let shares = Shares.nested(sets, lambda: nests == nil ? 1 : 0.5, outside: 0.7)
    #expect(shares.tail(counts) > 0.001)
  }

  @Test("The same visitor chooses the same start however far from zero his utilities lie")
  func sameNoise() {
    let near = Self.town(Town.tastes(late: -0.5, lead: -0.4, outside: 0.7)).counter()
    let far = Self.town(
      Town.tastes(late: -0.5, lead: -0.4, price: -90, outside: 0.7 - 900)
    ).counter()
    for number in 0..<5_000 as Range<UInt32> {
      #expect(near.choice(of: number, by: .byStart) == far.choice(of: number))
    }
  }

  @Test(
    "Leaving at −1000 is never chosen, however far the only starts are; at +1000 always",
    arguments: [(-1_000.0, 3.0), (1_000, 0)])
  func outside(outside: Double, booked: Double) {
    let tastes = Town.tastes(prefers: 13 * 60, early: -200, outside: outside)
    let counts = Town(horizonDays: 0, tastes: tastes).counter().counts(of: 3, visitors: 2_000) {
      $0.cell / 12 - 9
    }
    // Two hours before the preferred time is 200 better than three.
    #expect(counts == (booked > 0 ? [0, 0, 2_000, 0] : [0, 0, 0, 2_000]))
  }

  @Test(
    "Starts that lie a thousand below leaving are never chosen, and one a little better is",
    arguments: [false, true])
  func shortLists(isShort: Bool) {
    let tastes = Town.tastes(late: -400, price: -90, outside: -1_300.5)
    let town = Town(horizonDays: 0, tastes: tastes).with {
      if isShort { $0.considers = Consideration(longestLead: nil, starts: 2, order: .earliest) }
    }
    // −900, −1300 and −1700 against −1300.5.
    let counts = town.counter(takenCells: [9 * 12]).counts(of: 3, visitors: 20_000) {
      $0.cell / 12 - 9
    }
    #expect(counts[0] == 0 && counts[2] == 0)
    let shares = Shares.multinomial([0.5], outside: 0)
    #expect(shares.tail([counts[1], counts[3]]) > 0.001)
  }

  @Test("Of customers who differ each has his own differences")
  func mixed() {
    let town = Self.town(Town.tastes(late: -0.5, lead: -0.4, price: -90, outside: -900 + 0.7)).with
    {
      $0.laws = [
        TasteLaw(taste: .leadTime, law: .normal(mean: -0.4, sd: 0.3), isNegative: false)
      ]
    }
    let shares = Shares.normal(mean: -0.4, sd: 0.3) { lead in
      Shares.multinomial([0, -0.5, -1, lead, lead - 0.5, lead - 1], outside: 0.7)
    }
    let counts = town.counter().counts(of: 6, visitors: 40_000, place: Self.place)
    #expect(shares.tail(counts) > 0.001)
  }

  @Test("Sums of weights are taken by their logarithms")
  func logSums() {
    #expect(LogSum.of([]) == -.infinity && LogSum.of([-.infinity, -.infinity]) == -.infinity)
    #expect((LogSum.of([-2_000, -2_000]) + 2_000 - PortableMath.log(2)).magnitude < 1e-12)
    #expect((LogSum.of([5_000, -5_000, 0]) - 5_000).magnitude < 1e-9)
  }
}
