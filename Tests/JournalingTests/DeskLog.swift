import Journaling
import Scheduling
import Testing
import TimeAndMoney
import booking_desk

/// What booking desks printed.
struct DeskLog {
  private(set) var confirmed: [(id: AppointmentID, start: Instant)] = []
  /// Asked for; they may have been cancelled or not.
  private var cancelling: Set<AppointmentID> = []
  private var cancelled: Set<AppointmentID> = []

  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      let id = AppointmentID(word: UInt64(words[1])!)
      switch words[0] {
      case "confirmed": confirmed.append((id, Instant(microseconds: Int64(words[2])!)))
      case "cancelling": cancelling.insert(id)
      default: cancelled.insert(id)
      }
    }
  }

  /// The log of this desk and of one that came after it.
  static func += (log: inout DeskLog, later: DeskLog) {
    log.confirmed += later.confirmed
    log.cancelling.formUnion(later.cancelling)
    log.cancelled.formUnion(later.cancelled)
  }

  /// Forgets what begins before an instant: it can no longer be cancelled, which is how we ask whether it stands.
  mutating func forget(before instant: Instant) {
    confirmed.removeAll { $0.start <= instant }
  }

  /// Expects of a journal that what was confirmed stands, what was cancelled does not, and nobody is in two places.
  func expectKept(in journal: SchedulerJournal, at now: Instant) async throws {
    let scheduler = try await journal.read { $0 }
    var copy = scheduler
    let standing = confirmed.filter { copy.apply(.cancel($0.id), now: now).outcome.isCancelled }
    let kept = Set(standing.map(\.id))
    #expect(kept.count == standing.count, "An appointment was confirmed twice.")
    #expect(kept.isDisjoint(with: cancelled))
    #expect(confirmed.allSatisfy { kept.contains($0.id) || cancelling.contains($0.id) })
    expectOneEach(standing, in: scheduler)
  }

  /// Makes room for the next desk; what was cancelled before is forgotten.
  mutating func cancelHalf(in journal: SchedulerJournal, at now: Instant) async throws {
    confirmed.removeAll { cancelled.contains($0.id) }
    cancelled = []
    let half = confirmed.map(\.id).enumerated().filter { $0.offset.isMultiple(of: 2) }
    try await withThrowingTaskGroup { group in
      for (_, id) in half { group.addTask { try await journal.perform(.cancel(id), at: now) } }
      try await group.waitForAll()
    }
    cancelled.formUnion(half.map(\.element))
    cancelling.formUnion(half.map(\.element))
  }

  private func expectOneEach(
    _ standing: [(id: AppointmentID, start: Instant)], in scheduler: Scheduler
  ) {
    let byTechnician = Dictionary(grouping: standing) { scheduler.technician(of: $0.id) }
    #expect(byTechnician.count <= Workshop.mechanics && byTechnician[nil] == nil)
    for appointments in byTechnician.values {
      let starts = appointments.map(\.start).sorted()
      let isApart = zip(starts, starts.dropFirst()).allSatisfy { $0 + Workshop.duration <= $1 }
      #expect(isApart, "A technician is booked twice.")
    }
  }
}

extension Outcome {
  fileprivate var isCancelled: Bool {
    if case .cancelled = self { true } else { false }
  }
}
