import Foundation

/// Why a file cannot be compared with as a trace.
public enum TraceProblem: Error, CustomStringConvertible, Sendable {
  case unreadable(String, errorNumber: Int32)
  case foreign(String)
  case empty(String)
  /// A line of the file, from 1, and what is wrong with it.
  case spoilt(String, line: Int, flaw: String)

  public var description: String {
    switch self {
    case .unreadable(let path, let errorNumber):
      "\(path): The file cannot be read: \(String(cString: strerror(errorNumber)))."
    case .foreign(let path):
      """
      \(path):1: This is no trace of this version: its first line is not "\(TraceFile.header)". \
      offpeak run SCENARIO --only-replication N --trace writes trace.csv.
      """
    case .empty(let path): "\(path): The trace holds no event."
    case .spoilt(let path, let line, let flaw): "\(path):\(line): The trace is spoilt: \(flaw)"
    }
  }
}
