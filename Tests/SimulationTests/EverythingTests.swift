import Metrics
import Scheduling
import Testing
import TimeAndMoney

@testable import Simulation

@Suite("A garage in which all happens that can happen")
struct EverythingTests {
  @Test("Every counted visit ends once, by segment and day", arguments: [UInt64](1...3))
  func balance(seed: UInt64) throws {
    for tables in try run(Everything.text(), policies: [0, 1, 2], seed: seed) {
      for day in 0..<tables.conversion.days {
        func sum(_ counts: [VisitCount]) -> Int64 {
          counts.reduce(0) { $0 + tables.conversion[$1, flow: 0, day: day] }
        }
        #expect(sum([.visits]) == sum([.confirmed]) + sum(VisitCount.losses))
        #expect(sum([.confirmed]) == sum(VisitCount.ends))
        #expect(sum([.confirmed]) <= sum([.offered]) && sum([.offered]) <= sum([.visits]))
        #expect(sum([.fromWaitlist]) <= sum([.joinedWaitlist]))
        #expect(sum([.alternativesTaken]) <= sum([.alternativesOffered]))
        #expect(sum([.rescheduled]) <= sum([.confirmed]))
      }
      #expect(tables.visits(.confirmed) == Int64(tables.visits.count(where: \.isBooked)))
      #expect(tables.visits(.completed) == Int64(tables.visits.count(where: \.isCompleted)))
      for group in 0..<3 {
        #expect(
          tables.minutes(.absent, group: group) <= Double(
            tables.utilization[0].total(of: group, window: nil).open) / 60_000_000)
      }
    }
  }

  @Test("The same seed gives the same tables, and no policy changes another")
  func repeatable() throws {
    let alone = try run(Everything.text(), policies: [0, 2])
    let beside = try run(Everything.text(), policies: [0, 1, 2])
    #expect(alone[0].everyFigure == beside[0].everyFigure)
    #expect(alone[1].everyFigure == beside[2].everyFigure)
    #expect(alone[0].visits == beside[0].visits)
  }

  @Test("Under every policy and with a bay more the same customers come and the same is missing")
  func sameWorld() throws {
    let two = try run(Everything.text(), policies: [0, 1, 2], keepsVisitors: true)
    let three = try run(Everything.text(bays: 3), keepsVisitors: true)[0]
    for tables in two.dropFirst() + [three] { #expect(tables.visitors == two[0].visitors) }
    for group in [1, 2] {
      for tables in two.dropFirst() + [three] {
        #expect(tables.minutes(.absent, group: group) == two[0].minutes(.absent, group: group))
      }
    }
    #expect(three.minutes(.absent) >= two[0].minutes(.absent))
  }

  /// Customers come from Monday to Wednesday of the first measured week, so that all of their money lies in the
  /// measured days, wherever they are moved.
  @Test("Revenue adds up to the scheduler's ledger, to the cent", arguments: [UInt64](4...6))
  func ledger(seed: UInt64) throws {
    let text = Everything.text(visits: "{mon-wed: {07-20: 1}, thu-sun: 0, holidays: 0}")
      .replacing("warm_up: 1 week, length: 2 weeks", with: "length: 14 days")
      .replacing("horizon: 7 days", with: "horizon: 3 days")
      .replacing("holidays: [2025-03-28]", with: "holidays: [2025-03-24..2025-03-30]")
      .replacing("holidays: closed", with: "holidays: 08:00-17:00")
    var model = try model(text)
    model.seed = seed
    for policy in 0..<3 {
      let blueprint = Blueprint(model)
      var world = World(blueprint, replication: 1)
      world.adopt(policy: policy)
      _ = world.run(until: blueprint.measured.end, isStopped: { false })
      let earned = [RevenueItem.listRevenue, .ruleFactors, .incentives, .fees]
        .reduce(0) { $0 + world.tables.money($1) }
      #expect(world.scheduler.confirmedAppointments.isEmpty)
      let ledger = world.scheduler.ledger
      #expect(earned == ledger.captured.minorUnits)
      #expect(-world.tables.money(.refunds) == ledger.refunded.minorUnits)
      #expect(ledger.escrow == .zero)
      #expect(world.tables.money(.fees) > 0 && world.tables.money(.refunds) < 0)
    }
  }
}
