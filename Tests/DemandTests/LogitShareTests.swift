import Offers
import Scheduling
import Statistics
import Testing
import TimeAndMoney

@testable import Demand

@Suite("Choice has the shares of multinomial logit")
struct LogitShareTests {
  /// The chi-square tail of visitors' choices against weights; the last weight is that of leaving.
  private func tail(
    _ counter: Counter, by race: Counter.Race, visitors: UInt32 = 20_000,
    weights: [Double], place: (Chosen) -> Int
  ) -> Double {
    var counts = [Double](repeating: 0, count: weights.count)
    for number in 0..<visitors {
      counts[counter.choice(of: number, by: race).map(place) ?? weights.count - 1] += 1
    }
    let total = weights.reduce(0, +)
    var statistic = 0.0
    for (count, weight) in zip(counts, weights) {
      let expected = Double(visitors) * weight / total
      statistic += (count - expected) * (count - expected) / expected
    }
    return GSL.chiSquaredTail(statistic, degreesOfFreedom: Double(weights.count - 1))
  }

  private func exp(_ utility: Double) -> Double { LogitWeights.weight(utility) }

  @Test("Schedule delay, lead time and leaving", arguments: Counter.Race.allCases)
  func delays(race: Counter.Race) {
    let town = Town(
      tastes: Town.tastes(prefers: 10 * 60, early: -0.7, late: -1.1, lead: -0.4, outside: 0.2))
    // Starts at 9, 10 and 11 of two days.
    let day = [exp(-0.7), 1, exp(-1.1)]
    let weights = day + day.map { $0 * exp(-0.4) } + [exp(0.2)]
    let shares = tail(town.counter(), by: race, weights: weights) {
      $0.day * 3 + ($0.cell - $0.day * 288) / 12 - 9
    }
    #expect(shares > 0.001)
  }

  @Test(
    "Prices above and below list and rewards, each start at its own level",
    arguments: Counter.Race.allCases)
  func levels(race: Counter.Race) {
    func hours(_ first: Int32, _ last: Int32) -> WeeklyHours {
      WeeklyHours([
        .monday: [
          TimeRange(TimeOfDay(seconds: first * 3_600), TimeOfDay(seconds: last * 3_600))
        ]
      ])
    }
    let policy = Policy(
      name: "levels",
      prices: [
        PriceRule(hours: hours(9, 10), factor: 1.5, services: nil),
        PriceRule(hours: hours(10, 11), factor: 0.5, services: nil),
      ],
      rewards: [
        RewardRule(
          name: "gift", hours: hours(11, 12), gift: .money(Money(minorUnits: 400)),
          worth: Money(minorUnits: 400), cost: .zero, services: nil, segments: nil,
          dailyBudget: nil)
      ], guardrails: .none)
    let town = Town(
      policy: policy, tastes: Town.tastes(price: -0.2, reward: 0.5, outside: -1))
    let second = exp(-2)
    let weights = [
      exp(-3), exp(-1), exp(-2 + 2), second, second, second, exp(-1),
    ]
    let shares = tail(town.counter(), by: race, weights: weights) {
      $0.day * 3 + ($0.cell - $0.day * 288) / 12 - 9
    }
    #expect(shares > 0.001)
  }

  @Test("Several sites, of which one start is taken", arguments: Counter.Race.allCases)
  func sites(race: Counter.Race) {
    let town = Town(
      sites: 2, bays: 1, horizonDays: 0, tastes: Town.tastes(late: -0.5, outside: 0.5))
    let day = [1, exp(-0.5), exp(-1)]
    var weights = day + day + [exp(0.5)]
    weights[1] = 1e-9
    let counter = town.counter(takenCells: [120])
    #expect(counter.sheets[0].plain.count == 2)
    let shares = tail(counter, by: race, weights: weights) { $0.site * 3 + $0.cell / 12 - 9 }
    #expect(shares > 0.001)
  }

  @Test("Where the starts far outweigh leaving, too")
  func heavy() {
    let town = Town(horizonDays: 0, tastes: Town.tastes(late: -0.3, outside: -6))
    let weights = [1, exp(-0.3), exp(-0.6), exp(-6)]
    #expect(tail(town.counter(), by: .usual, weights: weights) { $0.cell / 12 - 9 } > 0.001)
  }

  @Test("With minutes as weight, conversion does not depend on how far apart starts lie")
  func grids() {
    let shares = [5, 10, 15, 30].map { minutes -> Double in
      let town = Town(
        startsEvery: Int64(minutes), hours: "08-18",
        tastes: Town.tastes(
          prefers: 13 * 60, early: -0.8, late: -0.8, outside: 1, weight: .minutes))
      let counter = town.counter()
      return Double((0..<10_000).count { counter.choice(of: UInt32($0)) != nil }) / 10_000
    }
    for share in shares { #expect(abs(share - shares[0]) < 0.02, "\(shares)") }
  }
}
