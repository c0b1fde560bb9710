import GRDB
import Scheduling
import Synchronization
import TimeAndMoney

/// A scheduler whose outcomes are durable: what a caller was told is still so after a crash.
///
/// Callers on any thread wait in one line. One writer takes all who wait, applies their commands, writes them as one row
/// of an SQLite file, and answers only once the row is on the disk; who comes meanwhile is in the next row. So the cost
/// of a commit is shared by all who call at once. The file holds a snapshot of the state and the commands behind it, and
/// opening it again gives the same state, byte for byte.
///
/// If a write fails, the journal stops for good: the state in memory is ahead of the disk then, and nobody is answered
/// from it. Open the file again to go on.
///
/// ```swift
/// let journal = try SchedulerJournal(path: "garage.journal", scheduler: empty, clock: now)
/// let response = try await journal.perform(.hold(request))
/// ```
public final class SchedulerJournal: Sendable {
  private let path: String
  private let writer: DatabaseQueue
  private let scheduler: Mutex<JournaledScheduler>
  private let line = Mutex(CallerLine())
  private let clock: @Sendable () -> Instant

  /// Opens a journal, or begins it where there is no file.
  ///
  /// - Parameters:
  ///   - scheduler: freshly made of the configuration the journal was begun with. A new journal begins with its state.
  ///   - clock: tells when a command is asked; if it goes back, the instant of the command before counts.
  /// - Throws: `JournalProblem`.
  public init(path: String, scheduler: Scheduler, clock: @escaping @Sendable () -> Instant) throws {
    self.path = path
    self.clock = clock
    do {
      let writer = try DatabaseQueue(path: path, configuration: .durable)
      self.writer = writer
      let journaled = try writer.inDatabase { database in
        let tables = JournalTables(database: database)
        guard try tables.prepare() else { throw JournalProblem.notAJournal(path: path) }
        return try JournaledScheduler(scheduler, from: tables, path: path)
      }
      self.scheduler = Mutex(journaled)
    } catch let error as DatabaseError {
      throw JournalProblem(opening: path, error)
    }
  }

  /// Performs a command as of now and returns what it came to, once that is durable.
  ///
  /// - Throws: `JournalProblem` if the journal has stopped or is closed.
  public func perform(_ command: Command) async throws -> Response {
    try await perform(command, at: clock())
  }

  /// Performs a command that was asked at an instant, or at that of the command before it if that is later.
  ///
  /// - Throws: `JournalProblem` if the journal has stopped or is closed.
  public func perform(_ command: Command, at instant: Instant) async throws -> Response {
    try await withCheckedThrowingContinuation { answer in
      let caller = Caller(command: command, instant: instant, answer: answer)
      do {
        if try line.withLock({ try $0.join(caller) }) { callWriter() }
      } catch {
        answer.resume(throwing: error)
      }
    }
  }

  /// Asks something of the scheduler as of its latest durable command. Only what is asked for should leave: a copy of the
  /// scheduler that outlives the call makes the next command copy all of its memory.
  ///
  /// - Throws: `JournalProblem` if the journal has stopped or is closed, and what the question throws.
  public func read<Answer: Sendable>(
    _ question: @escaping @Sendable (Scheduler) throws -> Answer
  ) async throws -> Answer {
    try await betweenBatches { [self] _ in
      try checkItGoesOn()
      return try scheduler.withLock { try question($0.scheduler) }
    }
  }

  /// Writes the whole state, which makes the next opening fast, and forgets the commands before it.
  ///
  /// - Throws: `JournalProblem` if the journal has stopped or is closed, or stops since this fails.
  public func snapshot() async throws {
    try await betweenBatches { [self] database in
      try checkItGoesOn()
      let tables = JournalTables(database: database)
      do { try scheduler.withLock { try $0.writeSnapshot(to: tables) } } catch { throw stop(error) }
    }
  }

  /// Lets nobody in any more, answers all who wait, and closes the file, also of a journal that has stopped.
  ///
  /// - Throws: `JournalProblem` if the journal has stopped or was closed before.
  public func close() async throws {
    // What was answered is on the disk by then; an error in closing changes nothing about it.
    defer { try? writer.close() }
    try await betweenBatches { [self] database in
      try checkItGoesOn()
      let last = line.withLock {
        $0.end(.closed(path: path))
        return $0.takeAll()
      }
      serve(last, in: database)
    }
  }

  // MARK: The writer

  private func callWriter() {
    writer.asyncWriteWithoutTransaction { database in
      self.serveLine(database)
      if self.line.withLock({ $0.writerLeaves() }) { self.callWriter() }
    }
  }

  /// Works on the writer, which a cancelled task does not stop half-way.
  private func betweenBatches<Answer: Sendable>(
    _ work: @escaping @Sendable (Database) throws -> Answer
  ) async throws -> Answer {
    try await withCheckedThrowingContinuation { answer in
      writer.asyncWriteWithoutTransaction { database in
        answer.resume(with: Result { try work(database) })
      }
    }
  }

  private func serveLine(_ database: Database) {
    let (callers, end) = line.withLock { ($0.takeAll(), $0.end) }
    if let end { refuse(callers, end) } else { serve(callers, in: database) }
  }

  private func serve(_ callers: [Caller], in database: Database) {
    do {
      let tables = JournalTables(database: database)
      let responses = try scheduler.withLock { try $0.serve(callers, writingTo: tables) }
      for (caller, response) in zip(callers, responses) {
        caller.answer.resume(returning: response)
      }
    } catch {
      refuse(callers, stop(error))
    }
  }

  private func refuse(_ callers: [Caller], _ problem: JournalProblem) {
    for caller in callers { caller.answer.resume(throwing: problem) }
  }

  private func checkItGoesOn() throws {
    if let end = line.withLock({ $0.end }) { throw end }
  }

  /// Ends the journal for good.
  private func stop(_ error: any Error) -> JournalProblem {
    let problem = JournalProblem.stopped(path: path, reason: "\(error)")
    line.withLock { $0.end(problem) }
    return problem
  }
}

extension Configuration {
  /// A commit returns when it is on the disk, and nobody else opens the file.
  ///
  /// GRDB's own setting for this kind of journal would not wait for the disk.
  fileprivate static var durable: Configuration {
    var configuration = Configuration()
    configuration.label = "journal"
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = FULL;
          """)
    }
    return configuration
  }
}

extension JournalProblem {
  fileprivate init(opening path: String, _ error: DatabaseError) {
    self =
      switch error.resultCode {
      case .SQLITE_BUSY: .inUse(path: path)
      default: .cannotOpen(path: path, reason: error.message ?? "\(error)")
      }
  }
}
