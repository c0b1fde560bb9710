import TimeAndMoney

/// The booking scheduler: a deterministic state machine over commands and instants.
///
/// It reads no clock, draws nothing at random and does no input or output, so that the code which decides in a
/// simulated year is the code that decides in a live service. Each command first lets the holds run out that
/// end at or before its instant; instants must not go back.
public struct Scheduler: Sendable {
  public let catalogue: Catalogue
  public let sites: [Site]
  public let rules: BookingRules
  public let jobs: [Job]

  var books: [SiteBook]
  var floors: [Floor]
  private let technicians: [[Technician]]
  private let bayCounts: [[Int]]

  var appointments: ContiguousArray<Appointment> = []
  private var vacant: ContiguousArray<Int32> = []
  /// Holds in the order in which they were made; one whose slot begins sooner may run out before those ahead of it,
  /// and its confirmation is refused then.
  private var holds: ContiguousArray<AppointmentID> = []
  private var firstHold = 0

  /// - Parameters:
  ///   - jobs: all that may be asked for, by the index that searches use.
  ///   - firstDay: the local day on which the books begin.
  ///   - dayCount: the number of days they hold.
  public init(
    catalogue: Catalogue, sites: [Site], rules: BookingRules, jobs: [Job], firstDay: LocalDay,
    dayCount: Int
  ) {
    self.catalogue = catalogue
    self.sites = sites
    self.rules = rules
    self.jobs = jobs
    let technicians = sites.map { site in
      site.technicians.enumerated().flatMap { group, entry in
        (0..<entry.count).map { _ in Technician(group: group, skills: entry.skills) }
      }
    }
    self.technicians = technicians
    bayCounts = sites.map { $0.bays.map(\.count) }
    books = zip(sites, technicians).map { site, technicians in
      SiteBook(
        site: site, technicians: technicians,
        shapes: jobs.map {
          JobShape(
            $0, catalogue: catalogue, site: site, technicians: technicians, grid: rules.grid)
        }, rules: rules, firstDay: firstDay, dayCount: dayCount)
    }
    floors = zip(sites, technicians).map {
      Floor(bayGroups: $0.bays.count, technicians: $1.count)
    }
  }

  // MARK: Search and hold

  /// Lists the starts of a job that can be held at this instant.
  public mutating func search(_ job: Int, at site: Int, now: Instant, into list: inout StartList) {
    expireHolds(now)
    let (days, cell) = bookable(at: site, now: now)
    list.site = site
    books[site].list(job, on: days, from: cell, into: &list)
  }

  /// Lists the starts that hours and skills would allow at this instant if nothing were booked.
  public mutating func searchAllAllowed(
    _ job: Int, at site: Int, now: Instant, into list: inout StartList
  ) {
    let (days, cell) = bookable(at: site, now: now)
    list.site = site
    books[site].listAllAllowed(job, on: days, from: cell, into: &list)
  }

  /// Takes a slot for a while, at the longest until it begins. A slot can be held exactly if a search at the same instant lists it.
  public mutating func hold(_ slot: Slot, now: Instant) -> HoldOutcome {
    expireHolds(now)
    let (days, firstCell) = bookable(at: slot.site, now: now)
    let book = books[slot.site].days
    guard slot.cell >= firstCell, !days.isEmpty, days.contains(book.day(of: slot.cell)),
      books[slot.site].isFeasible(slot.job, at: slot.cell)
    else { return .slotTaken }
    let technician = books[slot.site].take(slot.job, at: slot.cell)
    // At the latest when the slot begins: that very instant is still in time.
    let expires = min(now + rules.holdTime, book.instant(of: slot.cell) + .microseconds(1))
    let id = admit(slot, technician: technician, expires: expires)
    holds.append(id)
    return .held(id, expires: expires)
  }

  /// Turns a hold into an appointment, unless it has run out.
  public mutating func confirm(_ id: AppointmentID, now: Instant) -> ConfirmOutcome {
    expireHolds(now)
    guard isAlive(id), appointments[Int(id.index)].phase == .held else { return .holdExpired }
    guard appointments[Int(id.index)].expires > now else {
      vacate(id, from: .min)
      return .holdExpired
    }
    appointments[Int(id.index)].phase = .confirmed
    return .confirmed
  }

  /// Gives a hold back before it runs out; nothing happens to a hold that is gone.
  public mutating func release(_ id: AppointmentID, now: Instant) {
    expireHolds(now)
    guard isAlive(id), appointments[Int(id.index)].phase == .held else { return }
    vacate(id, from: .min)
  }

  // MARK: The day of the appointment

  /// The customer withdraws, before the planned start and before he is there.
  ///
  /// - Returns: false where there is nothing to withdraw from.
  public mutating func cancel(_ id: AppointmentID, now: Instant) -> Bool {
    expireHolds(now)
    guard isAlive(id), appointments[Int(id.index)].phase == .confirmed else { return false }
    vacate(id, from: books[Int(appointments[Int(id.index)].site)].days.cell(at: now))
    return true
  }

  /// The planned start has come: the bay and the technician are due.
  ///
  /// - Returns: false if the appointment has ended.
  public mutating func fallDue(_ id: AppointmentID) -> Bool {
    guard isAlive(id) else { return false }
    let index = Int(id.index)
    switch appointments[index].phase {
    case .confirmed: appointments[index].phase = .due
    case .present: appointments[index].phase = .waiting
    case .free, .held, .due, .waiting, .inService: return false
    }
    countDue(id, by: 1)
    if appointments[index].phase == .waiting { lineUp(id) }
    return true
  }

  /// The customer is there.
  public mutating func checkIn(_ id: AppointmentID) -> CheckInOutcome {
    guard isAlive(id) else { return .appointmentEnded }
    let index = Int(id.index)
    switch appointments[index].phase {
    case .confirmed: appointments[index].phase = .present
    case .due:
      appointments[index].phase = .waiting
      lineUp(id)
    case .free, .held, .present, .waiting, .inService: return .appointmentEnded
    }
    return .welcome
  }

  /// The next work that can begin at a site: by planned start, as bays and technicians are idle.
  public func nextToStart(at site: Int) -> Dispatched? {
    floors[site].next(bayCounts: bayCounts[site]).map {
      Dispatched(
        appointment: $0.appointment, plannedStart: books[site].days.instant(of: $0.startCell))
    }
  }

  /// Work begins.
  ///
  /// - Precondition: the appointment was just dispatched.
  public mutating func start(_ id: AppointmentID) {
    let index = Int(id.index)
    invariant(
      isAlive(id) && appointments[index].phase == .waiting, "Only who waits can be started.")
    let site = Int(appointments[index].site)
    countDue(id, by: -1)
    floors[site].stopWaiting(id)
    floors[site].occupy(bayGroup: bayGroup(of: id), technician: technician(of: id))
    appointments[index].phase = .inService
    appointments[index].technicianWorks = technician(of: id) != nil
  }

  /// The technician is done; the bay may still be in use.
  public mutating func releaseTechnician(_ id: AppointmentID) {
    let index = Int(id.index)
    guard isAlive(id), appointments[index].technicianWorks, let technician = technician(of: id)
    else { return }
    appointments[index].technicianWorks = false
    floors[Int(appointments[index].site)].freeTechnician(technician)
  }

  /// The appointment is served: what it still has of bay and technician is free again.
  public mutating func complete(_ id: AppointmentID, now: Instant) {
    let index = Int(id.index)
    invariant(
      isAlive(id) && appointments[index].phase == .inService, "Only what was begun is completed.")
    releaseTechnician(id)
    let site = Int(appointments[index].site)
    if let group = bayGroup(of: id) { floors[site].freeBay(group) }
    vacate(id, from: books[site].days.cell(notBefore: now))
  }

  /// The customer did not come, walked away or was turned away at closing: the rest of the plan is free again.
  ///
  /// - Returns: false if the appointment has ended or its work has begun.
  public mutating func recordAbsence(_ id: AppointmentID, now: Instant) -> Bool {
    guard isAlive(id) else { return false }
    switch appointments[Int(id.index)].phase {
    case .due, .waiting:
      countDue(id, by: -1)
      floors[Int(appointments[Int(id.index)].site)].stopWaiting(id)
      vacate(id, from: books[Int(appointments[Int(id.index)].site)].days.cell(notBefore: now))
      return true
    case .free, .held, .confirmed, .present, .inService: return false
    }
  }

  /// Whether the customer of an appointment is present (and not yet served).
  public func isPresent(_ id: AppointmentID) -> Bool {
    guard isAlive(id) else { return false }
    let phase = appointments[Int(id.index)].phase
    return phase == .present || phase == .waiting
  }

  /// The appointments of a site that are due and not begun, in the order of their planned starts.
  public func dueAppointments(at site: Int) -> [AppointmentID] {
    appointments.indices
      .filter { index in
        let appointment = appointments[index]
        return Int(appointment.site) == site
          && (appointment.phase == .due || appointment.phase == .waiting)
      }
      .sorted {
        (appointments[$0].startCell, $0) < (appointments[$1].startCell, $1)
      }
      .map { AppointmentID(index: Int32($0), generation: appointments[$0].generation) }
  }

  // MARK: What observers ask

  /// The days of a site's book.
  public func days(of site: Int) -> BookDays { books[site].days }

  /// Bays of a group that are idle although work is due on them: at most as many as are due.
  public func blockedBays(_ group: Int, at site: Int) -> Int {
    min(bayCounts[site][group] - floors[site].busyBays[group], floors[site].dueOnBays[group])
  }

  /// Whether a technician is idle although work of his is due.
  public func isBlocked(technician: Int, at site: Int) -> Bool {
    !floors[site].technicianIsBusy[technician] && floors[site].dueOnTechnician[technician] > 0
  }

  /// The technician an appointment has, numbered over the groups of its site in order; nil if it needs none.
  public func technician(of id: AppointmentID) -> Int? {
    let technician = Int(appointments[Int(id.index)].technician)
    return technician < 0 ? nil : technician
  }

  /// The bay group an appointment is planned on; nil if it needs none.
  public func bayGroup(of id: AppointmentID) -> Int? {
    let appointment = appointments[Int(id.index)]
    return books[Int(appointment.site)].bayGroup(of: Int(appointment.job))
  }

  /// The cells an appointment is planned to take of its bay and of its technician, buffer included.
  public func plannedCells(of id: AppointmentID) -> (bay: Int, technician: Int) {
    let appointment = appointments[Int(id.index)]
    let book = books[Int(appointment.site)]
    let job = Int(appointment.job)
    return (book.bayCells(of: job), book.technicianCells(of: job))
  }

  /// The group each technician of a site belongs to.
  public func technicianGroups(at site: Int) -> [Int] { technicians[site].map(\.group) }

  /// The number of holds and appointments that have not ended.
  public var standing: Int { appointments.count - vacant.count }

  // MARK: Memory

  func isAlive(_ id: AppointmentID) -> Bool {
    let appointment = appointments[Int(id.index)]
    return appointment.generation == id.generation && appointment.phase != .free
  }

  private func bookable(at site: Int, now: Instant) -> (days: Range<Int>, firstCell: Int) {
    let book = books[site].days
    let today = book.day(of: book.cell(at: now))
    let last = min(today + rules.horizonDays, book.dayCount - 1)
    return (today..<last + 1, book.cell(notBefore: now + rules.notice))
  }

  private mutating func admit(_ slot: Slot, technician: Int?, expires: Instant) -> AppointmentID {
    let index: Int32
    if let free = vacant.popLast() {
      index = free
    } else {
      index = Int32(appointments.count)
      appointments.append(Appointment())
    }
    let generation = appointments[Int(index)].generation &+ 1
    appointments[Int(index)] = Appointment(
      generation: generation, phase: .held, site: Int32(slot.site), job: Int32(slot.job),
      startCell: Int32(slot.cell), technician: Int32(technician ?? -1), expires: expires)
    return AppointmentID(index: index, generation: generation)
  }

  /// Ends an appointment and gives back its cells from `cell` on.
  private mutating func vacate(_ id: AppointmentID, from cell: Int) {
    let appointment = appointments[Int(id.index)]
    books[Int(appointment.site)].giveBack(
      Int(appointment.job), at: Int(appointment.startCell), technician: technician(of: id),
      from: cell)
    appointments[Int(id.index)].phase = .free
    vacant.append(id.index)
  }

  private mutating func expireHolds(_ now: Instant) {
    while firstHold < holds.count {
      let id = holds[firstHold]
      if isAlive(id), appointments[Int(id.index)].phase == .held {
        if appointments[Int(id.index)].expires > now { break }
        vacate(id, from: .min)
      }
      firstHold += 1
    }
    if firstHold > 256, firstHold * 2 > holds.count {
      holds.removeFirst(firstHold)
      firstHold = 0
    }
  }

  private mutating func countDue(_ id: AppointmentID, by change: Int) {
    floors[Int(appointments[Int(id.index)].site)].countDue(
      bayGroup: bayGroup(of: id), technician: technician(of: id), by: change)
  }

  private mutating func lineUp(_ id: AppointmentID) {
    let appointment = appointments[Int(id.index)]
    floors[Int(appointment.site)].wait(
      Floor.Waiting(
        appointment: id, startCell: Int(appointment.startCell), bayGroup: bayGroup(of: id),
        technician: technician(of: id)))
  }
}
