import Scheduling
import TimeAndMoney

/// The scheduler, and how far the journal has come with it.
struct JournaledScheduler {
  private(set) var scheduler: Scheduler
  private let path: String
  /// The configuration of the scheduler, as every frame names it.
  private let fingerprint: UInt64
  /// The batch written last.
  private var sequence: Int64 = 0
  /// The instant of the command asked last.
  private var latest: Instant

  /// Takes up the state that a journal holds, or begins it with the state of the scheduler.
  init(_ scheduler: Scheduler, from tables: JournalTables, path: String) throws {
    self.scheduler = scheduler
    self.path = path
    latest = scheduler.now
    let bytes = scheduler.snapshot()
    fingerprint = try StateFrame(opening: bytes).fingerprint
    if let snapshot = try tables.snapshot() {
      try restore(snapshot.bytes)
      latest = self.scheduler.now
      sequence = snapshot.sequence
    } else {
      try tables.replaceAll(withSnapshot: bytes, sequence: 0)
    }
    try tables.forEachBatch(after: sequence) { try replay($1, sequence: $0) }
  }

  // MARK: Commands

  /// Applies the commands of all who wait and writes them as one batch.
  ///
  /// - Returns: the responses in the order of the callers, all of them durable.
  mutating func serve(_ callers: [Caller], writingTo tables: JournalTables) throws -> [Response] {
    var entries: [JournalBatch.Entry] = []
    let responses = callers.map { caller in
      latest = max(caller.instant, latest)
      if scheduler.changesState(caller.command, now: latest) {
        entries.append(JournalBatch.Entry(instant: latest, command: caller.command))
      }
      return scheduler.apply(caller.command, now: latest)
    }
    if !entries.isEmpty {
      try tables.append(frame(entries), sequence: sequence + 1)
      sequence += 1
    }
    return responses
  }

  /// Writes the whole state. The scheduler is read where it lies: a second owner of its memory would cost a copy of all
  /// of it at the next command.
  func writeSnapshot(to tables: JournalTables) throws {
    try tables.replaceAll(withSnapshot: scheduler.snapshot(), sequence: sequence)
  }

  private func frame(_ entries: [JournalBatch.Entry]) throws -> [UInt8] {
    let batch = JournalBatch(sequence: sequence + 1, entries: entries)
    return StateFrame(fingerprint: fingerprint, state: try StateEncoder.bytes(of: batch)).bytes
  }

  // MARK: Opening

  private mutating func restore(_ bytes: [UInt8]) throws {
    do { try scheduler.restore(from: bytes) } catch SnapshotProblem.otherConfiguration {
      throw JournalProblem.otherConfiguration(path: path)
    } catch let problem as SnapshotProblem {
      throw JournalProblem.spoiltSnapshot(path: path, problem)
    }
  }

  private mutating func replay(_ bytes: [UInt8], sequence found: Int64) throws {
    let expected = sequence + 1
    guard found == expected else {
      throw JournalProblem.missingBatch(path: path, sequence: expected)
    }
    do {
      for entry in try open(bytes).entries {
        _ = scheduler.apply(entry.command, now: entry.instant)
        latest = entry.instant
      }
    } catch let problem as SnapshotProblem {
      throw JournalProblem.spoiltBatch(path: path, sequence: expected, problem)
    }
    sequence = expected
  }

  /// The batch that must come next.
  private func open(_ bytes: [UInt8]) throws -> JournalBatch {
    let frame = try StateFrame(opening: bytes, ofConfiguration: fingerprint)
    let batch = try StateDecoder.value(JournalBatch.self, from: frame.state)
    guard batch.sequence == sequence + 1 else {
      throw SnapshotProblem.unreadable(reason: "it is batch \(batch.sequence)")
    }
    return batch
  }
}
