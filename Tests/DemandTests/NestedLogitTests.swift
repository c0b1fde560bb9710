import Testing

@testable import Demand

@Suite("Nested logit")
struct NestedLogitTests {
  /// Starts at 9, 10 and 11, worth 0, −0.5 and −1; each day later costs 0.4.
  private static func town(
    _ kind: Nests.Kind, lambda: Double, sites: Int = 1, travel: Double = 0
  ) -> Town {
    var town = Town(
      sites: sites, tastes: Town.tastes(late: -0.5, lead: -0.4, outside: 0.7, travel: travel))
    town.nests = Nests(kind: kind, lambda: lambda)
    return town
  }

  private static let day = [0, -0.5, -1]

  @Test("Days are nests with the shares of the closed form", arguments: [0.1, 0.4, 0.8, 0.999])
  func days(lambda: Double) {
    let counts = Self.town(.day, lambda: lambda).counter().counts(of: 6, visitors: 40_000) {
      $0.day * 3 + ($0.cell - $0.day * 288) / 12 - 9
    }
    let shares = Shares.nested(
      [Self.day, Self.day.map { $0 - 0.4 }], lambda: lambda, outside: 0.7)
    #expect(shares.tail(counts) > 0.001)
  }

  @Test("A day is one nest at all sites", arguments: [0.3, 0.7])
  func daysOfSites(lambda: Double) {
    let counts = Self.town(.day, lambda: lambda, sites: 2).counter().counts(
      of: 12, visitors: 40_000
    ) {
      ($0.day * 2 + $0.site) * 3 + ($0.cell - $0.day * 288) / 12 - 9
    }
    let today = Self.day + Self.day
    let shares = Shares.nested([today, today.map { $0 - 0.4 }], lambda: lambda, outside: 0.7)
    #expect(shares.tail(counts) > 0.001)
  }

  @Test("Sites are nests, the farther the less chosen", arguments: [0.1, 0.5, 0.9])
  func sites(lambda: Double) {
    var town = Self.town(.site, lambda: lambda, sites: 2, travel: -0.1)
    town.areas = [Area(name: "north", share: 1, kilometres: [2, 9])]
    let counts = town.counter().counts(of: 12, visitors: 40_000) {
      $0.site * 6 + $0.day * 3 + ($0.cell - $0.day * 288) / 12 - 9
    }
    let near = Self.day + Self.day.map { $0 - 0.4 }
    let shares = Shares.nested(
      [near.map { $0 - 0.2 }, near.map { $0 - 0.9 }], lambda: lambda, outside: 0.7)
    #expect(shares.tail(counts) > 0.001)
  }

  @Test("With λ = 1 everybody chooses as in multinomial logit", arguments: [Nests.Kind.day, .site])
  func plain(kind: Nests.Kind) {
    let nested = Self.town(kind, lambda: 1, sites: 2).counter()
    let multinomial = Self.town(kind, lambda: 1, sites: 2).with { $0.nests = nil }.counter()
    for number in 0..<4_000 as Range<UInt32> {
      #expect(nested.choice(of: number) == multinomial.choice(of: number))
    }
  }

  @Test("The smaller λ, the more a start that is taken is made up for within its nest")
  func substitution() {
    let kept = [0.2, 0.6, 1].map { lambda -> Double in
      let town = Self.town(.day, lambda: lambda).with {
        $0.sites[0] = Town(bays: 1, tastes: $0.tastes).sites[0]
      }
      let free = town.counter()
      let taken = town.counter(takenCells: [108])
      let wanted = (0..<8_000 as Range<UInt32>).filter { free.choice(of: $0)?.cell == 108 }
      let stay = wanted.count { taken.choice(of: $0)?.day == 0 }
      return Double(stay) / Double(wanted.count)
    }
    #expect(kept[0] > kept[1] + 0.1 && kept[1] > kept[2] + 0.1)
  }

  @Test("With minutes as weight, conversion does not depend on how far apart starts lie")
  func grids() {
    let shares = [5, 10, 15, 30].map { minutes -> Double in
      var town = Town(
        startsEvery: Int64(minutes), hours: "08-18",
        tastes: Town.tastes(
          prefers: 13 * 60, early: -0.8, late: -0.8, outside: 0.5, weight: .minutes))
      town.nests = Nests(kind: .day, lambda: 0.6)
      let counter = town.counter()
      return Double((0..<6_000).count { counter.choice(of: UInt32($0)) != nil }) / 6_000
    }
    for share in shares { #expect(abs(share - shares[0]) < 0.02, "\(shares)") }
  }
}
