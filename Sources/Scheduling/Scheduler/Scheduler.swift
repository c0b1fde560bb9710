import TimeAndMoney

/// The booking scheduler: a deterministic state machine over commands and instants.
///
/// It reads no clock, draws nothing at random and does no input or output, so that the code which decides in a
/// simulated year is the code that decides in a live service. `apply` takes any `Command` as a value; each has a method
/// of its own too. A command first lets the deadlines run out that end at or before its instant, each at its own
/// instant; instants must not go back.
public struct Scheduler: Sendable {
  public let catalogue: Catalogue
  public let sites: [Site]
  public let rules: BookingRules
  /// What may be asked for, by the index that searches use. Others join as they are asked for.
  public internal(set) var jobs: [Job]
  /// What both sides must be told since the last command began, in the order in which things happened.
  public internal(set) var notices: ContiguousArray<Notice> = []
  public internal(set) var ledger = Ledger()
  /// Ratings with their texts, in the order in which they came.
  public internal(set) var ratings: [Rating] = []
  public internal(set) var traces: [Trace] = []
  /// What was refused since it must never be: the scheduler's own faults. Empty, or this program must not be relied on.
  public internal(set) var violations: [Violation] = []

  var terms: ContiguousArray<JobTerms>
  var jobIndices: [Job: Int]
  /// The number of jobs it was made with.
  let knownJobs: Int
  /// Whether some service is limited by customer.
  let countsCustomers: Bool

  var books: [SiteBook]
  var floors: [Floor]
  var records: [[TechnicianRecord]]
  var waitlists: [ContiguousArray<WaitlistEntry>]
  var appointments: ContiguousArray<Appointment> = []
  var vacant: ContiguousArray<Int32> = []
  var deadlines = Deadlines()
  var ratable: ContiguousArray<Ratable> = []
  /// Where those begin whose time is not over.
  var firstRatable = 0
  var standingByCustomer: [CustomerService: Int] = [:]
  var nextOrder: Int64 = 0
  var nextWaitlistNumber: Int64 = 0
  var nextAbsenceNumber: Int64 = 0
  var recent = RecentCommands()
  /// The instant of the last command.
  public internal(set) var now = Instant(microseconds: .min)

  /// - Parameters:
  ///   - jobs: what will be asked for often, by the index that searches use.
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
    knownJobs = jobs.count
    terms = ContiguousArray(
      jobs.map { JobTerms($0, catalogue: catalogue, rules: rules) })
    jobIndices = Dictionary(zip(jobs, jobs.indices)) { first, _ in first }
    countsCustomers = catalogue.services.contains { $0.rules.limitPerCustomer != nil }
    books = sites.map {
      SiteBook(
        site: $0, catalogue: catalogue, jobs: jobs, rules: rules, firstDay: firstDay,
        dayCount: dayCount)
    }
    floors = books.map { Floor(pools: $0.pools.count, technicians: $0.technicians.count) }
    records = books.map { Array(repeating: TechnicianRecord(), count: $0.technicians.count) }
    waitlists = sites.map { _ in [] }
    if rules.choice == .bestStanding {
      for site in sites.indices { refreshScores(at: site) }
    }
  }

  // MARK: Every command

  /// Begins a command: what both sides were told before is forgotten, and what is over runs out.
  @inline(__always)
  mutating func begin(
    _ instant: Instant, _ name: RecentCommand.Name, _ subject: UInt64 = 0, job: Int = -1
  ) {
    invariant(now <= instant, "The instants of commands must not go back.")
    recent.note(RecentCommand(name: name, instant: instant, subject: subject, job: Int32(job)))
    if !notices.isEmpty { notices.removeAll(keepingCapacity: true) }
    if let first = deadlines.first, first <= instant { runOut(until: instant) }
    now = instant
  }

  /// Only lets deadlines run out.
  public mutating func wait(now: Instant) { begin(now, .wait) }

  /// The next instant at which something lapses by itself.
  public var nextDeadline: Instant? { deadlines.first }

  /// Lets what is over run out, each at its own instant.
  mutating func runOut(until instant: Instant) {
    while let deadline = deadlines.popFirst(until: instant) {
      now = deadline.instant
      lapse(deadline)
    }
  }

  mutating func tell(_ party: Notice.Party, _ id: AppointmentID, _ news: News) {
    notices.append(
      Notice(
        party: party, customer: appointments[Int(id.index)].customer, appointment: id, news: news))
  }

  mutating func tellBoth(_ id: AppointmentID, _ news: News) {
    tell(.customer, id, news)
    tell(.provider, id, news)
  }

  // MARK: Memory

  func isAlive(_ id: AppointmentID) -> Bool {
    guard appointments.indices.contains(Int(id.index)) else { return false }
    let appointment = appointments[Int(id.index)]
    return appointment.generation == id.generation && appointment.phase != .free
  }

  /// The phase of an appointment; free if it has ended.
  func phase(of id: AppointmentID) -> Appointment.Phase {
    isAlive(id) ? appointments[Int(id.index)].phase : .free
  }

  func id(at index: Int32) -> AppointmentID {
    AppointmentID(index: index, generation: appointments[Int(index)].generation)
  }

  /// A new appointment in a place of its own.
  mutating func admit(_ appointment: Appointment) -> AppointmentID {
    let index: Int32
    if let free = vacant.popLast() {
      index = free
    } else {
      index = Int32(appointments.count)
      appointments.append(Appointment())
    }
    let generation = appointments[Int(index)].generation &+ 1
    appointments[Int(index)] = appointment
    appointments[Int(index)].generation = generation
    return AppointmentID(index: index, generation: generation)
  }

  /// Gives back what an appointment has of the book.
  mutating func giveBack(_ id: AppointmentID) {
    let appointment = appointments[Int(id.index)]
    let site = Int(appointment.site)
    if appointment.marks.contains(.overbooked) {
      books[site].dropOverbooked(id.index)
      appointments[Int(id.index)].marks.remove(.overbooked)
      books[site].hasNewRoom = true
    } else {
      books[site].giveBack(
        id.index, Int(appointment.shape), at: Int(appointment.startCell),
        now: books[site].days.cell(at: now))
      collectViolations(at: site)
    }
  }

  /// Ends an appointment and gives back its cells.
  mutating func vacate(_ id: AppointmentID) {
    giveBack(id)
    forget(id)
  }

  /// Frees the memory of an appointment that has nothing of the book any more.
  mutating func forget(_ id: AppointmentID) {
    let index = Int(id.index)
    if countsCustomers { countCustomer(appointments[index], by: -1) }
    appointments[index].phase = .free
    vacant.append(id.index)
  }

  /// Takes what an appointment needs at a cell, if there is room, and lets others move for it.
  mutating func take(_ id: AppointmentID, at cell: Int) -> Bool {
    let appointment = appointments[Int(id.index)]
    let site = Int(appointment.site)
    let team = books[site].take(
      Int(appointment.shape), at: cell, appointment: id.index,
      isFixed: appointment.marks.contains(.stays))
    collectViolations(at: site)
    guard let team else { return false }
    appointments[Int(id.index)].startCell = Int32(cell)
    appointments[Int(id.index)].team = team
    carryOutMoves(at: site)
    return true
  }

  /// Lets a site's book know how late it is.
  @inline(__always)
  mutating func reach(_ instant: Instant, at site: Int) {
    if books[site].reachedInstant < instant { books[site].reach(instant) }
  }

  /// Enters who was given another technician, and tells the provider of those that are confirmed.
  mutating func carryOutMoves(at site: Int) {
    if books[site].moves.isEmpty { return }
    let before = books[site].moves.map { appointments[Int($0.appointment)].team[$0.need] }
    for move in books[site].moves {
      appointments[Int(move.appointment)].team[move.need] = Int16(move.technician)
    }
    var moved: [Move] = []
    for (move, old) in zip(books[site].moves, before)
    where !moved.contains(where: { $0.appointment == move.appointment && $0.need == move.need }) {
      let technician = appointments[Int(move.appointment)].team[move.need]
      if technician != old {
        moved.append(
          Move(appointment: move.appointment, need: move.need, technician: Int(technician)))
      }
    }
    books[site].moves.removeAll(keepingCapacity: true)
    for move in moved.sorted(by: { ($0.appointment, $0.need) < ($1.appointment, $1.need) })
    where appointments[Int(move.appointment)].phase != .held {
      tell(.provider, id(at: move.appointment), .reassigned(technician: move.technician))
    }
  }

  mutating func countCustomer(_ appointment: Appointment, by change: Int) {
    for limit in terms[Int(appointment.job)].limits {
      let key = CustomerService(customer: appointment.customer, service: limit.service)
      let count = standingByCustomer[key, default: 0] + change * limit.count
      standingByCustomer[key] = count == 0 ? nil : count
    }
  }

  /// The index of a job; a new one gets the next.
  public mutating func index(of job: Job) -> Int {
    if let known = jobIndices[job] { return known }
    let index = jobs.count
    jobs.append(job)
    jobIndices[job] = index
    terms.append(JobTerms(job, catalogue: catalogue, rules: rules))
    for site in books.indices { books[site].learn(job) }
    return index
  }
}
