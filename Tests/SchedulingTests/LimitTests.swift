import Fixtures
import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

@Suite("So many a customer")
struct LimitTests {
  private let garage = Garage.workshop
  private var now: Instant { garage.instant("06:00") }
  private func at(_ clock: String) -> Instant { garage.instant(clock) }

  @Test("A customer may have two alignments at a time, holds counted; others may have theirs")
  func limit() throws {
    var scheduler = garage.scheduler
    _ = try must(scheduler.hold(2, at: at("08:00"), for: 1, now: now))
    let second = try must(scheduler.booking(2, at: at("09:00"), for: 1, now: now))
    let request = HoldRequest(
      site: 0, job: garage.jobs[2], start: at("10:00"), customer: CustomerID(1), price: .zero)
    guard case .refused(let conflict) = scheduler.apply(.hold(request), now: now).outcome else {
      Issue.record("A third one is held.")
      return
    }
    #expect(conflict.reason == .customerLimit(2))
    let search = SearchRequest(site: 0, job: garage.jobs[2], customer: CustomerID(1))
    #expect(scheduler.search(search, now: now).isEmpty)
    #expect(scheduler.hold(6, at: at("10:00"), for: 1, now: now) == nil)
    #expect(scheduler.hold(2, at: at("10:00"), for: 2, now: now) != nil)
    // One that ends makes room, and so does a hold that runs out.
    var copy = scheduler
    _ = copy.cancel(second, now: now)
    #expect(copy.hold(2, at: at("11:00"), for: 1, now: now) != nil)
    #expect(scheduler.hold(2, at: at("11:00"), for: 1, now: now + .minutes(10)) != nil)
  }

  @Test("Moving an appointment needs no room within the limit")
  func reschedule() throws {
    var scheduler = garage.scheduler
    let id = try must(scheduler.booking(3, at: at("08:00"), for: 1, now: now))
    #expect(scheduler.hold(3, at: at("09:00"), for: 1, now: now) == nil)
    #expect(scheduler.reschedule(id, to: at("09:00"), now: now) == .zero)
  }
}
