import TimeAndMoney

/// What there is when: opening hours, shifts, numbers of bays, absences.
extension SiteBook {
  // MARK: Hours

  /// Paints opening hours, starts and all that follows from them, from a day on.
  mutating func paintOpening(from day: Int) {
    let first = days.cells(of: day).lowerBound
    opening.set(0, first..<days.cellCount, to: false)
    for day in day..<days.dayCount {
      for cells in cells(of: openingHours.hours(on: day), on: day) {
        opening.set(0, cells, to: true)
      }
    }
    paintStarts(from: day)
    for technician in technicians.indices { paintShift(technician, from: day) }
    for pool in pools.indices { refreshPlaces(pool, first..<days.cellCount) }
    startWords = ContiguousArray((0..<days.dayCount).map { wordsOfStarts(on: $0) })
  }

  /// Paints a technician's shifts from a day on.
  mutating func paintShift(_ technician: Int, from day: Int) {
    let first = days.cells(of: day).lowerBound
    shifts.set(technician, first..<days.cellCount, to: false)
    for day in day..<days.dayCount {
      for cells in cells(of: technicians[technician].shifts.hours(on: day), on: day) {
        shifts.copy(technician, cells, from: opening, row: 0)
      }
    }
    refreshPresence(technician, first..<days.cellCount)
  }

  private func cells(of hours: WeeklyHours, on day: Int) -> [Range<Int>] {
    site.calendar.intervals(of: hours, on: days.localDay(day)).compactMap { interval in
      let first = max(0, days.cell(notBefore: interval.start))
      let end = min(days.cellCount, days.cell(at: interval.end))
      return first < end ? first..<end : nil
    }
  }

  /// The starts by the clock of each day from one on, while the site is open.
  private mutating func paintStarts(from day: Int) {
    let zone = site.calendar.zone
    for day in day..<days.dayCount {
      let kind = site.calendar.kind(of: days.localDay(day))
      let openings = openingHours.hours(on: day).ranges(on: kind)
      for cell in days.cells(of: day) {
        let isStart =
          opening.isSet(0, cell..<cell + 1)
          && rules.isStart(zone.timeOfDay(at: days.instant(of: cell)), in: openings)
        allowedStarts.set(0, cell..<cell + 1, to: isStart)
      }
    }
  }

  func wordsOfStarts(on day: Int) -> Range<Int> {
    let cells = days.cells(of: day)
    let first = cells.lowerBound >> 6
    let used = cells.filter { allowedStarts.isSet(0, $0..<$0 + 1) }
    return used.isEmpty ? 0..<0 : used.first! >> 6 - first..<used.last! >> 6 - first + 1
  }

  // MARK: What is missing

  /// Works out anew who is present and free over some cells.
  mutating func refreshPresence(_ technician: Int, _ cells: Range<Int>) {
    presence.copy(technician, cells, from: shifts)
    for absence in absences where absence.concerns(technician: technician) {
      let lost = absence.cells.clamped(to: cells)
      if !lost.isEmpty { presence.set(technician, lost, to: false) }
    }
    seeWhoIsFree(technician, cells)
  }

  /// Works out anew how many of a pool there are over some cells.
  mutating func refreshPlaces(_ pool: Int, _ cells: Range<Int>) {
    let row = pool * wordsPerRow * 64
    let missing = absences.filter { $0.cells.overlaps(cells) }
    for cell in cells {
      var count = 0
      if opening.isSet(0, cell..<cell + 1) { count = presentUnits(of: pool, at: cell, missing) }
      places[row + cell] = Int16(count)
      freePools.set(pool, cell..<cell + 1, to: taken[row + cell] < count)
    }
  }

  /// How many of a pool are not missing, opening hours aside.
  func presentUnits(of pool: Int, at now: Instant) -> Int {
    let cell = days.cell(at: now)
    return absences.isEmpty
      ? pools[pool].count(at: cell) : presentUnits(of: pool, at: cell, absences)
  }

  private func presentUnits(of pool: Int, at cell: Int, _ absences: [AbsentCells]) -> Int {
    let count = pools[pool].count(at: cell)
    let bays = site.bays.count
    let units = absences.reduce(0) { sum, absence in
      sum + (absence.cells.contains(cell) ? absence.units(of: pool, bays: bays, count: count) : 0)
    }
    return max(0, count - units)
  }

  /// Whether a technician is reported missing.
  func isAbsent(_ technician: Int, at now: Instant) -> Bool {
    if absences.isEmpty { return false }
    let cell = days.cell(at: now)
    return absences.contains { $0.concerns(technician: technician) && $0.cells.contains(cell) }
  }

  /// Enters an absence, or takes it back, and works out what that changes.
  mutating func note(_ absence: AbsentCells) {
    absences.append(absence)
    refresh(after: absence)
  }

  mutating func endAbsence(_ id: AbsenceID, at cell: Int) {
    guard let place = absences.firstIndex(where: { $0.id == id }) else { return }
    let old = absences.remove(at: place)
    if cell > old.first {
      absences.insert(
        AbsentCells(id: id, resource: old.resource, first: old.first, end: min(old.end, cell)),
        at: place)
    }
    refresh(after: old)
    hasNewRoom = true
  }

  private mutating func refresh(after absence: AbsentCells) {
    let cells = absence.cells.clamped(to: 0..<days.cellCount)
    if cells.isEmpty { return }
    for technician in technicians.indices where absence.concerns(technician: technician) {
      refreshPresence(technician, cells)
    }
    for pool in pools.indices
    where absence.units(of: pool, bays: site.bays.count, count: 1) > 0 {
      refreshPlaces(pool, cells)
    }
    refreshMovable(around: cells)
    touch(cells)
  }

  /// Forgets absences that ended before a cell.
  mutating func forgetAbsences(before cell: Int) {
    absences.removeAll { $0.end <= cell }
  }

  // MARK: Lasting changes

  /// Applies a change from a day of the book on.
  mutating func apply(_ change: ResourceChange.Kind, from day: Int) {
    let cells = days.cells(of: day).lowerBound..<days.cellCount
    switch change {
    case .addTechnician(let group):
      let entry = site.technicians[group]
      technicians.append(
        Technician(group: group, skills: entry.skills, hours: entry.hours, from: day))
      shifts.appendRow()
      presence.appendRow()
      busyTechnicians.appendRow()
      freeTechnicians.appendRow()
      movableTechnicians.appendRow()
      paintShift(technicians.count - 1, from: day)
      enterShapesAnew()
    case .changeShift(let technician, let hours):
      technicians[technician].work(hours, from: day)
      paintShift(technician, from: day)
    case .withdrawTechnician(let technician):
      technicians[technician].work(.closed, from: day)
      paintShift(technician, from: day)
    case .setBays(let group, let count):
      pools[group].set(count, from: cells.lowerBound)
      refreshPlaces(group, cells)
    case .setEquipment(let group, let count):
      pools[site.bays.count + group].set(count, from: cells.lowerBound)
      refreshPlaces(site.bays.count + group, cells)
    case .changeOpening(let hours):
      openingHours.change(to: hours, from: day)
      paintOpening(from: day)
    }
    refreshMovable(around: cells)
    touchAll()
    hasNewRoom = true
  }

  // MARK: What no longer fits

  /// The assignments from a cell on whose technician is not there for all of what is left; and those whose time is over
  /// while he is reported missing.
  func stranded(from cell: Int) -> [Assignment] {
    var found: [Assignment] = []
    for day in assignments.indices {
      for entry in assignments[day] where entry.technician >= 0 {
        let technician = Int(entry.technician)
        let isLost =
          Int(entry.end) > cell
          ? !presence.isSet(technician, max(cell, Int(entry.start))..<Int(entry.end))
          : isAbsent(technician, at: days.instant(of: cell))
        if isLost { found.append(entry) }
      }
    }
    return found
  }

  /// The first cell from `cell` on at which more of a pool are taken than there are.
  func overfull(_ pool: Int, from cell: Int) -> Int? {
    let row = pool * wordsPerRow * 64
    return (cell..<days.cellCount).first { taken[row + $0] > places[row + $0] }
  }

  /// The appointments that take a pool at a cell.
  func users(of pool: Int, at cell: Int) -> [Assignment] {
    var found: [Assignment] = []
    let end = min(days.cellCount, cell + longestShape + 1)
    for day in daysThatReach(cell..<end) {
      for entry in assignments[day] where entry.need == 0 {
        let shape = shapes[Int(entry.shape)]
        let start = Int(entry.start) - (shape.technicians.first?.offset ?? 0)
        let takes = shape.pools.contains { need in
          need.pool == pool && start + need.offset <= cell && cell < start + need.end
        }
        if takes { found.append(entry) }
      }
    }
    return found
  }
}
