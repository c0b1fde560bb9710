import Offers
import Testing
import TimeAndMoney

@testable import Demand

@Suite("Customers look at part of the list")
struct ConsiderationTests {
  /// Starts at 9, 10 and 11 of two days at two sites, worth 0, −0.5, −1; noon to one on the first day is cheaper.
  private static func town(_ order: Consideration.Order, starts: Int?, days: Int? = nil) -> Town {
    let cheap = WeeklyHours([
      .tuesday: [TimeRange(TimeOfDay(seconds: 10 * 3_600), TimeOfDay(seconds: 11 * 3_600))]
    ])
    let policy = Policy(
      name: "cheap", prices: [PriceRule(hours: cheap, factor: 0.9, services: nil)], rewards: [],
      guardrails: .none)
    var town = Town(
      sites: 2, policy: policy,
      tastes: Town.tastes(prefers: 10 * 60, early: -0.3, late: -0.5, outside: 0))
    town.considers = Consideration(longestLead: days, starts: starts, order: order)
    return town
  }

  /// (Day, hour, site) of each start that is ever chosen.
  private static func chosen(_ town: Town) -> Set<[Int]> {
    let counter = town.counter()
    return Set(
      (0..<4_000 as Range<UInt32>).compactMap { counter.choice(of: $0) }.map {
        [$0.day, ($0.cell - $0.day * 288) / 12, $0.site]
      })
  }

  @Test("The earliest, the site that stands first before the other")
  func earliest() {
    #expect(Self.chosen(Self.town(.earliest, starts: 3)) == [[0, 9, 0], [0, 9, 1], [0, 10, 0]])
    #expect(Self.chosen(Self.town(.earliest, starts: 7)).contains([1, 9, 0]))
    #expect(!Self.chosen(Self.town(.earliest, starts: 7)).contains([1, 9, 1]))
  }

  @Test("Nearest to the preferred time, the earlier day first, then the earlier start")
  func preferred() {
    #expect(
      Self.chosen(Self.town(.preferred, starts: 5))
        == [[0, 10, 0], [0, 10, 1], [1, 10, 0], [1, 10, 1], [0, 9, 0]])
  }

  @Test("The cheapest, then the earliest")
  func cheapest() {
    #expect(
      Self.chosen(Self.town(.cheapest, starts: 4))
        == [[1, 10, 0], [1, 10, 1], [0, 9, 0], [0, 9, 1]])
  }

  @Test("So many days ahead, the day itself not counted", arguments: [(0, 1), (1, 2), (9, 2)])
  func days(days: Int, expected: Int) {
    for starts in [nil, 200] {
      let chosen = Self.chosen(Self.town(.earliest, starts: starts, days: days))
      #expect(Set(chosen.map { $0[0] }) == Set(0..<expected))
      #expect(chosen.count == expected * 6)
    }
  }

  @Test("Among the few, the shares are those of logit", arguments: [nil, 0.4])
  func shares(lambda: Double?) {
    let town = Self.town(.earliest, starts: 9).with {
      $0.nests = lambda.map { Nests(kind: .day, lambda: $0) }
    }
    let counts = town.counter().counts(of: 12, visitors: 20_000) {
      $0.day * 6 + (($0.cell - $0.day * 288) / 12 - 9) * 2 + $0.site
    }
    let today = [-0.3, -0.3, 0, 0, -0.5, -0.5]
    let few = Shares.nested(
      [today, Array(today.prefix(3))], lambda: lambda ?? 1, outside: 0
    ).expected
    let shares = Shares(expected: Array(few[..<9]) + [0, 0, 0, few[9]])
    #expect(shares.tail(counts) > 0.001)
  }

  @Test("A list long enough for all changes nobody's choice", arguments: [nil, 0.5])
  func whole(lambda: Double?) {
    let all = Self.town(.earliest, starts: nil).with {
      $0.nests = lambda.map { Nests(kind: .site, lambda: $0) }
      $0.laws = [TasteLaw(taste: .reward, law: .normal(mean: 0, sd: 1), isNegative: false)]
    }
    let listed = all.with {
      $0.considers = Consideration(longestLead: nil, starts: 12, order: .cheapest)
    }
    let (one, other) = (all.counter(), listed.counter())
    for number in 0..<2_000 as Range<UInt32> {
      #expect(one.choice(of: number) == other.choice(of: number))
    }
  }
}
