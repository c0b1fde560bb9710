import TimeAndMoney

/// What observers ask: it changes nothing.
extension Scheduler {
  /// The days of a site's book.
  public func days(of site: Int) -> BookDays { books[site].days }

  /// The number of holds and appointments that have not ended.
  public var standing: Int { appointments.count - vacant.count }

  /// The planned start of an appointment that has not ended.
  public func start(of id: AppointmentID) -> Instant {
    let appointment = appointments[Int(id.index)]
    return books[Int(appointment.site)].days.instant(of: Int(appointment.startCell))
  }

  /// The planned time of an appointment, buffer included.
  public func plannedInterval(of id: AppointmentID) -> Interval {
    let appointment = appointments[Int(id.index)]
    let site = Int(appointment.site)
    let start = Int(appointment.startCell)
    let end = start + books[site].shapes[Int(appointment.shape)].length
    return Interval(books[site].days.instant(of: start), books[site].days.instant(of: end))
  }

  public func customer(of id: AppointmentID) -> CustomerID {
    appointments[Int(id.index)].customer
  }

  /// Whether a hold or an appointment has not ended.
  public func isStanding(_ id: AppointmentID) -> Bool { isAlive(id) }

  /// Whether an appointment is confirmed and its customer has not come and no alternative is open.
  public func isConfirmed(_ id: AppointmentID) -> Bool { phase(of: id) == .confirmed }

  /// Whether the customer of an appointment is present (and not yet served).
  public func isPresent(_ id: AppointmentID) -> Bool {
    let phase = phase(of: id)
    return phase == .present || phase == .waiting
  }

  /// Whether it was sold beyond the plan and has no place in it yet.
  public func isOverbooked(_ id: AppointmentID) -> Bool {
    isAlive(id) && appointments[Int(id.index)].marks.contains(.overbooked)
  }

  /// The appointments of a site that are due and not begun, in the order of their planned starts.
  public func dueAppointments(at site: Int) -> [AppointmentID] {
    let today = books[site].days.day(of: books[site].days.cell(at: now))
    var found: [(start: Int32, index: Int32)] = []
    func note(_ entry: Assignment) {
      let appointment = appointments[Int(entry.appointment)]
      let isDue = appointment.phase == .due || appointment.phase == .waiting
      if isDue, entry.need == 0, appointment.part == 0 {
        found.append((appointment.startCell, entry.appointment))
      }
    }
    for day in max(0, today - 1)...today {
      for entry in books[site].assignments[day] { note(entry) }
    }
    for entry in books[site].overbooked { note(entry) }
    return found.sorted { $0 < $1 }.map { id(at: $0.index) }
  }

  /// Bays of a group that are idle although work is due on them: at most as many as are due.
  public func blockedBays(_ group: Int, at site: Int) -> Int {
    let there = books[site].presentUnits(of: group, at: now)
    return max(0, min(there - floors[site].busy[group], floors[site].due[group]))
  }

  /// Whether a technician is idle although work of his is due.
  public func isBlocked(technician: Int, at site: Int) -> Bool {
    !floors[site].technicianIsBusy[technician] && floors[site].dueOnTechnician[technician] > 0
  }

  /// The technician of the first part that needs one, numbered over the groups of the site in order; nil if none does.
  public func technician(of id: AppointmentID) -> Int? { mainTechnician(of: id) }

  func mainTechnician(of id: AppointmentID) -> Int? {
    let technician = Int(appointments[Int(id.index)].team[0])
    return technician < 0 ? nil : technician
  }

  /// The bay group of the first part that needs one; nil if none does.
  public func bayGroup(of id: AppointmentID) -> Int? {
    let appointment = appointments[Int(id.index)]
    return books[Int(appointment.site)].bayGroup(of: Int(appointment.shape))
  }

  /// What an appointment is planned to take, part by part.
  public func plan(of id: AppointmentID) -> [PlannedPart] {
    let appointment = appointments[Int(id.index)]
    let parts = books[Int(appointment.site)].shapes[Int(appointment.shape)].parts.indices
    return parts.map { plan(of: id, part: $0) }
  }

  /// What one part of an appointment is planned to take.
  public func plan(of id: AppointmentID, part number: Int) -> PlannedPart {
    let appointment = appointments[Int(id.index)]
    let site = Int(appointment.site)
    let shape = Int(appointment.shape)
    let start = Int(appointment.startCell)
    let part = books[site].shapes[shape].parts[number]
    var pools: [PlannedPart.Place] = []
    for place in part.pools {
      let need = books[site].shapes[shape].pools[place]
      let interval = interval(start + need.offset, start + need.end, at: site)
      pools.append(PlannedPart.Place(pool: need.pool, interval: interval))
    }
    var work: PlannedPart.Work?
    if let place = part.technician, appointment.team[place] >= 0 {
      let cells = books[site].shapes[shape].technicians[place].cells(from: start)
      work = PlannedPart.Work(
        technician: Int(appointment.team[place]),
        interval: interval(cells.lowerBound, cells.upperBound, at: site))
    }
    let instant = books[site].days.instant(of: start + part.offset)
    return PlannedPart(start: instant, pools: pools, technician: work)
  }

  private func interval(_ first: Int, _ end: Int, at site: Int) -> Interval {
    Interval(books[site].days.instant(of: first), books[site].days.instant(of: end))
  }

  /// The group a technician of a site belongs to.
  public func group(ofTechnician technician: Int, at site: Int) -> Int {
    books[site].technicians[technician].group
  }

  /// The group each technician of a site belongs to.
  public func technicianGroups(at site: Int) -> [Int] { books[site].technicians.map(\.group) }

  /// The escrow of an appointment that has not ended, and what was captured of it.
  public func money(of id: AppointmentID) -> (inEscrow: Money, captured: Money) {
    let appointment = appointments[Int(id.index)]
    return (appointment.inEscrow, appointment.captured)
  }

  /// All holds and appointments that have not ended, by their place in memory.
  public var standingAppointments: [AppointmentID] {
    appointments.indices.filter { appointments[$0].phase != .free }.map { id(at: Int32($0)) }
  }

  /// All confirmed appointments that have not ended, displaced ones among them.
  public var confirmedAppointments: [AppointmentID] {
    standingAppointments.filter { appointments[Int($0.index)].phase != .held }
  }
}
