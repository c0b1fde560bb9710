import TimeAndMoney

/// Resources are missing, come, change or go while appointments stand.
extension Scheduler {
  /// A resource is missing for an interval: what it was to do is re-planned.
  ///
  /// - Returns: what became of each appointment that was touched, in the order of their planned starts; nil if the
  ///   site has no such resource or the interval lies outside its book.
  public mutating func reportAbsence(_ report: AbsenceReport, now: Instant)
    -> (id: AbsenceID, replanned: [Replanned])?
  {
    begin(now, .reportAbsence)
    guard has(report.resource, at: report.site) else { return nil }
    let book = books[report.site].days
    let first = max(book.cell(at: now), max(0, book.cell(at: report.interval.start)))
    let end = min(book.cellCount, book.cell(notBefore: report.interval.end))
    guard first < end else { return nil }
    let id = AbsenceID(nextAbsenceNumber)
    nextAbsenceNumber += 1
    books[report.site].forgetAbsences(before: book.cell(at: now))
    books[report.site].note(
      AbsentCells(id: id, resource: report.resource, first: first, end: end))
    return (id, replan(at: report.site))
  }

  /// An absence ends now, sooner than reported.
  ///
  /// - Returns: false where it has ended before.
  public mutating func endAbsence(_ id: AbsenceID, now: Instant) -> Bool {
    begin(now, .endAbsence, UInt64(bitPattern: id.number))
    for site in books.indices {
      let cell = books[site].days.cell(notBefore: now)
      guard books[site].absences.contains(where: { $0.id == id && $0.end > cell }) else { continue }
      books[site].endAbsence(id, at: cell)
      fillRoom(at: site)
      return true
    }
    return false
  }

  /// Changes what a site has from a local day on: today at the earliest.
  ///
  /// - Returns: what became of each appointment that was touched; nil if the change names something the site does not
  ///   have, or a day that is over or outside its book.
  public mutating func change(_ change: ResourceChange, now: Instant) -> [Replanned]? {
    begin(now, .change)
    guard sites.indices.contains(change.site) else { return nil }
    let book = books[change.site].days
    let day = book.firstDay.days(to: change.from)
    guard (book.day(of: book.cell(at: now))..<book.dayCount).contains(day),
      isKnown(change.kind, at: change.site)
    else { return nil }
    books[change.site].apply(change.kind, from: day)
    if case .addTechnician = change.kind {
      floors[change.site].addTechnician()
      records[change.site].append(TechnicianRecord())
      refreshScores(at: change.site)
    }
    return replan(at: change.site)
  }

  private func has(_ resource: Resource, at site: Int) -> Bool {
    guard sites.indices.contains(site) else { return false }
    return switch resource {
    case .technician(let number): books[site].technicians.indices.contains(number)
    case .bay(let group): sites[site].bays.indices.contains(group)
    case .equipment(let group): sites[site].equipment.indices.contains(group)
    case .site: true
    }
  }

  private func isKnown(_ change: ResourceChange.Kind, at site: Int) -> Bool {
    let most = Int(Int16.max)
    return switch change {
    case .addTechnician(let group):
      sites[site].technicians.indices.contains(group)
        && books[site].technicians.count < most
    case .changeShift(let technician, _), .withdrawTechnician(let technician):
      books[site].technicians.indices.contains(technician)
    case .setBays(let group, let count):
      sites[site].bays.indices.contains(group) && (0...most).contains(count)
    case .setEquipment(let group, let count):
      sites[site].equipment.indices.contains(group) && (0...most).contains(count)
    case .changeOpening: true
    }
  }

  // MARK: Re-planning

  /// Finds another place for all that no longer fits: the same time with somebody else, else an alternative, else the
  /// money back. Visits that have begun are finished as planned.
  private mutating func replan(at site: Int) -> [Replanned] {
    let days = books[site].days
    let cell = min(max(0, days.cell(at: now)), days.cellCount)
    var report: [Replanned] = []
    for entry in inOrder(books[site].stranded(from: cell)) {
      let id = self.id(at: entry.appointment)
      guard isStillPlanned(id, entry) else { continue }
      report.append(replan(id, need: Int(entry.need), from: cell))
    }
    for pool in books[site].pools.indices { relieve(pool, at: site, from: cell, &report) }
    for entry in books[site].hopeless(from: cell) {
      let id = self.id(at: entry.appointment)
      let start = start(of: id)
      report.append(Replanned(appointment: id, start: start, fate: displace(id)))
    }
    fillRoom(at: site)
    // Who was kept may have lost his place to the next loss; the last word counts.
    var known: Set<AppointmentID> = []
    let last = report.reversed().filter { known.insert($0.appointment).inserted }
    return last.sorted { ($0.start, $0.appointment.word) < ($1.start, $1.appointment.word) }
  }

  private mutating func replan(_ id: AppointmentID, need: Int, from cell: Int) -> Replanned {
    let start = self.start(of: id)
    if let technician = reassign(id, need: need, from: cell, excluding: false) {
      return Replanned(appointment: id, start: start, fate: .kept(technician: technician))
    }
    return Replanned(appointment: id, start: start, fate: displace(id))
  }

  /// Takes appointments off a pool until no more are planned than there are: holds give way first, then the last
  /// confirmed.
  private mutating func relieve(
    _ pool: Int, at site: Int, from cell: Int, _ report: inout [Replanned]
  ) {
    var cell = cell
    while let full = books[site].overfull(pool, from: cell) {
      let users = books[site].users(of: pool, at: full).filter {
        canGiveWay(self.id(at: $0.appointment))
      }
      let last = users.max { one, other in
        let (one, other) = (
          appointments[Int(one.appointment)], appointments[Int(other.appointment)]
        )
        if (one.phase == .held) != (other.phase == .held) { return other.phase == .held }
        return one.order < other.order
      }
      guard let last else {
        // All of them have begun and are finished.
        cell = full + 1
        continue
      }
      let leaving = self.id(at: last.appointment)
      let start = start(of: leaving)
      report.append(Replanned(appointment: leaving, start: start, fate: displace(leaving)))
    }
  }

  private func canGiveWay(_ id: AppointmentID) -> Bool {
    let appointment = appointments[Int(id.index)]
    return appointment.phase != .free && appointment.phase != .inService && appointment.part == 0
  }

  /// Whether an assignment that was found stranded is still so, and its visit has not begun.
  private func isStillPlanned(_ id: AppointmentID, _ entry: Assignment) -> Bool {
    let appointment = appointments[Int(id.index)]
    guard canGiveWay(id), !appointment.marks.contains(.overbooked),
      appointment.shape == entry.shape
    else { return false }
    let shape = books[Int(appointment.site)].shapes[Int(entry.shape)]
    let start = Int(appointment.startCell) + shape.technicians[Int(entry.need)].offset
    return start == entry.start && appointment.team[Int(entry.need)] == entry.technician
  }

  private func inOrder(_ entries: [Assignment]) -> [Assignment] {
    entries.sorted {
      let one = (appointments[Int($0.appointment)], appointments[Int($1.appointment)])
      return ($0.start, one.0.order, $0.need) < ($1.start, one.1.order, $1.need)
    }
  }
}
