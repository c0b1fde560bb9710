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
    let cells = plannedCells(of: id)
    return [cells.bay, cells.technician]
  }
}
