import Scheduling

/// Why a journal cannot be opened, or does not go on.
public enum JournalProblem: Error, Hashable, Sendable {
  /// The file cannot be opened, made or read, for the reason given.
  case cannotOpen(path: String, reason: String)
  /// Another process, or another journal of this one, has the file open.
  case inUse(path: String)
  /// The file is a database of something else.
  case notAJournal(path: String)
  /// It was written for other sites, services, rules or days.
  case otherConfiguration(path: String)
  case spoiltSnapshot(path: String, SnapshotProblem)
  case spoiltBatch(path: String, sequence: Int64, SnapshotProblem)
  case missingBatch(path: String, sequence: Int64)
  /// A write failed. What was asked for and not answered may be in the file or not.
  case stopped(path: String, reason: String)
  case closed(path: String)
}

extension JournalProblem: CustomStringConvertible {
  /// The problem as a sentence or two.
  public var description: String {
    switch self {
    case .cannotOpen(let path, let reason): "The journal \(path) cannot be opened: \(reason)."
    case .inUse(let path): "The journal \(path) is in use: only one program may write it."
    case .notAJournal(let path): "\(path) is a database of another program, not a journal."
    case .otherConfiguration(let path):
      "The journal \(path) was written for other sites, services, rules or days."
    case .spoiltSnapshot(let path, let problem):
      "The snapshot in the journal \(path) is spoilt. \(problem)"
    case .spoiltBatch(let path, let sequence, let problem):
      "Batch \(sequence) of the journal \(path) is spoilt. \(problem)"
    case .missingBatch(let path, let sequence):
      "Batch \(sequence) of the journal \(path) is missing."
    case .stopped(let path, let reason):
      """
      The journal \(path) has stopped, for it could not be written: \(reason). What was asked for \
      and not answered may be kept or not; open the journal again to see.
      """
    case .closed(let path): "The journal \(path) is closed."
    }
  }
}
