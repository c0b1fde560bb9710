import Scheduling
import TimeAndMoney

extension Resolution {
  mutating func sites(
    of entries: [SiteEntry], in period: Period?, zone: ZoneRules?
  ) -> [Site]? {
    checkUnique(entries.map(\.name), what: "site")
    if entries.isEmpty {
      reading.note(.emptyList(of: "site"), at: Place(line: 1, column: 1, path: "sites"))
      return nil
    }
    let sites = entries.map { site(of: $0, in: period, zone: zone) }
    // Services are checked against the bays and technicians even if a zone or the calendar is wrong.
    return sites
  }

  private mutating func site(of entry: SiteEntry, in period: Period?, zone: ZoneRules?) -> Site {
    checkUnique(
      entry.bays.map(\.name) + entry.equipment.map(\.name) + entry.technicians.map(\.name),
      what: "group of this site")
    checkHours(entry.hours, in: period, coversHolidays: true)
    let ownZone = entry.zone.map { self.zone(named: $0, in: period) } ?? zone
    return Site(
      name: entry.name.value,
      calendar: BusinessCalendar(zone: ownZone ?? .utc, holidays: period?.holidays ?? []),
      hours: entry.hours.hours,
      bays: entry.bays.map { BayGroup(name: $0.name.value, count: $0.count) },
      equipment: entry.equipment.map { EquipmentGroup(name: $0.name.value, count: $0.count) },
      technicians: entry.technicians.map { technicians(of: $0, at: entry, in: period) })
  }

  private mutating func technicians(
    of entry: TechnicianEntry, at site: SiteEntry, in period: Period?
  ) -> TechnicianGroup {
    if let shift = entry.shift {
      checkHours(shift, in: period, coversHolidays: true)
      if shift.hours.intersecting(site.hours.hours) == .closed {
        reading.note(.shiftOutsideHours(site.name.value), at: shift.place)
      }
    }
    if let rest = entry.rest { checkHours(rest, in: period, coversHolidays: false) }
    let shift = entry.shift?.hours ?? site.hours.hours
    return TechnicianGroup(
      name: entry.name.value, count: entry.count,
      skills: entry.skills.map { Skill($0.key.value, level: $0.value) },
      hours: shift.subtracting(entry.rest?.hours ?? .closed))
  }

  /// Hours lie on the grid, and say what holds on holidays where they must.
  private mutating func checkHours(
    _ entry: HoursEntry, in period: Period?, coversHolidays: Bool
  ) {
    guard let period else { return }
    if coversHolidays, !entry.coversHolidays, !period.holidays.isEmpty {
      reading.note(.holidaysNotStated, at: entry.place)
    }
    for row in entry.rows {
      for time in row.ranges.flatMap({ [$0.start, $0.end] })
      where Int(time.seconds) % (period.gridMinutes * 60) != 0 {
        reading.note(
          .notOnGrid(time.description, gridMinutes: period.gridMinutes), at: row.place)
      }
    }
  }
}
