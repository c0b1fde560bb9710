import Offers
import RandomStreams
import Testing
import TimeAndMoney

@testable import Demand

/// A way to choose, as a change to a town.
struct Manner: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let change: @Sendable (inout Town) -> Void

  static let all: [Manner] = [
    Manner(testDescription: "multinomial") { _ in },
    Manner(testDescription: "nested by day") { $0.nests = Nests(kind: .day, lambda: 0.4) },
    Manner(testDescription: "nested by site") { $0.nests = Nests(kind: .site, lambda: 0.15) },
    Manner(testDescription: "mixed") { $0.laws = differing },
    Manner(testDescription: "mixed and nested") {
      $0.laws = differing
      $0.nests = Nests(kind: .day, lambda: 0.6)
    },
    Manner(testDescription: "classes") {
      $0.classes = [
        TasteClass(name: "one", share: 0.4, tastes: $0.tastes, laws: []),
        TasteClass(
          name: "other", share: 0.6, tastes: Town.tastes(late: -1, price: -0.5, outside: -4),
          laws: differing),
      ]
    },
    Manner(testDescription: "a short list") {
      $0.considers = Consideration(longestLead: nil, starts: 5, order: .preferred)
    },
    Manner(testDescription: "a short list in nests, two levels") {
      $0.considers = Consideration(longestLead: 1, starts: 8, order: .earliest)
      $0.nests = Nests(kind: .site, lambda: 0.5)
      $0.offer(rises: [2])
    },
  ]

  private static let differing = [
    TasteLaw(taste: .price, law: .lognormal(mean: 0.3, cv: 1), isNegative: true),
    TasteLaw(taste: .reward, law: .lognormal(mean: 0.4, cv: 0.5), isNegative: false),
    TasteLaw(taste: .rating, law: .lognormal(mean: 0.6, cv: 0.8), isNegative: false),
    TasteLaw(taste: .leadTime, law: .normal(mean: -0.2, sd: 0.4), isNegative: false),
  ]
}

@Suite("What is bettered gains, and from whom it does not")
struct BettermentTests {
  private static let base = Town(
    sites: 2, horizonDays: 2,
    tastes: Town.tastes(
      prefers: 10 * 60, early: -0.4, late: -0.6, lead: -0.2, price: -0.3, reward: 0.4, outside: -2,
      rating: 0.7, technicianLevel: 0.3))

  private static func hours(_ places: Set<Int>) -> WeeklyHours {
    let kinds: [DayKind] = [.monday, .tuesday, .wednesday]
    let days = kinds.enumerated().map { day, kind in
      let own = places.filter { $0 / 3 == day }.map { Int32(9 + $0 % 3) }.sorted()
      return (
        kind,
        own.map { TimeRange(TimeOfDay(seconds: $0 * 3_600), TimeOfDay(seconds: ($0 + 1) * 3_600)) }
      )
    }
    return WeeklyHours(Dictionary(uniqueKeysWithValues: days))
  }

  /// Prices of some starts changed, and a reward at others.
  private static func policy(
    _ priced: Set<Int>, _ factor: Double, _ rewarded: Set<Int>, _ worth: Int64
  ) -> Policy {
    Policy(
      name: "try", prices: [PriceRule(hours: hours(priced), factor: factor, services: nil)],
      rewards: [
        RewardRule(
          name: "gift", hours: hours(rewarded), gift: .money(Money(minorUnits: worth)),
          worth: Money(minorUnits: worth), cost: .zero, services: nil, segments: nil,
          dailyBudget: nil)
      ], guardrails: .none)
  }

  @Test(
    "Bettering some starts moves nobody to a start that was not bettered", arguments: Manner.all)
  func offers(manner: Manner) {
    var dice = RandomStream(key: RandomKey(seed: 9, replication: 0))
    var moved = 0
    for round in 0..<12 {
      let places = Set((0..<9).filter { _ in dice.uniform() < 0.3 })
      let dear = Set((0..<9).filter { _ in dice.uniform() < 0.3 })
      let (factor, worth) = (0.3 + 0.65 * dice.uniform(), Int64(900 * dice.uniform()))
      // Some are dear in both; the better policy cuts others, or gives something.
      let isCut = dice.uniform() < 0.5
      let before = Self.base.with {
        manner.change(&$0)
        $0.policy = Self.policy(dear, 1.4, [], 0)
      }
      let after = before.with {
        $0.policy =
          isCut
          ? Self.policy(places.subtracting(dear), factor, [], 0)
          : Self.policy(dear, 1.4, places, worth)
      }
      // A cut takes the place of the raise elsewhere, so the dear starts better too.
      let better = isCut ? places.union(dear) : places
      moved += Self.check(before.counter(), after.counter(), round: round) { chosen in
        better.contains(chosen.day * 3 + (chosen.cell - chosen.day * 288) / 12 - 9)
      }
    }
    #expect(moved > 200)
  }

  @Test("A site that is rated better takes customers and loses none", arguments: Manner.all)
  func ratings(manner: Manner) {
    let town = Self.base.with(manner.change)
    var moved = 0
    for (round, stars) in [(3.0, 3.5), (3.9, 4.0), (4.0, 5.0), (1.0, 4.4)].enumerated() {
      let before = town.with { $0.ratings = [4.2, stars.0] }
      let after = town.with { $0.ratings = [4.2, stars.1] }
      moved += Self.check(before.counter(), after.counter(), round: round) { $0.site == 1 }
    }
    #expect(moved > 100)
  }

  /// How many of 400 visitors choose otherwise; all of them choose something that was bettered.
  private static func check(
    _ before: Counter, _ after: Counter, round: Int, isBetter: (Chosen) -> Bool
  ) -> Int {
    func start(_ chosen: Chosen?) -> [Int]? {
      chosen.map { [$0.site, $0.service, $0.cell] }
    }
    return (0..<400 as Range<UInt32>).count { number in
      let new = after.choice(of: number)
      if start(before.choice(of: number)) == start(new) { return false }
      #expect(new.map(isBetter) == true, "visitor \(number) in round \(round)")
      return true
    }
  }
}
