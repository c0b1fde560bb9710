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

  /// Holds a start for somebody, for a price, perhaps with a technician he insists on.
  mutating func hold(
    _ job: Int, at start: Instant, for customer: UInt64 = 0, price: Int64 = 10_000,
    technician: Int? = nil, timeToLive: Span? = nil, now: Instant
  ) -> AppointmentID? {
    let request = HoldRequest(
      site: 0, job: jobs[job], start: start, customer: CustomerID(customer),
      price: Money(minorUnits: price), technician: technician, timeToLive: timeToLive)
    guard case .held(let id, _) = apply(.hold(request), now: now).outcome else { return nil }
    return id
  }

  /// Holds and confirms for somebody; nil if the start is not free.
  mutating func booking(
    _ job: Int, at start: Instant, for customer: UInt64 = 0, price: Int64 = 10_000,
    technician: Int? = nil, now: Instant
  ) -> AppointmentID? {
    let id = hold(
      job, at: start, for: customer, price: price, technician: technician, now: now)
    if let id { _ = confirm(id, now: now) }
    return id
  }

  /// The first news of the last command that a side was told.
  func news(for party: Notice.Party) -> [News] {
    notices.filter { $0.party == party }.map(\.news)
  }

  /// What an appointment has in escrow and what was captured of it, in the smallest unit.
  func amounts(of id: AppointmentID) -> [Int64] {
    let money = money(of: id)
    return [money.inEscrow.minorUnits, money.captured.minorUnits]
  }

  /// All that was ever authorised, captured, released and refunded.
  var sums: [Int64] {
    [ledger.authorised, ledger.captured, ledger.released, ledger.refunded].map(\.minorUnits)
  }

  /// A technician is missing for an interval; what becomes of the appointments.
  mutating func fates(
    of resource: Resource, from start: Instant, to end: Instant, now: Instant
  ) -> [Replanned.Fate] {
    let report = AbsenceReport(site: 0, resource: resource, interval: Interval(start, end))
    return reportAbsence(report, now: now)?.replanned.map(\.fate) ?? []
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
