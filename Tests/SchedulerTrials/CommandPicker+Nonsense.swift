import Scheduling
import TimeAndMoney

extension CommandPicker {
  /// What nobody in his right mind would ask for.
  func nonsense(_ pick: [Int], _ scheduler: Scheduler, _ now: Instant) -> Command {
    let strange = AppointmentID(word: UInt64(pick[1]) << 32 | UInt64(pick[2] % 3))
    let good = holdRequest(pick, 0, scheduler, now)
    func hold(
      site: Int = 0, job: Job? = nil, price: Int64 = 5, technician: Int? = nil,
      timeToLive: Span? = nil, start: Instant? = nil
    ) -> Command {
      .hold(
        HoldRequest(
          site: site, job: job ?? good.job, start: start ?? good.start, customer: good.customer,
          price: Money(minorUnits: price), technician: technician, timeToLive: timeToLive))
    }
    func line(site: Int = 0, job: Job? = nil, price: Int64 = 5, from: Instant, to: Instant)
      -> Command
    {
      .joinWaitlist(
        WaitlistRequest(
          site: site, job: job ?? good.job, earliest: from, latest: to,
          customer: good.customer, price: Money(minorUnits: price)))
    }
    let far = [Instant(microseconds: .min), Instant(microseconds: .max)][pick[3] % 2]
    let addOn = Job(service: garage.catalogue.services.firstIndex { $0.isAddOn } ?? 99)
    switch pick[0] % 24 {
    case 0: return hold(site: 99)
    case 1: return hold(technician: 99)
    case 2: return hold(technician: -1)
    case 3: return hold(job: addOn)
    case 4: return hold(job: Job(services: []))
    case 5: return hold(job: Job(services: [0, 99]))
    case 6: return hold(price: -1)
    case 7: return hold(timeToLive: .minutes(-3))
    case 8: return hold(timeToLive: Span(microseconds: .max))
    case 9: return hold(start: far)
    case 10: return hold(job: Job(service: 0, extraBayTime: .minutes(-1)))
    case 11:
      return .reschedule(anybody(pick, scheduler), to: good.start, price: Money(minorUnits: -9))
    case 12: return .reschedule(anybody(pick, scheduler), to: far, price: nil)
    case 13: return line(site: -1, from: now, to: now + .hours(1))
    case 14: return line(price: -100, from: now, to: now + .hours(5))
    case 15: return line(from: far, to: far)
    case 16: return line(from: Instant(microseconds: .min), to: Instant(microseconds: .max))
    case 17: return .fallDue(strange)
    case 18:
      return [.start(strange), .complete(strange), .accept(strange), .cancel(strange)][pick[3] % 4]
    case 19: return .rate(strange, stars: 5, text: "")
    case 20:
      return .reportAbsence(
        AbsenceReport(
          site: pick[3] % 2 == 0 ? 99 : 0, resource: .technician(99),
          interval: Interval(now, now + .days(1))))
    case 21:
      return .reportAbsence(
        AbsenceReport(
          site: 0, resource: .bay(0),
          interval: Interval(Instant(microseconds: .min), Instant(microseconds: .min) + .days(1))))
    case 22:
      return .change(
        ResourceChange(
          site: 0,
          kind: [.setBays(group: 9, count: 1), .setBays(group: 0, count: -1)][pick[3] % 2],
          from: garage.firstDay.advanced(by: pick[4] % 40)))
    default:
      return .search(
        SearchRequest(
          site: pick[3] % 2 * 99, job: good.job, customer: good.customer, technician: 99))
    }
  }
}
