import Scheduling
import TimeAndMoney

/// What a site has at each moment of its book, read off the clocks of the wall. A moment is a step of the grid, by
/// number from the beginning of the book.
package struct Premises {
  /// What the clock and the calendar on the wall say.
  package struct Reading {
    package let day: Int
    package let time: TimeOfDay
    package let kind: DayKind
  }

  package struct Absence {
    package let id: AbsenceID
    package let resource: Resource
    package let moments: Range<Int>
  }

  /// Something that holds from a day on.
  private struct Dated<Value> {
    let from: Int
    let value: Value
  }

  package let site: Site
  package let firstDay: LocalDay
  package let dayCount: Int
  package let beginning: Instant
  package let grid: Span
  package let readings: [Reading]
  private let firstMoments: [Int]
  package private(set) var skills: [[Skill]]
  package private(set) var absences: [Absence] = []
  private var opening: [Dated<WeeklyHours>]
  private var shifts: [[Dated<WeeklyHours>]]
  /// Bay groups first, then equipment.
  private var counts: [[Dated<Int>]]

  package private(set) var isOpen: [Bool] = []
  package private(set) var isStart: [Bool] = []
  /// By technician and moment: on shift while the site is open, and not reported missing.
  package private(set) var isPresent: [[Bool]] = []
  /// By pool and moment: how many there are, none while the site is closed.
  package private(set) var there: [[Int]] = []
  private var isOnShift: [[Bool]] = []
  private let startsEvery: Span

  package init(_ garage: Garage, site number: Int) {
    site = garage.sites[number]
    firstDay = garage.firstDay
    dayCount = garage.dayCount
    grid = garage.rules.grid
    startsEvery = garage.rules.startsEvery
    let zone = site.calendar.zone
    beginning = zone.startOfDay(firstDay)
    let end = zone.startOfDay(firstDay.advanced(by: dayCount))
    var readings: [Reading] = []
    var moment = beginning
    while moment < end {
      let day = zone.day(at: moment)
      readings.append(
        Reading(
          day: firstDay.days(to: day), time: zone.timeOfDay(at: moment),
          kind: site.calendar.kind(of: day)))
      moment += grid
    }
    self.readings = readings
    firstMoments = (0..<dayCount).map { day in
      readings.firstIndex { $0.day >= day } ?? readings.count
    }
    let people = site.technicians.flatMap { Array(repeating: $0, count: $0.count) }
    skills = people.map(\.skills)
    shifts = people.map { [Dated(from: .min, value: $0.hours)] }
    opening = [Dated(from: .min, value: site.hours)]
    counts = (site.bays.map(\.count) + site.equipment.map(\.count)).map {
      [Dated(from: .min, value: $0)]
    }
    lookAround()
  }

  package var count: Int { readings.count }
  package var poolNames: [String] { site.bays.map(\.name) + site.equipment.map(\.name) }

  // MARK: Moments

  package func instant(of moment: Int) -> Instant { beginning + grid * Int64(moment) }

  /// The moment an instant lies in.
  package func moment(at instant: Instant) -> Int {
    let span = beginning.span(to: instant).microseconds
    let below = span / grid.microseconds
    return Int(span % grid.microseconds < 0 ? below - 1 : below)
  }

  /// The first moment that does not begin before an instant.
  package func moment(from instant: Instant) -> Int {
    let moment = moment(at: instant)
    return self.instant(of: moment) < instant ? moment + 1 : moment
  }

  /// The day that the calendar shows, counted from the first of the book, and never outside of it.
  package func day(at instant: Instant) -> Int {
    min(max(0, firstDay.days(to: site.calendar.zone.day(at: instant))), dayCount - 1)
  }

  package func firstMoment(of day: Int) -> Int { day < dayCount ? firstMoments[day] : count }

  // MARK: What changes

  package mutating func note(_ absence: Absence) {
    absences.append(absence)
    seeWhoIsThere(over: absence.moments)
  }

  package mutating func endAbsence(_ id: AbsenceID, at moment: Int) {
    guard let place = absences.firstIndex(where: { $0.id == id }) else { return }
    let old = absences.remove(at: place)
    let left = old.moments.lowerBound..<max(old.moments.lowerBound, moment)
    if !left.isEmpty {
      absences.append(Absence(id: id, resource: old.resource, moments: left))
    }
    seeWhoIsThere(over: old.moments)
  }

  package mutating func apply(_ change: ResourceChange.Kind, from day: Int) {
    switch change {
    case .addTechnician(let group):
      skills.append(site.technicians[group].skills)
      shifts.append([Dated(from: day, value: site.technicians[group].hours)])
    case .changeShift(let technician, let hours): set(hours, from: day, in: &shifts[technician])
    case .withdrawTechnician(let technician): set(.closed, from: day, in: &shifts[technician])
    case .setBays(let group, let count): set(count, from: day, in: &counts[group])
    case .setEquipment(let group, let count):
      set(count, from: day, in: &counts[site.bays.count + group])
    case .changeOpening(let hours): set(hours, from: day, in: &opening)
    }
    lookAround()
  }

  private func set<Value>(_ value: Value, from day: Int, in list: inout [Dated<Value>]) {
    list.removeAll { $0.from >= day }
    list.append(Dated(from: day, value: value))
  }

  // MARK: What is there

  /// How many units of a pool are not missing at a moment, opening hours aside.
  package func units(of pool: Int, at moment: Int) -> Int {
    let day = moment < 0 ? -1 : moment < count ? readings[moment].day : dayCount
    let all = counts[pool].last { $0.from <= day }?.value ?? 0
    return max(0, all - missing(of: pool, all, at: moment))
  }

  package func isAbsent(_ technician: Int, at moment: Int) -> Bool {
    absences.contains {
      ($0.resource == .technician(technician) || $0.resource == .site)
        && $0.moments.contains(moment)
    }
  }

  private func missing(of pool: Int, _ all: Int, at moment: Int) -> Int {
    absences.reduce(0) { sum, absence in
      guard absence.moments.contains(moment) else { return sum }
      return switch absence.resource {
      case .site: sum + all
      case .bay(let group): sum + (group == pool ? 1 : 0)
      case .equipment(let group): sum + (site.bays.count + group == pool ? 1 : 0)
      case .technician: sum
      }
    }
  }

  private mutating func lookAround() {
    func value<Value>(_ list: [Dated<Value>], on day: Int) -> Value? {
      list.last { $0.from <= day }?.value
    }
    let days = 0..<dayCount
    let openDays = days.map { value(opening, on: $0) ?? .closed }
    isOpen = readings.map { openDays[$0.day].contains($0.time, on: $0.kind) }
    // A start lies so many times the distance behind the first moment at which its stretch of opening hours was on.
    isStart = readings.map { reading in
      let ranges = openDays[reading.day].ranges(on: reading.kind)
      guard let range = ranges.first(where: { $0.contains(reading.time) }) else { return false }
      var moment = Int64(range.start.seconds) * 1_000_000
      while moment % grid.microseconds != 0 { moment += 1_000_000 }
      while moment < Int64(reading.time.seconds) * 1_000_000 { moment += startsEvery.microseconds }
      return moment == Int64(reading.time.seconds) * 1_000_000
    }
    isOnShift = shifts.map { shift in
      let hours = days.map { value(shift, on: $0) ?? .closed }
      return readings.indices.map {
        isOpen[$0] && hours[readings[$0].day].contains(readings[$0].time, on: readings[$0].kind)
      }
    }
    isPresent = isOnShift
    there = counts.map { _ in Array(repeating: 0, count: count) }
    seeWhoIsThere(over: 0..<count)
  }

  private mutating func seeWhoIsThere(over moments: Range<Int>) {
    let near = absences.filter { $0.moments.overlaps(moments) }
    for technician in isPresent.indices {
      for moment in moments { isPresent[technician][moment] = isOnShift[technician][moment] }
      for absence in near
      where absence.resource == .technician(technician) || absence.resource == .site {
        for moment in absence.moments { isPresent[technician][moment] = false }
      }
    }
    for pool in counts.indices {
      let byDay = (0..<dayCount).map { day in counts[pool].last { $0.from <= day }?.value ?? 0 }
      for moment in moments {
        let all = byDay[readings[moment].day]
        let lost = near.isEmpty ? 0 : missing(of: pool, all, at: moment)
        there[pool][moment] = isOpen[moment] ? max(0, all - lost) : 0
      }
    }
  }
}
