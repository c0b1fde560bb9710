import Demand
import Metrics
import RandomStreams
import Scheduling
import TimeAndMoney

/// The absences of one run, drawn day by day.
///
/// How many begin on a day is a draw of its own for each resource and local day, so that nothing else of a scenario
/// shifts it. A resource that is missing already is missing once: what begins meanwhile counts from where the other
/// ends.
struct Absences: Sendable {
  /// An absence that will be reported.
  struct Planned: Sendable {
    let report: AbsenceReport
    let reported: Instant
  }

  fileprivate struct Process: Sendable {
    let key: RandomKey
    let process: AbsenceProcess
    /// On each day with hours.
    let perDay: Double
    let hours: WeeklyHours
    let lasts: LawSampler
    let notice: LawSampler?
    /// The places of its resources among those of the site.
    let units: Range<Int>
  }

  private struct Found {
    let process: Int
    let unit: Int
    let interval: Interval
    let reported: Instant
  }

  private let processes: [Process]
  private let books: [BookDays]
  /// The resource group of utilization of each resource of each site; −1 for equipment, which has none.
  private let groups: [[Int]]
  /// How many days ahead the absences of a day are drawn.
  let daysAhead: Int
  /// Until when each resource of each site is known to be missing: technicians first, then bays, then equipment.
  private var absentUntil: [[Instant]]
  private var closedUntil: [Instant]

  /// Nobody can be booked beyond the horizon, so a notice of more days changes nothing and is cut there.
  private let longestNotice: Span
  /// Sites may lie in other time zones than the scenario.
  private static let zoneDays = 2

  init(_ model: Model, books: [BookDays], run: RandomKey) {
    self.books = books
    longestNotice = .days(Int64(model.rules.horizonDays) + 1)
    let hasNotice = model.absences.contains { $0.notice != nil }
    daysAhead = Absences.zoneDays + (hasNotice ? model.rules.horizonDays + 1 : 0)
    processes = model.absences.map { Process($0, site: model.sites[$0.site], run: run) }
    groups = model.sites.map { site in
      site.technicians.enumerated().flatMap {
        Array(repeating: site.bays.count + $0, count: $1.count)
      } + site.bays.enumerated().flatMap { Array(repeating: $0, count: $1.count) }
        + site.equipment.flatMap { Array(repeating: -1, count: $0.count) }
    }
    absentUntil = groups.map { Array(repeating: Instant(microseconds: .min), count: $0.count) }
    closedUntil = model.sites.map { _ in Instant(microseconds: .min) }
  }

  var isEmpty: Bool { processes.isEmpty }

  /// Draws the absences that begin on a local day, in the order of their beginning, and counts their minutes.
  mutating func begin(
    on day: LocalDay, sites: [Site], into ledgers: inout [UtilizationLedger]
  ) -> [Planned] {
    var planned: [Planned] = []
    for site in sites.indices {
      let book = books[site]
      var found: [Found] = []
      for (number, process) in processes.enumerated() where process.process.site == site {
        for unit in 0..<process.units.count {
          draw(number, unit: unit, day, sites[site].calendar, book, into: &found)
        }
      }
      // Stable: at the same instant in the order of the scenario.
      let sorted = found.enumerated().sorted {
        ($0.element.interval.start, $0.offset) < ($1.element.interval.start, $1.offset)
      }
      for (_, absence) in sorted {
        if let new = enter(absence, site: site, into: &ledgers[site]) { planned.append(new) }
      }
    }
    return planned
  }

  private func draw(
    _ number: Int, unit: Int, _ day: LocalDay, _ calendar: BusinessCalendar, _ book: BookDays,
    into found: inout [Found]
  ) {
    let process = processes[number]
    let open = calendar.intervals(of: process.hours, on: day)
    guard !open.isEmpty else { return }
    func block(_ place: Int) -> RandomBlock {
      process.key.block(
        UInt32(bitPattern: day.daysSince1970), UInt32(unit), DrawPurpose.absences.word(),
        UInt32(place))
    }
    for ordinal in 0..<Absences.count(at: block(0).first, mean: process.perDay) {
      let draws = block(1 + 2 * ordinal)
      let begin = Absences.moment(
        process.process.begins == .opening ? 0 : draws.first, in: open)
      let end = begin + Span(minutes: max(0, process.lasts.value(at: draws.second)))
      let first = book.instant(of: book.cell(at: begin))
      let last = book.cell(at: end)
      let behind = book.instant(of: book.instant(of: last) < end ? last + 1 : last)
      guard first < behind else { continue }
      let notice = process.notice.map {
        Span(minutes: max(0, $0.value(at: block(2 + 2 * ordinal).first)))
      }
      found.append(
        Found(
          process: number, unit: unit, interval: Interval(first, behind),
          reported: first - min(notice ?? .zero, longestNotice)))
    }
  }

  /// Poisson by inversion, so that a raised mean only adds.
  static func count(at uniform: Double, mean: Double) -> Int {
    var count = 0
    var probability = PortableMath.exp(-mean)
    var sum = probability
    while uniform > sum, count < 100 {
      count += 1
      probability *= mean / Double(count)
      sum += probability
    }
    return count
  }

  /// The moment at a share of some intervals taken together.
  private static func moment(_ share: Double, in open: [Interval]) -> Instant {
    let total = open.reduce(Int64(0)) { $0 + $1.length.microseconds }
    var rest = Int64(share * Double(total))
    for interval in open {
      if rest < interval.length.microseconds {
        return interval.start + Span(microseconds: rest)
      }
      rest -= interval.length.microseconds
    }
    return open[open.count - 1].start
  }

  /// Enters an absence: it counts from where the resource is not missing yet; nil if it is missing for all of it.
  private mutating func enter(
    _ found: Found, site: Int, into ledger: inout UtilizationLedger
  ) -> Planned? {
    let process = processes[found.process]
    let unit = process.units.lowerBound + found.unit
    let interval: Interval?
    let resource: Resource
    switch process.process.resources {
    case .site:
      for place in groups[site].indices { lose(place, at: site, during: found.interval, &ledger) }
      interval = Absences.extend(&closedUntil[site], by: found.interval)
      resource = .site
    case .technicians:
      interval = lose(unit, at: site, during: found.interval, &ledger)
      resource = .technician(unit)
    case .bays(let group):
      interval = lose(unit, at: site, during: found.interval, &ledger)
      resource = .bay(group)
    case .equipment(let group):
      interval = lose(unit, at: site, during: found.interval, &ledger)
      resource = .equipment(group)
    }
    return interval.map {
      Planned(
        report: AbsenceReport(site: site, resource: resource, interval: $0),
        reported: found.reported)
    }
  }

  /// Counts what a resource loses that it has not lost already, and returns it.
  @discardableResult
  private mutating func lose(
    _ unit: Int, at site: Int, during interval: Interval, _ ledger: inout UtilizationLedger
  ) -> Interval? {
    guard let lost = Absences.extend(&absentUntil[site][unit], by: interval) else { return nil }
    let group = groups[site][unit]
    if group >= 0 { ledger.add(.absent, group: group, during: lost) }
    return lost
  }

  /// Moves the end of what is lost, and returns what is new; intervals come in the order of their starts.
  private static func extend(_ end: inout Instant, by interval: Interval) -> Interval? {
    guard end < interval.end else { return nil }
    defer { end = interval.end }
    return Interval(max(interval.start, end), interval.end)
  }
}

extension Absences.Process {
  init(_ process: AbsenceProcess, site: Site, run: RandomKey) {
    let technicians = site.technicians.reduce(0) { $0 + $1.count }
    let bays = site.bays.reduce(0) { $0 + $1.count }
    let kind: String
    var group = ""
    var hours = site.hours
    var first = 0
    var count = 1
    switch process.resources {
    case .technicians(let number):
      let entry = site.technicians[number]
      (kind, group, count) = ("technicians", entry.name, entry.count)
      hours = entry.hours.intersecting(site.hours)
      first = site.technicians[..<number].reduce(0) { $0 + $1.count }
    case .bays(let number):
      (kind, group, count) = ("bays", site.bays[number].name, site.bays[number].count)
      first = technicians + site.bays[..<number].reduce(0) { $0 + $1.count }
    case .equipment(let number):
      let entry = site.equipment[number]
      (kind, group, count) = ("equipment", entry.name, entry.count)
      first = technicians + bays + site.equipment[..<number].reduce(0) { $0 + $1.count }
    case .site: kind = "site"
    }
    self.process = process
    self.hours = hours
    units = first..<first + count
    key = run.derived("absences").derived(site.name).derived(kind).derived(group)
      .derived(process.name)
    let weekdays = DayKind.allCases.prefix(7).count { !hours.ranges(on: $0).isEmpty }
    perDay = weekdays == 0 ? 0 : process.perYear / 365.25 * 7 / Double(weekdays)
    lasts = LawSampler(process.lasts)
    notice = process.notice.map { LawSampler($0) }
  }
}
