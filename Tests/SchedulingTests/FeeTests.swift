import Fixtures
import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

@Suite("Money in escrow")
struct FeeTests {
  private func garage(_ change: (inout ServiceRules) -> Void) -> Garage {
    let service = Service(
      name: "check", category: "", group: "", duration: .minutes(30), bufferAfter: .zero,
      listPrice: Money(minorUnits: 10_000), variableCost: .zero, bay: "lift", skills: [],
      rules: .with(change))
    return Garage(
      "fees", bays: [BayGroup(name: "lift", count: 1)], technicians: [], services: [service],
      rules: .busyQuarterHours)
  }

  @Test(
    "A cancellation is free up to the very instant of the rule and costs its share afterwards",
    arguments: [
      (Span.minutes(-1), 0), (.zero, 0), (.microseconds(1), 3_000), (.hours(6), 3_000),
    ] as [(Span, Int64)])
  func cancellation(late: Span, fee: Int64) throws {
    let garage = garage { _ in }
    var scheduler = garage.scheduler
    let now = garage.instant("00:30")
    let id = try must(scheduler.booking(0, at: garage.instant("09:00"), now: now))
    #expect(scheduler.sums == [10_000, 0, 0, 0])
    let moment = garage.instant("03:00") + late
    #expect(scheduler.cancel(id, now: moment) == Money(minorUnits: fee))
    #expect(scheduler.sums == [10_000, fee, 10_000 - fee, 0])
    let news = News.cancelledByCustomer(fee: Money(minorUnits: fee))
    #expect(scheduler.news(for: .customer) == [news] && scheduler.news(for: .provider) == [news])
    #expect(scheduler.cancel(id, now: moment) == nil)
  }

  @Test(
    "A rush fee comes on top of the price where less than its window is left",
    arguments: [(Span.zero, 10_000), (.microseconds(1), 10_700)] as [(Span, Int64)])
  func rush(late: Span, authorised: Int64) throws {
    let garage = garage {
      $0.rushWindow = .hours(2)
      $0.rushFee = Money(minorUnits: 700)
    }
    var scheduler = garage.scheduler
    let moment = garage.instant("07:00") + late
    let id = try must(scheduler.booking(0, at: garage.instant("09:00"), now: moment))
    #expect(scheduler.amounts(of: id) == [authorised, 0])
  }

  @Test(
    "Who does not come pays the fee: out of the deposit, which goes back as far as it is more",
    arguments: [
      (0.2, 0.5, [10_000, 5_000, 5_000, 0]), (0.5, 0.2, [10_000, 5_000, 5_000, 3_000]),
      (0.3, 0.3, [10_000, 3_000, 7_000, 0]), (0, 0, [10_000, 0, 10_000, 0]),
      (1, 0, [10_000, 10_000, 0, 10_000]),
    ] as [(Double, Double, [Int64])])
  func noShow(deposit: Double, fee: Double, sums: [Int64]) throws {
    let garage = garage {
      $0.deposit = Share(deposit)
      $0.noShowFee = Share(fee)
    }
    var scheduler = garage.scheduler
    let nine = garage.instant("09:00")
    let id = try must(scheduler.booking(0, at: nine, now: garage.instant("07:00")))
    #expect(scheduler.sums[1] == Int64(10_000 * deposit))
    #expect(scheduler.recordNoShow(id, now: nine) == nil)
    #expect(scheduler.fallDue(id, now: nine) == true)
    #expect(scheduler.recordNoShow(id, now: nine) == Money(minorUnits: Int64(10_000 * fee)))
    #expect(scheduler.sums == sums)
    #expect(scheduler.ledger.escrow == .zero)
  }

  @Test("At completion all that is in escrow is captured, the deposit counted")
  func completion() throws {
    let garage = garage { $0.deposit = Share(0.2) }
    var scheduler = garage.scheduler
    let nine = garage.instant("09:00")
    let id = try must(scheduler.booking(0, at: nine, now: garage.instant("07:00")))
    #expect(scheduler.amounts(of: id) == [8_000, 2_000])
    _ = scheduler.checkIn(id, now: nine)
    _ = scheduler.fallDue(id, now: nine)
    #expect(scheduler.start(id, now: nine) == true)
    #expect(scheduler.complete(id, now: nine + .minutes(30)) == Money(minorUnits: 10_000))
    #expect(scheduler.sums == [10_000, 10_000, 0, 0])
  }

  @Test(
    "Who walks away or is turned away gets all his money back, the deposit too",
    arguments: [true, false])
  func unserved(walksAway: Bool) throws {
    let garage = garage { $0.deposit = Share(0.2) }
    var scheduler = garage.scheduler
    let nine = garage.instant("09:00")
    let id = try must(scheduler.booking(0, at: nine, now: garage.instant("07:00")))
    _ = scheduler.checkIn(id, now: nine)
    _ = scheduler.fallDue(id, now: nine)
    #expect(walksAway ? scheduler.walkAway(id, now: nine) : scheduler.turnAway(id, now: nine))
    #expect(scheduler.sums == [10_000, 2_000, 8_000, 2_000])
  }

  @Test("A hold costs nothing")
  func hold() throws {
    let garage = garage { _ in }
    var scheduler = garage.scheduler
    _ = try must(
      scheduler.hold(0, at: garage.instant("09:00"), price: 1, now: garage.instant("07:00")))
    #expect(scheduler.sums == [0, 0, 0, 0])
  }
}
