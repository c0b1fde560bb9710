import Fixtures
import SchedulerTrials
import Scheduling
import TimeAndMoney

/// A day in a garage on which customers come early, late or never and work takes half or twice its time; after
/// each event it is checked who is doing what.
struct RandomDay {
  private enum Happening {
    case planned, arrival, endOfGrace, technicianDone, workDone
  }

  private(set) var scheduler: Scheduler
  private let garage: Garage
  private var dice: Dice
  private var events: [(instant: Instant, happening: Happening, id: AppointmentID)] = []
  private var jobs: [AppointmentID: Int] = [:]
  private var starts: [AppointmentID: Instant] = [:]
  /// Who is present, due and not begun.
  private var due: [AppointmentID] = []
  private var onBays: [AppointmentID: Int] = [:]
  private var withTechnicians: [AppointmentID: Int] = [:]

  init(_ garage: Garage, seed: UInt64) {
    self.garage = garage
    scheduler = garage.scheduler
    dice = Dice(seed: seed)
  }

  /// Runs the day to its end.
  ///
  /// - Returns: the number of the event after which an invariant does not hold, and which, or nil.
  mutating func run() -> String? {
    book()
    var number = 0
    while !events.isEmpty {
      let first = events.indices.min { (events[$0].instant, $0) < (events[$1].instant, $1) }!
      let event = events.remove(at: first)
      happen(event.happening, event.id, now: event.instant)
      while let next = scheduler.nextToStart(at: 0) {
        begin(next.appointment, now: event.instant)
        if let complaint = complaint { return "event \(number): \(complaint)" }
      }
      if let complaint = complaint { return "event \(number): \(complaint)" }
      number += 1
    }
    return nil
  }

  private mutating func book() {
    let now = garage.instant("06:00")
    for _ in 0..<25 {
      let job = dice.below(garage.jobs.count)
      let starts = scheduler.starts(of: job, now: now)
        .filter { $0 < garage.instant("00:00", day: 1) }
      if starts.isEmpty { continue }
      let start = starts[dice.below(starts.count)]
      let id = scheduler.book(job, at: start, now: now)
      jobs[id] = job
      self.starts[id] = start
      events.append((start, .planned, id))
      events.append((start + .minutes(20), .endOfGrace, id))
      if dice.below(8) > 0 {
        events.append((start + .minutes(Int64(dice.below(50) - 20)), .arrival, id))
      }
    }
  }

  private mutating func happen(_ happening: Happening, _ id: AppointmentID, now: Instant) {
    switch happening {
    case .planned:
      if scheduler.fallDue(id), scheduler.isPresent(id) { due.append(id) }
    case .arrival:
      if scheduler.checkIn(id) == .welcome, now >= starts[id]! { due.append(id) }
    case .endOfGrace:
      if !scheduler.isPresent(id) { _ = scheduler.recordAbsence(id, now: now) }
    case .technicianDone:
      scheduler.releaseTechnician(id)
      withTechnicians[id] = nil
    case .workDone:
      scheduler.complete(id, now: now)
      onBays[id] = nil
      withTechnicians[id] = nil
    }
  }

  private mutating func begin(_ id: AppointmentID, now: Instant) {
    scheduler.start(id)
    due.removeAll { $0 == id }
    onBays[id] = scheduler.bayGroup(of: id)
    withTechnicians[id] = scheduler.technician(of: id)
    let job = garage.jobs[jobs[id]!]
    let planned = garage.catalogue.services[job.service].duration.microseconds
    let work = Span(microseconds: planned * Int64(10 + dice.below(31)) / 20)
    if job.extraBayTime > .zero { events.append((now + work, .technicianDone, id)) }
    events.append((now + work + job.extraBayTime, .workDone, id))
  }

  /// The first invariant that does not hold.
  private var complaint: String? {
    for (group, bays) in garage.site.bays.enumerated() {
      let busy = onBays.values.count { $0 == group }
      if busy > bays.count { return "\(busy) jobs on \(bays.count) of \(bays.name)." }
      let blocked = scheduler.blockedBays(group, at: 0)
      if blocked < 0 || busy + blocked > bays.count { return "\(blocked) bays are blocked." }
    }
    let technicians = scheduler.technicianGroups(at: 0).indices
    for technician in technicians {
      let jobs = withTechnicians.values.count { $0 == technician }
      if jobs > 1 { return "Technician \(technician) does \(jobs) jobs." }
      if jobs == 1, scheduler.isBlocked(technician: technician, at: 0) {
        return "Technician \(technician) is blocked and at work."
      }
    }
    let idle = scheduler.nextToStart(at: 0) == nil && due.contains { canBegin($0) }
    return idle ? "Somebody waits though his bay and his technician are idle." : nil
  }

  private func canBegin(_ id: AppointmentID) -> Bool {
    let bayIsIdle = scheduler.bayGroup(of: id).map { group in
      onBays.values.count { $0 == group } < garage.site.bays[group].count
    }
    let technicianIsIdle = scheduler.technician(of: id).map { !withTechnicians.values.contains($0) }
    return bayIsIdle ?? true && technicianIsIdle ?? true
  }
}
