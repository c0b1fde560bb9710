import Testing

@testable import Demand

@Suite("Where, how well rated, and by whom")
struct SiteTastesTests {
  /// One start at 9 at each of two sites.
  private static func town(_ tastes: LogitTastes) -> Town {
    Town(sites: 2, hours: "09-10", horizonDays: 0, tastes: tastes)
  }

  @Test("Customers of an area go where it is near, in the shares of the areas")
  func travel() {
    let town = Self.town(Town.tastes(outside: -0.5, travel: -0.3)).with {
      $0.areas = [
        Area(name: "north", share: 0.4, kilometres: [1, 6]),
        Area(name: "south", share: 0.6, kilometres: [8, 0]),
      ]
    }
    let shares = Shares.mixture([
      (0.4, .multinomial([-0.3, -1.8], outside: -0.5)),
      (0.6, .multinomial([-2.4, 0], outside: -0.5)),
    ])
    for laws in [[], [TasteLaw(taste: .reward, law: .normal(mean: 0, sd: 1), isNegative: false)]] {
      let counter = town.with { $0.laws = laws }.counter()
      #expect(shares.tail(counter.counts(of: 2, visitors: 20_000) { $0.site }) > 0.001)
    }
  }

  @Test("Stars above or below four count; a site without ratings counts as four")
  func ratings() {
    let town = Self.town(Town.tastes(outside: 0.2, rating: 0.8)).with {
      $0.ratings = [4.75, nil]
    }
    let shares = Shares.multinomial([0.6, 0], outside: 0.2)
    #expect(shares.tail(town.counter().counts(of: 2, visitors: 20_000) { $0.site }) > 0.001)
    let bad = town.with { $0.ratings = [nil, 2] }
    let fewer = Shares.multinomial([0, -1.6], outside: 0.2)
    #expect(fewer.tail(bad.counter().counts(of: 2, visitors: 20_000) { $0.site }) > 0.001)
    let own = bad.with {
      $0.laws = [TasteLaw(taste: .reward, law: .normal(mean: 0, sd: 1), isNegative: false)]
    }
    #expect(fewer.tail(own.counter().counts(of: 2, visitors: 20_000) { $0.site }) > 0.001)
  }

  @Test("A variant at a higher level is chosen by its taste, each level with noise of its own")
  func levels() {
    let town = Town(hours: "09-10", horizonDays: 0, tastes: Town.tastes(technicianLevel: 0.5))
      .with { $0.offer(rises: [1, 3]) }
    let shares = Shares.multinomial([0, 0.5, 1.5], outside: 0)
    #expect(shares.tail(town.counter().counts(of: 3, visitors: 20_000) { $0.service }) > 0.001)
    let nested = town.with { $0.nests = Nests(kind: .site, lambda: 0.5) }
    let inNest = Shares.nested([[0, 0.5, 1.5]], lambda: 0.5, outside: 0)
    #expect(inNest.tail(nested.counter().counts(of: 3, visitors: 20_000) { $0.service }) > 0.001)
  }

  @Test("A variant that is offered moves only those who take it")
  func newVariant() {
    let plain = Town(tastes: Town.tastes(late: -0.4, technicianLevel: 0.4))
    let (before, after) = (plain.counter(), plain.with { $0.offer(rises: [1]) }.counter())
    var moved = 0
    for number in 0..<3_000 as Range<UInt32> {
      guard let chosen = after.choice(of: number), chosen.service > 0 else {
        #expect(after.choice(of: number) == before.choice(of: number))
        continue
      }
      moved += 1
    }
    #expect(moved > 300)
  }
}
