import Demand
import Metrics
import RandomStreams
import Testing
import TimeAndMoney

@testable import Simulation

@Suite("Customers who come again")
struct ReturnTests {
  private func loyalty(_ tables: Tables, _ count: LoyaltyCount, rank: Int, day: Int) -> Int64 {
    tables.loyalty[count, flow: 0, rank: rank, day: day]
  }

  /// Everybody is served at 10:00 and comes again 21 hours behind 10:30, so once every day.
  @Test("Who always comes again does so the next day, and reaches a tier at exactly its count")
  func tiers() throws {
    let town = LoyalTown(
      perWeek: 35, days: 8,
      loyalty: LoyalTown.loyalty(more: LoyalTown.returns("100%", after: "21 h")),
      tiers: "[{name: silver, from: 2}, {name: gold, from: 4}]", bays: 70)
    let tables = try run(town.text)[0]
    func first(_ day: Int) -> Int64 {
      day < 0
        ? 0
        : tables.conversion[.visits, flow: 0, day: day]
          - tables.conversion[.laterVisits, flow: 0, day: day]
    }
    for day in 0..<8 {
      let served = [
        first(day) + first(day - 1), first(day - 2) + first(day - 3),
        (4...7).reduce(0) { $0 + first(day - $1) },
      ]
      for rank in 0...2 {
        #expect(loyalty(tables, .served, rank: rank, day: day) == served[rank])
        #expect(loyalty(tables, .returning, rank: rank, day: day) == served[rank])
        #expect(loyalty(tables, .churned, rank: rank, day: day) == 0)
      }
      #expect(loyalty(tables, .raised, rank: 0, day: day) == first(day - 1))
      #expect(loyalty(tables, .raised, rank: 1, day: day) == first(day - 3))
      #expect(loyalty(tables, .raised, rank: 2, day: day) == 0)
    }
    #expect(tables.visits(.customers) == Int64(tables.visits.count))
    #expect((0..<8).reduce(0) { $0 + first($1) } == Int64(tables.visits.count))
  }

  @Test("The share that comes again is the mean of the logistic over the satisfaction")
  func repeatRate() throws {
    let town = LoyalTown(
      loyalty: LoyalTown.loyalty(
        more: LoyalTown.returns(
          "40%", after: "200 days", more: ", satisfaction: 0.08 per point, tier: 0.5 per tier")),
      tiers: "[{name: friend, from: 1}]")
    let tables = try run(town.text)[0]
    let served = Double(tables.loyalty.sum(.served, days: 0..<28))
    let expected =
      (0..<10_000).reduce(0.0) { sum, place in
        let noise = 15 * PortableMath.normalQuantile((Double(place) + 0.5) / 10_000)
        let points = min(max(70 + noise, 0), 100) - 70
        let odds = 0.4 / 0.6 * PortableMath.exp(0.08 * points + 0.5)
        return sum + odds / (1 + odds)
      } / 10_000
    let found = Double(tables.loyalty.sum(.returning, days: 0..<28)) / served
    #expect(abs(found - expected) < 3.29 * (expected * (1 - expected) / served).squareRoot())
    // They come back behind the end of the run, so nobody is seen again, and none of them is lost.
    #expect(tables.visits(.laterVisits) == 0)
    #expect(
      tables.loyalty.sum(.churned, days: 0..<28)
        == tables.loyalty.sum(.served, days: 0..<28) - tables.loyalty.sum(.returning, days: 0..<28))
  }

  /// Each visit brings another one with probability one half, so each first visit two in all; the number in all is
  /// geometric, with E N² = 6.
  @Test("Visits in all are first visits times 1 / (1 − p)")
  func geometric() throws {
    let town = LoyalTown(
      perWeek: 140, days: 60, warmUp: ", warm_up: 60 days",
      loyalty: LoyalTown.loyalty(
        more: LoyalTown.returns(
          "50%", after: "{exponential: {mean: 5 days}}", more: ", lost: 50%")))
    var visits = 0.0
    for seed in 1...5 {
      visits += Double(try run(town.text, seed: UInt64(seed))[0].visits(.visits))
    }
    let first = 5.0 * 60 * 20
    #expect(abs(visits - 2 * first) < 3.29 * (6 * first).squareRoot(), "\(visits)")
  }

  /// The equilibrium: 20 first visits a day and as many later ones, each 5 days behind the visit before on average,
  /// so 100 customers are on their way.
  @Test(
    "With the customers of the equilibrium the visits of every day are the same from the first on")
  func earlierCustomers() throws {
    let town = LoyalTown(
      perWeek: 140, days: 10,
      loyalty: LoyalTown.loyalty(
        more: LoyalTown.returns(
          "50%", after: "{gamma: {mean: 5 days, cv: 0.5}}", more: ", lost: 50%")
          + ", customers_at_start: 100"))
    let seeds = 30.0
    var later = Array(repeating: 0.0, count: 10)
    for seed in 1...Int(seeds) {
      let tables = try run(town.text, seed: UInt64(seed))[0]
      for day in 0..<10 {
        later[day] += Double(tables.conversion[.laterVisits, flow: 0, day: day]) / seeds
      }
    }
    // A day's later visits vary little more than Poisson's.
    for day in 0..<10 {
      #expect(abs(later[day] - 20) < 3.29 * 1.3 * (20 / seeds).squareRoot(), "\(day) \(later[day])")
    }
  }

  @Test("Earlier customers have the bookings that are said, and count as customers when they come")
  func earlierBookings() throws {
    let town = LoyalTown(
      perWeek: 7, days: 28,
      loyalty: LoyalTown.loyalty(
        more: LoyalTown.returns("0%", after: "{uniform: {from: 1 day, to: 3 days}}")
          + ", customers_at_start: {count: 200, bookings: {1: 50%, 3: 50%}}"),
      tiers: "[{name: silver, from: 3}]")
    let tables = try run(town.text)[0]
    #expect(tables.visits(.laterVisits) == 200)
    #expect(tables.visits(.customers) == tables.visits(.visits))
    func sum(_ count: LoyaltyCount, _ rank: Int) -> Int64 {
      (0..<28).reduce(0) { $0 + loyalty(tables, count, rank: rank, day: $1) }
    }
    let silver = sum(.served, 1) + sum(.unserved, 1)
    #expect((70...130).contains(silver))
    #expect(sum(.raised, 0) == 0)
    // All of them are gone, and of first visits only those who were served count as customers.
    #expect(sum(.churned, 0) + sum(.churned, 1) == sum(.ended, 0) + sum(.ended, 1))
  }

  /// On Monday a reward at 14:00 moves everybody by four hours, since an hour of delay costs less than it is worth. They
  /// come again at 7:30 on Tuesday, 17.5 hours behind that start: of the half they keep, a half is left. A reward of so
  /// little worth that nobody moves for it leaves no habit.
  @Test("A habit keeps its share of the shift that a reward brought, by its half-life")
  func habit() throws {
    func gift(_ money: String) -> String {
      "rewards: [{name: gift, when: {mon: 14:00-18:00}, gives: {money: \(money)}}]"
    }
    let town = LoyalTown(
      perWeek: 70, days: 3,
      choice: """
        {multinomial_logit: {prefers: {daily: 10:00}, schedule_delay_early: -60 per h, \
        schedule_delay_late: -60 per h, lead_time: -900 per day, reward: 100 per EUR, outside: -600}}
        """,
      loyalty: LoyalTown.loyalty(
        more: LoyalTown.returns("100%", after: "17 h")
          + ", habit: {share: 50%, half_life: 1050 min}"),
      policies: "baseline: {}, large: {\(gift("5"))}, small: {\(gift("0.1"))}", bays: 40)
    for (policy, used) in [(0, "10:00"), (1, "11:00"), (2, "10:00")] {
      let blueprint = Blueprint(try model(town.text))
      var world = World(blueprint, replication: 1)
      world.adopt(policy: policy)
      let tuesday = blueprint.measured.start + .days(1)
      _ = world.run(until: tuesday + .hours(9), isStopped: { false })
      let monday = world.tables.conversion[.visits, flow: 0, day: 0]
      let first = Int64(world.tables.visits.count) - monday
      #expect(monday > 0 && first > 0)
      let starts = world.scheduler.confirmedAppointments.map { world.scheduler.start(of: $0) }
      let atTen = Int64(starts.count { $0 == tuesday + .hours(10) })
      let atEleven = Int64(starts.count { $0 == tuesday + .hours(11) })
      #expect(atTen == (used == "10:00" ? first + monday : first))
      #expect(atEleven == (used == "10:00" ? 0 : monday))
    }
  }

  @Test(
    "They want the same service again, or one that is drawn anew",
    arguments: [("same", true), ("anew", false)])
  func wants(word: String, isSame: Bool) throws {
    let town = LoyalTown(
      perWeek: 350, days: 2,
      loyalty: LoyalTown.loyalty(
        more: LoyalTown.returns("100%", after: "21 h", more: ", wants: \(word)")), bays: 60)
    let text = town.text.replacing("{repair: 100%}", with: "{repair: 50%, check: 50%}")
    let blueprint = Blueprint(try model(text))
    var world = World(blueprint, replication: 1)
    _ = world.run(until: blueprint.measured.start + .hours(23), isStopped: { false })
    let first = world.booked.filter { $0.name.number == 0 }
    _ = world.run(until: blueprint.measured.start + .hours(33), isStopped: { false })
    let again = world.booked.filter { $0.name.number == 1 }
    #expect(again.count == first.count && first.count > 30)
    let same = again.count { later in
      first.contains { $0.name.next == later.name && $0.service == later.service }
    }
    #expect((same == again.count) == isSame)
    #expect(same > again.count / 4)
  }
}
