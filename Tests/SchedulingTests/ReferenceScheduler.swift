import Scheduling
import TimeAndMoney

/// A scheduler as one would write it first: a list of appointments, checked pairwise, moment by moment, on the
/// clocks of the wall. Slow and obvious.
struct ReferenceScheduler {
  /// An entry of the book.
  struct Entry {
    let number: Int
    let job: Int
    let start: Instant
    let technician: Int?
    /// When the hold runs out; nil once it is confirmed.
    var expires: Instant?
  }

  /// What a job takes.
  private struct Needs {
    let bay: String?
    let bayTime: Span
    let technicianTime: Span
    let skills: [Skill]
  }

  /// Whether a job can start, and which technician does it.
  private enum Fit: Equatable {
    case none, alone
    case with(Int)
  }

  /// What the clock and the calendar on the wall say.
  private struct Reading {
    let day: LocalDay
    let time: TimeOfDay
    let kind: DayKind
    let isOpen: Bool
  }

  private(set) var entries: [Entry] = []
  private let garage: Garage
  private let needs: [Needs]
  /// The skills and hours of each technician, and who is asked first.
  private let technicians: [TechnicianGroup]
  private let order: [Int]
  private var nextNumber = 0
  private var calendar: BusinessCalendar { garage.site.calendar }
  private let book: Interval
  /// What the clocks of the wall say at each moment of the grid.
  private let readings: [Instant: Reading]

  init(_ garage: Garage) {
    self.garage = garage
    let zone = garage.site.calendar.zone
    book = Interval(
      zone.startOfDay(garage.firstDay),
      zone.startOfDay(garage.firstDay.advanced(by: garage.dayCount)))
    technicians = garage.site.technicians.flatMap { Array(repeating: $0, count: $0.count) }
    let skills = technicians.map(\.skills.count)
    order = technicians.indices.sorted { (skills[$0], $0) < (skills[$1], $1) }
    needs = garage.jobs.map { ReferenceScheduler.needs(of: $0, in: garage) }
    var readings: [Instant: Reading] = [:]
    var moment = book.start
    while moment < book.end {
      let time = zone.timeOfDay(at: moment)
      let day = zone.day(at: moment)
      let kind = garage.site.calendar.kind(of: day)
      readings[moment] = Reading(
        day: day, time: time, kind: kind, isOpen: garage.site.hours.contains(time, on: kind))
      moment += garage.rules.grid
    }
    self.readings = readings
  }

  private static func needs(of job: Job, in garage: Garage) -> Needs {
    var services = [garage.catalogue.services[job.service]]
    if let added = job.addedService { services.append(garage.catalogue.services[added]) }
    var work = Span.zero
    var buffer = Span.zero
    for service in services {
      work += service.duration
      buffer = max(buffer, service.bufferAfter)
    }
    return Needs(
      bay: services.flatMap(\.bays).first, bayTime: work + job.extraBayTime + buffer,
      technicianTime: work + buffer, skills: services.flatMap(\.stages).flatMap(\.skills))
  }

  // MARK: Commands

  /// The starts of a job that can be held, in order.
  mutating func starts(of job: Int, now: Instant) -> [Instant] {
    expire(now)
    return readings.keys.filter { fit(of: job, at: $0, now: now) != .none }.sorted()
  }

  /// Puts a hold into the book and tells its number and technician, or nil if it does not fit.
  mutating func hold(
    _ job: Int, at start: Instant, now: Instant
  ) -> (number: Int, technician: Int?)? {
    expire(now)
    entries = entries.filter { max(bayTime(of: $0).end, technicianTime(of: $0).end) > now }
    let technician: Int?
    switch fit(of: job, at: start, now: now) {
    case .none: return nil
    case .alone: technician = nil
    case .with(let person): technician = person
    }
    let number = nextNumber
    nextNumber += 1
    entries.append(
      Entry(
        number: number, job: job, start: start, technician: technician,
        expires: now + garage.rules.holdTime))
    return (number, technician)
  }

  /// Tells whether the hold was still there.
  mutating func confirm(_ number: Int, now: Instant) -> Bool {
    expire(now)
    guard let index = entries.firstIndex(where: { $0.number == number && $0.expires != nil })
    else { return false }
    entries[index].expires = nil
    return true
  }

  mutating func release(_ number: Int, now: Instant) {
    expire(now)
    entries.removeAll { $0.number == number && $0.expires != nil }
  }

  /// Tells whether there was an appointment.
  mutating func cancel(_ number: Int, now: Instant) -> Bool {
    expire(now)
    let before = entries.count
    entries.removeAll { $0.number == number && $0.expires == nil }
    return entries.count < before
  }

  private mutating func expire(_ now: Instant) {
    entries.removeAll { entry in entry.expires.map { $0 <= now } ?? false }
  }

  /// Whether the appointments in the book fit the bays and technicians there are, pair by pair.
  var planHolds: Bool {
    entries.allSatisfy { entry in
      let others = entries.filter { $0.start <= entry.start }
      let bays = others.count {
        bay(of: $0) == bay(of: entry) && bayTime(of: $0).contains(entry.start)
      }
      let works = others.count {
        $0.technician == entry.technician && technicianTime(of: $0).contains(entry.start)
      }
      return (bay(of: entry) == nil || bays <= count(of: bay(of: entry)!))
        && (entry.technician == nil || works == 1)
    }
  }

  // MARK: Does it fit?

  private func fit(of job: Int, at start: Instant, now: Instant) -> Fit {
    guard let reading = readings[start], reading.isOpen, start >= now + garage.rules.notice
    else { return .none }
    let lead = calendar.zone.day(at: now).days(to: reading.day)
    guard lead >= 0, lead <= garage.rules.horizonDays else { return .none }
    let every = garage.rules.startsEvery.microseconds / 1_000_000
    guard Int64(reading.time.seconds) % every == 0, bayIsFree(for: job, at: start)
    else { return .none }
    if needs[job].skills.isEmpty { return .alone }
    return order.first { isFree(technician: $0, for: job, at: start) }.map { .with($0) } ?? .none
  }

  private func bayIsFree(for job: Int, at start: Instant) -> Bool {
    guard let bay = needs[job].bay else { return true }
    return moments(from: start, for: needs[job].bayTime).allSatisfy { moment in
      guard readings[moment]?.isOpen == true else { return false }
      let taken = entries.count {
        needs[$0.job].bay == bay && bayTime(of: $0).contains(moment)
      }
      return taken < count(of: bay)
    }
  }

  private func isFree(technician: Int, for job: Int, at start: Instant) -> Bool {
    let person = technicians[technician]
    let knows = needs[job].skills.allSatisfy { need in
      person.skills.contains { $0.name == need.name && $0.level >= need.level }
    }
    guard knows else { return false }
    return moments(from: start, for: needs[job].technicianTime).allSatisfy { moment in
      guard let reading = readings[moment], reading.isOpen,
        person.hours.contains(reading.time, on: reading.kind)
      else { return false }
      return !entries.contains {
        $0.technician == technician && technicianTime(of: $0).contains(moment)
      }
    }
  }

  private func moments(from start: Instant, for time: Span) -> [Instant] {
    var moments: [Instant] = []
    var moment = start
    while moment < start + time {
      moments.append(moment)
      moment += garage.rules.grid
    }
    return moments
  }

  private func bay(of entry: Entry) -> String? { needs[entry.job].bay }
  private func bayTime(of entry: Entry) -> Interval { whole(entry, needs[entry.job].bayTime) }
  private func technicianTime(of entry: Entry) -> Interval {
    whole(entry, needs[entry.job].technicianTime)
  }

  /// An entry takes whole cells of the grid.
  private func whole(_ entry: Entry, _ time: Span) -> Interval {
    let grid = garage.rules.grid.microseconds
    let cells = (time.microseconds + grid - 1) / grid
    return Interval(entry.start, entry.start + Span(microseconds: cells * grid))
  }

  private func count(of bay: String) -> Int {
    garage.site.bays.first { $0.name == bay }!.count
  }
}
