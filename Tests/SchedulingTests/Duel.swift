import Scheduling
import TimeAndMoney

/// The scheduler and the slow obvious one, given the same commands.
struct Duel {
  private(set) var scheduler: Scheduler
  private(set) var reference: ReferenceScheduler
  /// How many holds were given, and confirmed.
  private(set) var held = 0
  private(set) var confirmed = 0
  private let garage: Garage
  private var now: Instant
  /// What the scheduler calls the entries of the reference.
  private var ids: [Int: AppointmentID] = [:]

  init(_ garage: Garage) {
    self.garage = garage
    scheduler = garage.scheduler
    reference = ReferenceScheduler(garage)
    now = garage.instant("00:00")
  }

  /// Plays a script to its end or to the first command after which both disagree.
  ///
  /// - Returns: the number of that command and what is wrong, or nil.
  mutating func play(_ script: [Command]) -> (number: Int, complaint: String)? {
    for (number, command) in script.enumerated() {
      if let complaint = play(command) { return (number, complaint) }
      if !reference.planHolds { return (number, "The plan does not fit bays and technicians.") }
    }
    return nil
  }

  /// The shortest script that could be found by leaving out parts of one that fails.
  static func shrunk(_ script: [Command], in garage: Garage) -> [Command] {
    var script = script
    var length = script.count / 2
    while length > 0 {
      var start = 0
      while start < script.count {
        var shorter = script
        shorter.removeSubrange(start..<min(start + length, script.count))
        var duel = Duel(garage)
        if let failure = duel.play(shorter) {
          script = Array(shorter.prefix(failure.number + 1))
        } else {
          start += length
        }
      }
      length /= 2
    }
    return script
  }

  /// Gives every place back.
  mutating func clear() -> String? {
    while let entry = reference.entries.first {
      let complaint = entry.expires == nil ? cancel(entry) : release(entry)
      if complaint != nil { return complaint }
    }
    return garage.jobs.indices.compactMap { compare(job: $0) }.first
  }

  // MARK: One command

  private mutating func play(_ command: Command) -> String? {
    switch command {
    case .wait(let minutes):
      now += .minutes(Int64(minutes))
      return nil
    case .search(let job): return compare(job: job)
    case .hold(let job, let dayAhead, let minute): return hold(job, dayAhead, minute)
    case .confirm(let pick):
      let holds = reference.entries.filter { $0.expires != nil }
      return holds.isEmpty ? nil : confirm(holds[pick % holds.count])
    case .confirmAtExpiry(let early):
      guard let entry = reference.entries.first(where: { $0.expires != nil }) else { return nil }
      now = max(now, entry.expires! - .microseconds(Int64(early)))
      return confirm(entry)
    case .release(let pick):
      let holds = reference.entries.filter { $0.expires != nil }
      return holds.isEmpty ? nil : release(holds[pick % holds.count])
    case .cancel(let pick):
      let now = now
      let booked = reference.entries.filter { $0.expires == nil && $0.start > now }
      return booked.isEmpty ? nil : cancel(booked[pick % booked.count])
    }
  }

  private mutating func compare(job: Int) -> String? {
    let listed = scheduler.starts(of: job, now: now)
    let expected = reference.starts(of: job, now: now)
    return listed == expected ? nil : "Lists \(listed) for job \(job), not \(expected)."
  }

  private mutating func hold(_ job: Int, _ dayAhead: Int, _ minute: Int) -> String? {
    let zone = garage.site.calendar.zone
    let day = zone.day(at: now).advanced(by: dayAhead)
    let grid = Int(garage.rules.grid.microseconds / 1_000_000)
    let start = zone.instant(
      of: TimeOfDay(seconds: Int32(minute * 60 / grid * grid)), on: day)
    let id = scheduler.hold(job, at: start, now: now)
    let entry = reference.hold(job, at: start, now: now)
    guard let id, let entry else {
      return (id == nil) == (entry == nil)
        ? nil : "A hold of \(start) is \(id == nil ? "refused" : "given")."
    }
    ids[entry.number] = id
    held += 1
    return scheduler.technician(of: id) == entry.technician ? nil : "Another technician does it."
  }

  private mutating func confirm(_ entry: ReferenceScheduler.Entry) -> String? {
    let isConfirmed = scheduler.confirm(ids[entry.number]!, now: now) == .confirmed
    if isConfirmed { confirmed += 1 }
    return isConfirmed == reference.confirm(entry.number, now: now)
      ? nil : "A hold is \(isConfirmed ? "" : "not ")confirmed at \(now)."
  }

  private mutating func release(_ entry: ReferenceScheduler.Entry) -> String? {
    scheduler.release(ids[entry.number]!, now: now)
    reference.release(entry.number, now: now)
    return nil
  }

  private mutating func cancel(_ entry: ReferenceScheduler.Entry) -> String? {
    let isCancelled = scheduler.isCancelled(ids[entry.number]!, now: now)
    return reference.cancel(entry.number, now: now) == isCancelled
      ? nil : "An appointment is \(isCancelled ? "" : "not ")cancelled at \(now)."
  }
}
