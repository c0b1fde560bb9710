import Offers
import RandomStreams
import Testing
import TimeAndMoney

@testable import Demand

@Suite("Customers of one segment differ")
struct MixedLogitTests {
  /// Starts at 9, 10 and 11 of one day.
  private static func town(
    _ tastes: LogitTastes, sites: Int = 1, nests: Nests? = nil
  ) -> Town {
    Town(sites: sites, horizonDays: 0, tastes: tastes).with { $0.nests = nests }
  }

  private static func place(_ chosen: Chosen) -> Int { chosen.cell / 12 - 9 }

  @Test("Latent classes mix the shares of their tastes")
  func classes() {
    let early = Town.tastes(late: -2, outside: 0)
    let late = Town.tastes(prefers: 11 * 60, early: -1, outside: 1)
    let town = Self.town(early).with {
      $0.classes = [
        TasteClass(name: "early", share: 0.3, tastes: early, laws: []),
        TasteClass(name: "nobody", share: 0, tastes: early, laws: []),
        TasteClass(name: "late", share: 0.7, tastes: late, laws: []),
      ]
    }
    let shares = Shares.mixture([
      (0.3, .multinomial([0, -2, -4], outside: 0)), (0.7, .multinomial([-2, -1, 0], outside: 1)),
    ])
    let counts = town.counter().counts(of: 3, visitors: 40_000, place: Self.place)
    #expect(shares.tail(counts) > 0.001)
  }

  @Test("A normal coefficient gives the integral over its law", arguments: [nil, 0.5])
  func normal(lambda: Double?) {
    let nests = lambda.map { Nests(kind: .day, lambda: $0) }
    let town = Self.town(Town.tastes(late: -1, outside: 0.3), nests: nests).with {
      $0.laws = [
        TasteLaw(taste: .scheduleDelayLate, law: .normal(mean: -1, sd: 1.5), isNegative: false)
      ]
    }
    let shares = Shares.normal(mean: -1, sd: 1.5) { late in
      Shares.nested([[0, late, 2 * late]], lambda: lambda ?? 1, outside: 0.3)
    }
    let counts = town.counter().counts(of: 3, visitors: 40_000, place: Self.place)
    #expect(shares.tail(counts) > 0.001)
  }

  @Test("A lognormal coefficient has the sign of its mean; leaving and prices may differ too")
  func lognormal() {
    // Prices are 10: mean −0.2, so a utility of −2 on average.
    let town = Self.town(Town.tastes(price: -0.2, outside: -2)).with {
      $0.laws = [
        TasteLaw(taste: .price, law: .lognormal(mean: 0.2, cv: 1), isNegative: true),
        TasteLaw(taste: .outside, law: .normal(mean: -2, sd: 1), isNegative: false),
      ]
    }
    // σ² = ln(1 + cv²), µ = ln mean − σ² / 2.
    let variance = PortableMath.log(2)
    let location = PortableMath.log(0.2) - variance / 2
    let shares = Shares.normal(mean: -2, sd: 1) { outside in
      Shares.normal(mean: location, sd: variance.squareRoot()) { logarithm in
        let price = -10 * PortableMath.exp(logarithm)
        return Shares.multinomial([price, price, price], outside: outside)
      }
    }
    let counts = town.counter().counts(of: 3, visitors: 40_000, place: Self.place)
    #expect(shares.tail(counts) > 0.001)
  }

  @Test("Random coefficients that hardly vary lead to the choices of the mean")
  func narrow() {
    let tastes = Town.tastes(late: -0.7, lead: -0.3, price: -0.1, outside: -0.5)
    let same = Town(sites: 2, tastes: tastes)
    let narrow = same.with {
      $0.laws = [
        TasteLaw(taste: .leadTime, law: .normal(mean: -0.3, sd: 1e-9), isNegative: false)
      ]
    }
    let (one, other) = (same.counter(), narrow.counter())
    for number in 0..<3_000 as Range<UInt32> {
      #expect(one.choice(of: number, by: .byStart) == other.choice(of: number))
    }
  }

  @Test("A customer has his tastes on every visit, and others than his neighbour's")
  func tastesOfCustomers() throws {
    let group = TasteClass(
      name: "all", share: 1, tastes: Town.tastes(),
      laws: [TasteLaw(taste: .price, law: .normal(mean: 0, sd: 1), isNegative: false)])
    let race = ClassRace(group, sharpness: 2, areas: [], horizonDays: 1, minutesPerStart: 60)
    let streams = FlowStreams(
      run: RandomKey(seed: 1, replication: 1), segment: "anybody", channel: "direct",
      sites: ["one"], highestRise: 0)
    func price(_ ordinal: UInt32, visit: UInt16) -> Double {
      let name = VisitName(day: 1, ordinal: ordinal, number: visit)
      let visitor = Visitor(segment: 0, name: name, service: 0, preference: 0.5)
      return race.ownWeights(of: visitor, from: nil, streams: streams).tastes.price
    }
    #expect(price(1, visit: 0) == price(1, visit: 3))
    #expect(price(1, visit: 0) != price(2, visit: 0))
  }

  @Test("With minutes as weight, conversion does not depend on how far apart starts lie")
  func grids() {
    let shares = [5, 15, 30].map { minutes -> Double in
      var town = Town(
        startsEvery: Int64(minutes), hours: "08-18", horizonDays: 0,
        tastes: Town.tastes(
          prefers: 13 * 60, early: -0.8, late: -0.8, outside: 1, weight: .minutes))
      town.laws = [
        TasteLaw(taste: .scheduleDelayLate, law: .lognormal(mean: 0.8, cv: 1), isNegative: true)
      ]
      let counter = town.counter()
      return Double((0..<5_000).count { counter.choice(of: UInt32($0)) != nil }) / 5_000
    }
    for share in shares { #expect(abs(share - shares[0]) < 0.02, "\(shares)") }
  }
}
