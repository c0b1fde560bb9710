import Scheduling
import TimeAndMoney

/// What to ask for.
extension CommandPicker {
  func job(_ pick: Int) -> Job { garage.jobs[pick % garage.jobs.count] }
  func customer(_ pick: Int) -> CustomerID { CustomerID(UInt64(pick % 40)) }
  func price(_ pick: Int) -> Money { Money(minorUnits: Int64(pick % 17 * 999)) }

  func technician(_ pick: Int, _ site: Int, _ scheduler: Scheduler) -> Int {
    pick % scheduler.technicianGroups(at: site).count
  }

  /// A start during a day that is near, most of them on the grid.
  func start(_ dayPick: Int, _ timePick: Int, _ site: Int, _ now: Instant) -> Instant {
    let zone = garage.sites[site].calendar.zone
    let day = zone.day(at: now).advanced(by: [0, 0, 0, 0, 1, 1, 2, 3][dayPick % 8])
    let every = garage.rules.startsEvery.microseconds / 1_000_000
    let second = Int64(6 * 3_600 + timePick % 43_200) / every * every
    return zone.instant(of: TimeOfDay(seconds: Int32(second)), on: day)
      + .minutes(timePick % 50 == 0 ? 1 : 0)
  }

  func holdRequest(
    _ pick: [Int], _ site: Int, _ scheduler: Scheduler, _ now: Instant
  ) -> HoldRequest {
    HoldRequest(
      site: site, job: job(pick[0]),
      start: listed(pick, site, scheduler, now) ?? start(pick[2], pick[3], site, now),
      customer: customer(pick[1]), price: price(pick[4]),
      technician: pick[1] % 6 == 0 ? technician(pick[0] / 50, site, scheduler) : nil,
      timeToLive: pick[2] % 5 == 0 ? .minutes(Int64(pick[3] % 30)) : nil)
  }

  func waitlistRequest(_ pick: [Int], _ site: Int, _ now: Instant) -> WaitlistRequest {
    let first = start(pick[2], pick[3], site, now)
    return WaitlistRequest(
      site: site, job: job(pick[0]), earliest: first,
      latest: first + .minutes(Int64(15 * (pick[1] % 30 - 1))), customer: customer(pick[1]),
      price: price(pick[4]))
  }

  /// A start that is listed, three times out of four.
  func listed(_ pick: [Int], _ site: Int, _ scheduler: Scheduler, _ now: Instant)
    -> Instant?
  {
    if pick[4] % 4 == 0 { return nil }
    var copy = scheduler
    var list = StartList()
    copy.search(pick[0] % garage.jobs.count, at: site, now: now, into: &list)
    let days = Array(list.days.dropFirst(pick[2] % 3 / 2)) + list.days
    let cells = days.lazy.map { list.cells(on: $0) }.first { !$0.isEmpty }
    return cells.flatMap { one(of: $0, pick[3]) }.map { copy.days(of: site).instant(of: $0) }
  }

  func checkIn(_ pick: Int) -> CheckIn {
    switch pick % 12 {
    case 0: CheckIn(distance: 501, hasPhoto: true)
    case 1: CheckIn(distance: nil, hasPhoto: true)
    case 2: CheckIn(distance: 500, hasPhoto: false)
    default: CheckIn(distance: 500, hasPhoto: true)
    }
  }

  func absence(_ pick: [Int], _ site: Int, _ scheduler: Scheduler, _ now: Instant)
    -> AbsenceReport
  {
    let entry = garage.sites[site]
    let resource: Resource =
      switch pick[0] % 10 {
      case 0: .site
      case 1..<3 where !entry.equipment.isEmpty: .equipment(pick[1] % entry.equipment.count)
      case 1..<5: .bay(pick[1] % entry.bays.count)
      default: .technician(technician(pick[1], site, scheduler))
      }
    let from = now + .minutes(Int64(pick[2] % 1_500 - 120))
    let length = Span.minutes(Int64(1 + pick[3] % (pick[0] % 10 == 0 ? 120 : 500)))
    return AbsenceReport(site: site, resource: resource, interval: Interval(from, from + length))
  }

  func resourceChange(_ pick: [Int], _ site: Int, _ scheduler: Scheduler, _ now: Instant)
    -> ResourceChange
  {
    let zone = garage.sites[site].calendar.zone
    return ResourceChange(
      site: site, kind: change(pick, site, scheduler),
      from: zone.day(at: now).advanced(by: pick[4] % 3))
  }

  private func change(_ pick: [Int], _ site: Int, _ scheduler: Scheduler)
    -> ResourceChange.Kind
  {
    let entry = garage.sites[site]
    switch pick[0] % 6 {
    case 0 where scheduler.technicianGroups(at: site).count < 7:
      return .addTechnician(group: pick[1] % entry.technicians.count)
    case 1:
      return .changeShift(
        technician: technician(pick[1], site, scheduler),
        hours: [.always, .daily("09:00-12:00"), .always, entry.hours][pick[2] % 4])
    case 2 where pick[2] % 9 == 0:
      return .withdrawTechnician(technician(pick[1], site, scheduler))
    case 3 where !entry.equipment.isEmpty:
      return .setEquipment(group: 0, count: pick[2] % 3)
    case 4:
      return .changeOpening(
        [.always, .daily("09:00-13:00"), entry.hours, entry.hours][pick[3] % 4])
    default:
      return .setBays(group: pick[1] % entry.bays.count, count: 1 + pick[2] % 4)
    }
  }
}
