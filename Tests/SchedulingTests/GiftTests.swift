import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

@Suite("What is given in the garage")
struct GiftTests {
  private let garage = Garage.skilled
  private var now: Instant { garage.instant("06:00") }

  @Test("A job with a free service takes bay and technician for the time of both and one buffer")
  func addedService() {
    var scheduler = garage.scheduler
    // An oil change of 30 and an inspection of 40 + 10 minutes, in cells of 15.
    let id = scheduler.book(5, at: garage.instant("14:00"), now: now)
    #expect(scheduler.cells(of: id) == [6, 6])
    #expect(scheduler.technician(of: id) == 0)
    #expect(scheduler.bayGroup(of: id) == 0)
  }

  @Test("A job with a free service is done by one technician who has the skills of both")
  func joinedSkills() {
    var scheduler = garage.scheduler
    // The senior takes his break at 10:00; the mechanic cannot inspect.
    #expect(scheduler.hold(0, at: garage.instant("09:00"), now: now) != nil)
    #expect(scheduler.starts(of: 5, now: now).first == garage.instant("08:00"))
    #expect(!scheduler.starts(of: 5, now: now).contains(garage.instant("09:00")))
    #expect(scheduler.starts(of: 5, now: now).contains(garage.instant("10:30")))
    // Advice with an oil change: the clerk knows no engines, the mechanic no advice.
    let id = scheduler.book(6, at: garage.instant("13:00"), now: now)
    #expect(scheduler.technician(of: id) == 0 && scheduler.cells(of: id) == [6, 6])
    #expect(!scheduler.starts(of: 6, now: now).contains(garage.instant("14:15")))
    #expect(scheduler.starts(of: 6, now: now).contains(garage.instant("14:30")))
  }

  @Test("Extra bay time takes the bay and leaves the technician free")
  func extraBayTime() {
    let garage = Garage.twoBays
    var scheduler = garage.scheduler
    // Two mechanics, two lifts: both lifts are taken for 70 minutes (five cells), the people for 30.
    let ids = (0..<2).map { _ in scheduler.book(2, at: garage.instant("09:00"), now: now) }
    #expect(scheduler.cells(of: ids[0]) == [5, 2])
    let starts = scheduler.starts(of: 0, now: now)
    #expect(starts.contains(garage.instant("08:30")))
    #expect(!starts.contains(garage.instant("10:00")))
    #expect(starts.contains(garage.instant("10:15")))
  }

  @Test("While a bay is given away its technician works on the other one")
  func technicianIsFree() {
    let one = Garage(
      "two lifts, one mechanic", bays: [BayGroup(name: "lift", count: 2)],
      technicians: [.mechanics(1)], services: [.oilChange],
      jobs: [Job(service: 0), Job(service: 0, extraBayTime: .minutes(60))])
    var scheduler = one.scheduler
    _ = scheduler.book(1, at: one.instant("09:00"), now: now)
    let starts = scheduler.starts(of: 0, now: now)
    #expect(!starts.contains(one.instant("09:15")))
    #expect(starts.contains(one.instant("09:30")))
  }

  @Test("A service without a bay takes only the technician, one without skills only the bay")
  func halves() {
    var scheduler = garage.scheduler
    let advice = scheduler.book(2, at: garage.instant("09:00"), now: now)
    #expect(scheduler.cells(of: advice) == [0, 4])
    #expect(scheduler.bayGroup(of: advice) == nil)
    // The clerk has one skill, the senior two.
    #expect(scheduler.technician(of: advice) == 2)
    let wash = scheduler.book(3, at: garage.instant("09:00"), now: now)
    #expect(scheduler.cells(of: wash) == [2, 0])
    #expect(scheduler.technician(of: wash) == nil && scheduler.bayGroup(of: wash) == 0)
  }
}
