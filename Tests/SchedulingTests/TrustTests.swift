import Fixtures
import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

@Suite("Check-in, traces, ratings and standing")
struct TrustTests {
  private let garage = Garage.bestStanding
  private var nine: Instant { garage.instant("09:00") }
  private let goodCheckIn = CheckIn(distance: 500, hasPhoto: true)

  private func booked() throws -> (Scheduler, AppointmentID) {
    var scheduler = garage.scheduler
    let id = try must(scheduler.booking(0, at: nine, now: garage.instant("06:00")))
    return (scheduler, id)
  }

  private func served() throws -> (Scheduler, AppointmentID) {
    var (scheduler, id) = try booked()
    _ = scheduler.checkIn(id, goodCheckIn, now: nine)
    _ = scheduler.fallDue(id, now: nine)
    #expect(scheduler.start(id, now: nine) == true)
    #expect(scheduler.complete(id, now: nine + .minutes(30)) != nil)
    return (scheduler, id)
  }

  @Test(
    "A check-in needs a photo and a place within half a kilometre",
    arguments: [
      (0, true, CheckInOutcome.welcome), (500, true, .welcome), (501, true, .refused),
      (nil, true, .refused), (-1, true, .refused), (10, false, .refused),
    ] as [(Int?, Bool, CheckInOutcome)])
  func checkIn(distance: Int?, hasPhoto: Bool, outcome: CheckInOutcome) throws {
    var (scheduler, id) = try booked()
    let how = CheckIn(distance: distance, hasPhoto: hasPhoto)
    var copy = scheduler
    #expect(scheduler.checkIn(id, how, now: nine) == outcome)
    #expect(scheduler.news(for: .provider) == (outcome == .welcome ? [.arrived(how)] : []))
    let answer = copy.apply(.checkIn(id, how), now: nine).outcome
    #expect(
      answer
        == (outcome == .welcome ? .done : .checkInRefused(allowedDistance: 500, needsPhoto: true)))
  }

  @Test(
    "Locations are taken from half an hour before the plan to half an hour behind it",
    arguments: [
      ("08:29", false), ("08:30", true), ("09:10", true), ("10:00", true), ("10:01", false),
    ])
  func window(clock: String, isTaken: Bool) throws {
    var (scheduler, id) = try booked()
    let place = Location(latitude: 52_520_000, longitude: 13_405_000)
    #expect(scheduler.reportLocation(id, place, now: garage.instant(clock)) == isTaken)
    #expect(scheduler.traces.count == (isTaken ? 1 : 0))
  }

  @Test(
    "A trace is kept for its retention and forgotten after it, though the visit ended long before")
  func retention() throws {
    var (scheduler, id) = try booked()
    let place = Location(latitude: 1, longitude: 2)
    for minute in [0, 5] as [Int64] {
      #expect(
        scheduler.reportLocation(id, place, now: nine - .minutes(10) + .minutes(minute)) == true)
    }
    _ = scheduler.cancel(id, now: nine - .minutes(1))
    let end = garage.instant("11:00")
    _ = scheduler.apply(.wait, now: end)
    #expect(scheduler.traces.count == 2)
    _ = scheduler.apply(.wait, now: end + .microseconds(1))
    #expect(scheduler.traces.isEmpty)
  }

  @Test(
    "A completed visit can be rated once, up to the very end of two hours",
    arguments: [(Span.zero, true), (.hours(2), true), (.hours(2) + .microseconds(1), false)])
  func rating(after: Span, isTaken: Bool) throws {
    var (scheduler, id) = try served()
    let now = nine + .minutes(30) + after
    #expect(scheduler.rate(id, stars: 0, text: "", now: nine + .minutes(30)) == false)
    #expect(scheduler.rate(id, stars: 6, text: "", now: nine + .minutes(30)) == false)
    #expect(scheduler.rate(id, stars: 5, text: "good", now: now) == isTaken)
    #expect(scheduler.rate(id, stars: 5, text: "again", now: now) == false)
    #expect(scheduler.ratings.map(\.text) == (isTaken ? ["good"] : []))
    #expect(scheduler.ratings.first?.technician == (isTaken ? 0 : nil))
  }

  @Test("A visit that was not completed cannot be rated")
  func unserved() throws {
    var (scheduler, id) = try booked()
    #expect(scheduler.rate(id, stars: 5, text: "", now: nine) == false)
    _ = scheduler.cancel(id, now: nine)
    #expect(scheduler.rate(id, stars: 5, text: "", now: nine) == false)
  }

  @Test(
    "Stars are a mean with four prior ratings of four; punctuality and giving up count beside it")
  func standing() throws {
    var (scheduler, id) = try served()
    #expect(scheduler.standing(of: 1, at: 0).stars == 4)
    #expect(scheduler.rate(id, stars: 5, text: "", now: nine + .minutes(30)) == true)
    let standing = scheduler.standing(of: 0, at: 0)
    #expect(standing.stars == 4.2 && standing.ratings == 1)
    #expect(standing.punctuality == 1 && standing.cancellations == 0)
    #expect(abs(standing.score - (0.6 * 3.2 / 4 + 0.25 + 0.15)) < 1e-12)
    let next = try must(
      scheduler.booking(0, at: nine + .hours(1), technician: 0, now: nine + .minutes(30)))
    _ = scheduler.cancelByProvider(next, now: nine + .minutes(30))
    #expect(scheduler.standing(of: 0, at: 0).cancellations == 1.0 / 3)
  }

  @Test(
    "Work counts as punctual up to five minutes after the plan, or after a customer who is late",
    arguments: [(0, 5, 1.0), (0, 6, 0.5), (10, 15, 1.0), (10, 16, 0.5)] as [(Int64, Int64, Double)])
  func punctuality(arrival: Int64, start: Int64, punctuality: Double) throws {
    var (scheduler, id) = try booked()
    _ = scheduler.fallDue(id, now: nine)
    _ = scheduler.checkIn(id, goodCheckIn, now: nine + .minutes(arrival))
    #expect(scheduler.start(id, now: nine + .minutes(start)) == true)
    #expect(scheduler.standing(of: 0, at: 0).punctuality == punctuality)
  }

  @Test("Where standing decides, the best of the free is chosen; else who can do least")
  func choice() throws {
    var (scheduler, id) = try served()
    #expect(scheduler.rate(id, stars: 1, text: "", now: nine + .minutes(30)) == true)
    let next = try must(
      scheduler.booking(0, at: nine + .hours(1), now: nine + .minutes(30)))
    #expect(scheduler.technician(of: next) == 1)
  }
}
