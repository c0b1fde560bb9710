import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

@Suite("What can become of an appointment")
struct PhaseTests {
  /// How far an appointment has come.
  enum Phase: CaseIterable {
    case held, confirmed, present, due, waiting, inService, ended
  }

  private let garage = Garage.oneBay

  private func appointment(in phase: Phase, of scheduler: inout Scheduler) -> AppointmentID? {
    let start = garage.instant("09:00")
    guard let id = scheduler.hold(0, at: start, now: start) else { return nil }
    if phase == .held { return id }
    _ = scheduler.confirm(id, now: start)
    switch phase {
    case .held, .confirmed: break
    case .present: _ = scheduler.checkIn(id)
    case .due: _ = scheduler.fallDue(id)
    case .waiting:
      _ = scheduler.fallDue(id)
      _ = scheduler.checkIn(id)
    case .inService:
      _ = scheduler.checkIn(id)
      _ = scheduler.fallDue(id)
      scheduler.start(id)
    case .ended: _ = scheduler.cancel(id, now: start)
    }
    return id
  }

  @Test(
    "Each command does something only to an appointment it is meant for",
    arguments: zip(
      Phase.allCases,
      [
        // confirm, cancel, fallDue, checkIn, recordAbsence, isPresent
        [true, false, false, false, false, false],
        [false, true, true, true, false, false],
        [false, false, true, false, false, true],
        [false, false, false, true, true, false],
        [false, false, false, false, true, true],
        [false, false, false, false, false, false],
        [false, false, false, false, false, false],
      ]))
  func phases(phase: Phase, expected: [Bool]) throws {
    var scheduler = garage.scheduler
    let id = try #require(appointment(in: phase, of: &scheduler))
    let now = garage.instant("09:00")
    var copies = Array(repeating: scheduler, count: 5)
    let answers = [
      copies[0].confirm(id, now: now) == .confirmed, copies[1].isCancelled(id, now: now),
      copies[2].fallDue(id), copies[3].checkIn(id) == .welcome,
      copies[4].recordAbsence(id, now: now), scheduler.isPresent(id),
    ]
    #expect(answers == expected)
  }

  @Test(
    "Only who waits can be started, and only what was begun is completed", arguments: Phase.allCases
  )
  func order(phase: Phase) throws {
    var scheduler = garage.scheduler
    let id = try #require(appointment(in: phase, of: &scheduler))
    let now = garage.instant("09:00")
    var copy = scheduler
    #expect(copy.start(id, now: now) == (phase == .waiting))
    #expect((scheduler.complete(id, now: now) != nil) == (phase == .inService))
  }
}
