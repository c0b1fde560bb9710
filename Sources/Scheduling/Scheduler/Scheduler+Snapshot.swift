import TimeAndMoney

/// The state as bytes and back.
extension Scheduler {
  /// The whole state as bytes: the same bytes for the same commands, in every process.
  public func snapshot() -> [UInt8] {
    do {
      return StateFrame(
        fingerprint: try fingerprint(), state: try StateEncoder.bytes(of: state)
      ).bytes
    } catch {
      invariant(false, "A state can always be written: \(error)")
    }
    return []
  }

  /// Takes over the state that a scheduler with the same sites, services, rules and days has written. This one must be
  /// freshly made.
  ///
  /// - Throws: `SnapshotProblem`; this scheduler is as it was then.
  public mutating func restore(from bytes: [UInt8]) throws {
    let frame = try StateFrame(opening: bytes, ofConfiguration: try fingerprint())
    let state = try StateDecoder.value(SchedulerState.self, from: frame.state)
    var restored = self
    try restored.restore(state)
    self = restored
  }

  private var state: SchedulerState {
    SchedulerState(
      jobs: Array(jobs.dropFirst(knownJobs)), ledger: ledger, ratings: ratings, traces: traces,
      books: books.map(\.state), floors: floors, records: records, waitlists: waitlists,
      appointments: appointments, vacant: vacant, deadlines: deadlines, ratable: ratable,
      firstRatable: firstRatable,
      nextOrder: nextOrder, nextWaitlistNumber: nextWaitlistNumber,
      nextAbsenceNumber: nextAbsenceNumber, now: now)
  }

  private mutating func restore(_ state: SchedulerState) throws {
    guard state.books.count == books.count, state.floors.count == books.count,
      state.records.count == books.count, state.waitlists.count == books.count,
      state.jobs.allSatisfy({ isServable($0, at: 0) }),
      (0...state.ratable.count).contains(state.firstRatable)
    else { throw SnapshotProblem.unreadable(reason: "the numbers of sites differ") }
    // The books first: they make the shapes anew in the order in which they were made, and the jobs find them there.
    for (site, book) in state.books.enumerated() { try books[site].restore(book, now: state.now) }
    for job in state.jobs { _ = index(of: job) }
    ledger = state.ledger
    ratings = state.ratings
    traces = state.traces
    floors = state.floors
    records = state.records
    waitlists = state.waitlists
    appointments = state.appointments
    vacant = state.vacant
    deadlines = state.deadlines
    ratable = state.ratable
    firstRatable = state.firstRatable
    nextOrder = state.nextOrder
    nextWaitlistNumber = state.nextWaitlistNumber
    nextAbsenceNumber = state.nextAbsenceNumber
    now = state.now
    notices.removeAll()
    violations.removeAll()
    recent = RecentCommands()
    guard appointments.allSatisfy({ fits($0) }) else {
      throw SnapshotProblem.unreadable(reason: "an appointment names what is not there")
    }
    standingByCustomer = [:]
    if countsCustomers {
      for appointment in appointments where appointment.phase != .free {
        countCustomer(appointment, by: 1)
      }
    }
    for site in books.indices { refreshScores(at: site) }
  }

  private func fits(_ appointment: Appointment) -> Bool {
    if appointment.phase == .free { return true }
    guard sites.indices.contains(Int(appointment.site)),
      jobs.indices.contains(Int(appointment.job))
    else { return false }
    let book = books[Int(appointment.site)]
    return book.shapes.indices.contains(Int(appointment.shape))
      && book.shapes[Int(appointment.shape)].parts.indices.contains(Int(appointment.part))
      && (0..<book.days.cellCount).contains(Int(appointment.startCell))
  }

  /// A number for what the scheduler was made with.
  private func fingerprint() throws -> UInt64 {
    let entries = sites.enumerated().map { number, site in
      SchedulerConfiguration.SiteEntry(
        name: site.name, zone: site.calendar.zone.name,
        holidays: site.calendar.holidays.sorted(), hours: site.hours, bays: site.bays,
        equipment: site.equipment, technicians: site.technicians,
        firstDay: books[number].days.firstDay, firstCells: Array(books[number].days.firstCells))
    }
    let configuration = SchedulerConfiguration(
      catalogue: catalogue, rules: rules, jobs: Array(jobs.prefix(knownJobs)), sites: entries)
    var checksum = Checksum()
    checksum.add(try StateEncoder.bytes(of: configuration))
    return checksum.value
  }

  /// Whether a command may change the state, and so must be kept in a journal. A search does only where something is
  /// over by then or where it asks for what was never asked for.
  public func changesState(_ command: Command, now: Instant) -> Bool {
    guard case .search(let request) = command else { return true }
    if let first = deadlines.first, first <= now { return true }
    guard isServable(request.job, at: request.site) else { return false }
    guard let job = jobIndices[request.job] else { return true }
    guard let technician = request.technician,
      books[request.site].technicians.indices.contains(technician)
    else { return false }
    return books[request.site].pinnedShapes[
      SiteBook.PinnedJob(job: job, technician: technician)] == nil
  }
}
