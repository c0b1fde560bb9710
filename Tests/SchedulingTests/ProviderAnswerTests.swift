import Fixtures
import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

@Suite("The provider's answer")
struct ProviderAnswerTests {
  /// Two mechanics, and a service for which they must answer within 25 minutes.
  private let garage = Garage(
    "answers", bays: [BayGroup(name: "lift", count: 2)],
    equipment: [EquipmentGroup(name: "rig", count: 2)], technicians: [.mechanics(2)],
    services: [.alignment], rules: .busyQuarterHours)
  private var now: Instant { garage.instant("07:00") }
  private var nine: Instant { garage.instant("09:00") }

  @Test("Who is asked can accept once")
  func accepts() throws {
    var scheduler = garage.scheduler
    let id = try must(scheduler.hold(0, at: nine, for: 1, now: now))
    #expect(scheduler.accept(id, now: now) == false)
    #expect(scheduler.confirm(id, now: now) == .awaitsProvider)
    #expect(scheduler.news(for: .provider).last == .answerAsked(until: now + .minutes(25)))
    #expect(scheduler.accept(id, now: now) == true)
    #expect(scheduler.news(for: .customer) == [.accepted])
    #expect(scheduler.accept(id, now: now) == false && scheduler.decline(id, now: now) == nil)
  }

  @Test("Who declines is replaced by somebody who is free, at the same time")
  func declines() throws {
    var scheduler = garage.scheduler
    let id = try must(scheduler.booking(0, at: nine, for: 1, now: now))
    #expect(scheduler.decline(id, now: now)?.fate == .kept(technician: 1))
    #expect(scheduler.news(for: .customer) == [.reassigned(technician: 1)])
    #expect(scheduler.start(of: id) == nine && scheduler.technician(of: id) == 1)
  }

  @Test(
    "No answer in time counts as declined, at the very instant and not before",
    arguments: [(Span.microseconds(-1), 0), (.zero, 1), (.hours(1), 1)])
  func silence(late: Span, technician: Int) throws {
    var scheduler = garage.scheduler
    let id = try must(scheduler.booking(0, at: nine, for: 1, now: now))
    _ = scheduler.apply(.wait, now: now + .minutes(25) + late)
    #expect(scheduler.technician(of: id) == technician)
  }

  @Test(
    "An answer is due at the latest at the start, and nobody is asked once the customer is there")
  func start() throws {
    var scheduler = garage.scheduler
    let late = nine - .minutes(5)
    let id = try must(scheduler.booking(0, at: nine, for: 1, now: late))
    #expect(scheduler.news(for: .provider).last == .answerAsked(until: nine))
    #expect(scheduler.checkIn(id, now: late) == .welcome)
    #expect(scheduler.accept(id, now: late) == false)
    _ = scheduler.apply(.wait, now: nine)
    #expect(scheduler.technician(of: id) == 0)
  }

  @Test("Where nobody else can do it another start is kept until the customer answers")
  func displaced() throws {
    var scheduler = garage.scheduler
    let id = try must(scheduler.booking(0, at: nine, for: 1, technician: 0, now: now))
    let fate = scheduler.decline(id, now: now)?.fate
    let near = ["08:45", "09:15", "08:30"].map { garage.instant($0) }
    #expect(fate == .offered(near))
    #expect(scheduler.start(of: id) == near[0] && !scheduler.isConfirmed(id))
    #expect(scheduler.decline(id, now: now) == nil && scheduler.accept(id, now: now) == false)
    var copy = scheduler
    #expect(copy.acceptAlternative(id, now: now) == true)
    #expect(copy.news(for: .provider) == [.movedToAlternative(start: near[0])])
    #expect(copy.isConfirmed(id) == true)
    copy = scheduler
    #expect(copy.declineAlternative(id, now: now) == true)
    #expect(copy.news(for: .customer) == [.cancelledByProvider(.alternativeDeclined)])
    #expect(copy.sums == [10_000, 0, 10_000, 0] && copy.standing == 0)
    copy = scheduler
    _ = copy.apply(.wait, now: now + .hours(1))
    #expect(copy.news(for: .customer) == [.cancelledByProvider(.alternativeUnanswered)])
    #expect(copy.standing == 0)
  }

  @Test(
    "Who is asked anew and must answer by the same instant lapses behind those who were asked in between"
  )
  func turns() throws {
    var scheduler = garage.scheduler
    let first = try must(scheduler.booking(0, at: nine, for: 1, now: now))
    let second = try must(scheduler.booking(0, at: nine + .hours(1), for: 2, now: now))
    #expect(scheduler.reschedule(first, to: nine + .hours(2), now: now) != nil)
    scheduler.wait(now: now + .minutes(25))
    let told = scheduler.notices.filter { $0.party == .customer }.map(\.appointment)
    #expect(told == [second, first])
  }
}
