import Fixtures
import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

@Suite("Every sequence of commands in small worlds")
struct SmallWorldTests {
  @Test(
    "Whatever the order of commands: plans, promises, money, answers and lists are right",
    arguments: SmallWorld.all)
  func everySequence(world: SmallWorld) {
    var search = SmallWorldSearch(world)
    let report = search.run(until: SmallWorldBudget(states: 150))
    #expect(report.failure == nil, "\(report)")
    #expect(report.depth > 0)
  }

  @Test("A reference with one bay fewer is found out by the second hold")
  func oneBayFewer() throws {
    let garage = SmallWorld.bookings.garage
    let other = Garage(
      "one bay", hours: garage.site.hours, bays: [BayGroup(name: "lift", count: 1)],
      technicians: garage.site.technicians, services: garage.catalogue.services,
      rules: garage.rules, days: 1)
    var search = SmallWorldSearch(.bookings, reference: other)
    let failure = try #require(search.run(until: SmallWorldBudget(states: 1_000)).failure)
    #expect(failure.steps.count == 2)
    #expect(failure.transcript.hasPrefix("2025-03-03T06:00:00Z: hold("), "\(failure)")
  }

  @Test("A reference that forgets the fee for a late withdrawal is found out by the first one")
  func forgottenFee() throws {
    let other = SmallWorld.waitlist.garage.under(
      .rules(
        grid: .hours(1), startsEvery: .hours(1), horizonDays: 0, freeCancellation: .zero,
        lateFee: 0.25, answers: SmallWorld.waitlist.garage.rules.answers))
    var search = SmallWorldSearch(.waitlist, reference: other)
    let failure = try #require(search.run(until: SmallWorldBudget(states: 1_000)).failure)
    // Two appointments stand from the beginning, of two commands each; an hour passes, and it is late.
    #expect(failure.steps.count == 6)
    #expect(failure.complaint.contains("cancelled"), "\(failure)")
  }

  @Test("The same budget of states gives the same report")
  func sameReport() {
    let reports = (0..<2).map { _ in
      var search = SmallWorldSearch(.visits)
      return "\(search.run(until: SmallWorldBudget(states: 40)))"
    }
    #expect(reports[0] == reports[1])
  }

  @Test("A world in which nothing more can happen is searched to its end")
  func exhausted() {
    let garage = SmallWorld.bookings.garage
    let world = SmallWorld(garage, from: "07:00", wishes: [], errands: [], passages: [.cell])
    var search = SmallWorldSearch(world)
    let report = search.run(until: SmallWorldBudget())
    #expect(report.isExhausted)
    #expect(report.states == 6)
  }
}
