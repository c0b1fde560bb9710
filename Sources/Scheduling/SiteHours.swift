import TimeAndMoney

/// Turns opening hours and shifts into lines of cells.
struct SiteHours {
  let site: Site
  let technicians: [Technician]
  let days: BookDays
  let rules: BookingRules

  /// One row a technician: on shift while the site is open.
  func shifts(wordsPerRow: Int) -> BitLines {
    var lines = BitLines(rows: max(1, technicians.count), wordsPerRow: wordsPerRow)
    for (row, technician) in technicians.enumerated() {
      let hours = site.technicians[technician.group].hours.intersecting(site.hours)
      paint(hours, row: row, in: &lines)
    }
    return lines
  }

  /// One row a bay group: the site is open.
  func opening(wordsPerRow: Int) -> BitLines {
    var lines = BitLines(rows: max(1, site.bays.count), wordsPerRow: wordsPerRow)
    for row in site.bays.indices { paint(site.hours, row: row, in: &lines) }
    return lines
  }

  /// One row: the multiples of the distance between starts, from local midnight on, while the site is open.
  func allowedStarts(wordsPerRow: Int) -> BitLines {
    var open = BitLines(rows: 1, wordsPerRow: wordsPerRow)
    paint(site.hours, row: 0, in: &open)
    var starts = BitLines(rows: 1, wordsPerRow: wordsPerRow)
    let zone = site.calendar.zone
    let every = rules.startsEvery.microseconds
    for cell in 0..<days.cellCount where open.isSet(0, cell..<cell + 1) {
      let seconds = Int64(zone.timeOfDay(at: days.instant(of: cell)).seconds)
      if seconds * 1_000_000 % every == 0 { starts.set(0, cell..<cell + 1, to: true) }
    }
    return starts
  }

  private func paint(_ hours: WeeklyHours, row: Int, in lines: inout BitLines) {
    for day in 0..<days.dayCount {
      for interval in site.calendar.intervals(of: hours, on: days.localDay(day)) {
        let first = max(0, days.cell(notBefore: interval.start))
        let end = min(days.cellCount, days.cell(at: interval.end))
        if first < end { lines.set(row, first..<end, to: true) }
      }
    }
  }
}
