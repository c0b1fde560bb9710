import Scheduling
import TimeAndMoney

extension Scheduler {
  /// The starts that a search lists at the first site, day by day.
  mutating func starts(of job: Int, now: Instant) -> [Instant] {
    var list = StartList()
    search(job, at: 0, now: now, into: &list)
    let book = days(of: 0)
    return list.days.flatMap { list.cells(on: $0) }.map { book.instant(of: $0) }
  }

  /// The starts that hours and skills would allow at the first site, day by day.
  mutating func allowedStarts(of job: Int, now: Instant) -> [Instant] {
    var list = StartList()
    searchAllAllowed(job, at: 0, now: now, into: &list)
    let book = days(of: 0)
    return list.days.flatMap { list.cells(on: $0) }.map { book.instant(of: $0) }
  }

  /// Holds a start at the first site, and tells what the customer was given.
  mutating func hold(_ job: Int, at start: Instant, now: Instant) -> AppointmentID? {
    let slot = Slot(site: 0, job: job, cell: days(of: 0).cell(at: start))
    guard case .held(let id, _) = hold(slot, now: now) else { return nil }
    return id
  }

  /// Holds and confirms a start that is free.
  mutating func book(_ job: Int, at start: Instant, now: Instant) -> AppointmentID {
    guard let id = hold(job, at: start, now: now), confirm(id, now: now) == .confirmed else {
      fatalError("The start is not free.")
    }
    return id
  }

  /// The cells an appointment takes of its bay and of its technician.
  func cells(of id: AppointmentID) -> [Int] {
    let part = plan(of: id)[0]
    let book = days(of: 0)
    return [part.pools.first?.interval, part.technician?.interval].map { interval in
      interval.map { book.cell(at: $0.end) - book.cell(at: $0.start) } ?? 0
    }
  }
}

/// The day of the appointment at the instant of the last command, or at the planned start.
extension Scheduler {
  mutating func fallDue(_ id: AppointmentID) -> Bool {
    fallDue(id, now: max(now, start(of: id)))
  }

  mutating func checkIn(_ id: AppointmentID) -> CheckInOutcome { checkIn(id, now: now) }

  @discardableResult
  mutating func start(_ id: AppointmentID) -> Bool { start(id, now: now) }

  mutating func releaseTechnician(_ id: AppointmentID) { releaseTechnician(id, now: now) }

  /// Whether there was something to withdraw from.
  mutating func isCancelled(_ id: AppointmentID, now: Instant) -> Bool {
    cancel(id, now: now) != nil
  }

  /// The customer did not come, or waited and left.
  mutating func recordAbsence(_ id: AppointmentID, now: Instant) -> Bool {
    let now = max(now, self.now)
    return walkAway(id, now: now) || recordNoShow(id, now: now) != nil
  }
}
