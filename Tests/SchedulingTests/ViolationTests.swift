import Fixtures
import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

/// What must never be is refused, named and not written. The fault itself is made on purpose.
@Suite("What must never be")
struct ViolationTests {
  private let garage = Garage.twoBays
  private var now: Instant { garage.instant("07:00") }
  private var nine: Instant { garage.instant("09:00") }
  private var halfHour: Interval { Interval(nine, nine + .minutes(30)) }

  @Test("Who is thought to be free and is not is not booked twice")
  func twice() throws {
    var scheduler = garage.scheduler
    let ids = try (0..<2).map { _ in try must(scheduler.booking(0, at: nine, now: now)) }
    scheduler.spoil(1, at: 0, in: halfHour, .isFree)
    // A third lift, so that nothing else stands in the way.
    let change = ResourceChange(
      site: 0, kind: .setBays(group: 0, count: 3), from: garage.firstDay)
    _ = scheduler.change(change, now: now)
    #expect(scheduler.starts(of: 0, now: now).contains(nine) == true)
    let before = scheduler.standing
    let held = scheduler.hold(0, at: nine, now: now)
    #expect(held == nil)
    #expect(scheduler.standing == before && ids.map { scheduler.technician(of: $0) } == [0, 1])
    #expect(scheduler.violations.map(\.kind) == [.technicianBusy(1), .listedInVain])
    let report = scheduler.violations[0]
    #expect(report.site == 0 && report.interval == halfHour)
    #expect(report.commands.map(\.name) == [.hold, .confirm, .hold, .confirm, .change, .hold])
    let lines = "\(report)".split(separator: "\n")
    #expect(
      lines[0] == """
        At site 0, 2025-03-03T08:00:00Z/2025-03-03T08:30:00Z: technician 1 would have had two appointments. \
        It was refused, after these commands:
        """)
    #expect(lines[2] == "  2025-03-03T06:00:00Z: confirm of appointment 0, generation 1")
    #expect(lines.count == 7)
  }

  @Test("Work does not begin with a technician who is not busy with it in the plan")
  func begin() throws {
    var scheduler = garage.scheduler
    let id = try must(scheduler.booking(0, at: nine, now: now))
    #expect(scheduler.fallDue(id) == true && scheduler.checkIn(id) == .welcome)
    scheduler.spoil(0, at: 0, in: halfHour, .isNotBusy)
    let begins = scheduler.start(id, now: nine)
    #expect(!begins)
    #expect(scheduler.isPresent(id) && scheduler.violations.map(\.kind) == [.technicianNotBusy(0)])
  }

  @Test("What falls due is in the plan, or it is reported")
  func due() throws {
    var scheduler = garage.scheduler
    let id = try must(scheduler.booking(0, at: nine, now: now))
    scheduler.spoil(0, at: 0, in: halfHour, .isNotBusy)
    let isDue = scheduler.fallDue(id)
    #expect(!isDue)
    #expect(
      scheduler.isConfirmed(id) && scheduler.violations.map(\.kind) == [.technicianNotBusy(0)])
  }

  @Test("The last sixty-four commands are kept")
  func recent() throws {
    var scheduler = garage.scheduler
    let id = try must(scheduler.booking(0, at: nine, now: now))
    for _ in 0..<100 { scheduler.wait(now: now) }
    scheduler.spoil(0, at: 0, in: halfHour, .isNotBusy)
    let isDue = scheduler.fallDue(id)
    #expect(!isDue)
    let commands = try must(scheduler.violations.first).commands
    #expect(commands.count == 64 && commands.last?.name == .fallDue)
    #expect(commands.dropLast().allSatisfy { $0.name == .wait })
  }
}
