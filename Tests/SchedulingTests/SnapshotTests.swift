import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

@Suite("The state as bytes")
struct SnapshotTests {
  private static let garages = [
    Garage.skilled.lasting(days: 12), Garage.workshop.lasting(days: 12),
    Garage.crowded.lasting(days: 12), Garage.bestStanding.lasting(days: 12),
    Garage.chain(from: "2025-10-24").lasting(days: 12),
  ]

  @Test(
    "All commands again give the same bytes; so do the later ones on a state that was read back",
    arguments: garages)
  func replay(garage: Garage) throws {
    let commands = ScriptRun.commands(of: ScriptStep.script(count: 4_000, seed: 77), in: garage)
    var first = garage.scheduler
    var again = garage.scheduler
    var readBack = garage.scheduler
    for (number, entry) in commands.enumerated() {
      // What changes nothing need not be kept.
      let isKept = first.changesState(entry.command, now: entry.instant)
      let response = first.apply(entry.command, now: entry.instant)
      if isKept { #expect(again.apply(entry.command, now: entry.instant) == response) }
      if number > 2_000 {
        #expect(readBack.apply(entry.command, now: entry.instant) == response)
      }
      if number == 2_000 { try readBack.restore(from: first.snapshot()) }
      if number % 500 == 0 { #expect(again.snapshot() == first.snapshot(), "command \(number)") }
    }
    let bytes = first.snapshot()
    #expect(again.snapshot() == bytes && readBack.snapshot() == bytes)
    var copy = garage.scheduler
    try copy.restore(from: bytes)
    #expect(copy.snapshot() == bytes)
  }

  @Test("A job of a new kind behind a technician a customer insisted on is the same job afterwards")
  func laterJobs() throws {
    let garage = Garage.twoBays
    var scheduler = garage.scheduler
    let now = garage.instant("07:00")
    func hold(_ job: Job, _ clock: String, technician: Int?) {
      let request = HoldRequest(
        site: 0, job: job, start: garage.instant(clock), customer: CustomerID(1), price: .zero,
        technician: technician)
      guard case .held = scheduler.apply(.hold(request), now: now).outcome else {
        Issue.record("\(clock) is free.")
        return
      }
    }
    hold(Job(service: 0), "08:00", technician: 1)
    hold(Job(services: [0, 0]), "09:00", technician: nil)
    hold(Job(services: [0, 0, 0]), "10:30", technician: 0)
    var copy = garage.scheduler
    try copy.restore(from: scheduler.snapshot())
    #expect(copy.snapshot() == scheduler.snapshot())
    #expect(
      copy.standingAppointments.map { copy.plan(of: $0) }
        == scheduler.standingAppointments.map { scheduler.plan(of: $0) })
  }

  @Test("A state is not taken over by a scheduler with another site, service, rule or day")
  func otherConfiguration() throws {
    let bytes = Garage.skilled.scheduler.snapshot()
    for garage in [
      Garage.twoBays, Garage.skilled.lasting(days: 3), Garage.skilled.under(.fiveMinutes),
    ] {
      var scheduler = garage.scheduler
      #expect(throws: SnapshotProblem.otherConfiguration) { try scheduler.restore(from: bytes) }
      #expect(scheduler.snapshot() == garage.scheduler.snapshot())
    }
  }

  @Test("Spoilt bytes leave the scheduler as it was")
  func spoilt() throws {
    let garage = Garage.twoBays
    var scheduler = garage.scheduler
    _ = scheduler.book(0, at: garage.instant("09:00"), now: garage.instant("07:00"))
    let bytes = scheduler.snapshot()
    var other = garage.scheduler
    let empty = other.snapshot()
    for place in stride(from: 0, to: bytes.count, by: 97) {
      var spoilt = bytes
      spoilt[place] ^= 0x40
      #expect(throws: SnapshotProblem.self) { try other.restore(from: spoilt) }
      #expect(throws: SnapshotProblem.self) { try other.restore(from: Array(bytes[..<place])) }
    }
    #expect(other.snapshot() == empty)
    try other.restore(from: bytes)
    #expect(other.snapshot() == bytes)
  }
}
