import Foundation

/// Why a folder cannot be compared with as a baseline.
public enum BaselineProblem: Error, CustomStringConvertible, Sendable {
  case missing(String)
  case notAFolder(String)
  case noManifest(String)
  case otherFormat(String)
  case unreadable(String, errorNumber: Int32)
  /// The file is not the one that the manifest describes.
  case changed(String, how: String)
  /// A line of the file, from 1, and what is wrong with it.
  case spoilt(String, line: Int, flaw: String)
  case otherScenario(String, then: String, now: String)
  case otherSeed(String, then: UInt64, now: UInt64)
  /// The scenario has a policy that the baseline lacks.
  case newPolicy(String, policy: String, known: [String])
  /// The baseline has a policy that the scenario has no more.
  case lostPolicy(String, policy: String, known: [String])
  case noMetric(String, policy: String, metric: String)
  case tooFew(String, replications: Int)

  /// Whether a baseline made anew in the same place would mend it: not where that is something else's.
  public var isMendedByUpdate: Bool {
    switch self {
    case .notAFolder, .noManifest, .otherFormat, .otherScenario: false
    case .missing, .unreadable, .changed, .spoilt, .otherSeed, .newPolicy, .lostPolicy, .noMetric,
      .tooFew:
      true
    }
  }

  public var description: String {
    switch self {
    case .missing(let path): "\(path): There is no such folder."
    case .notAFolder(let path): "\(path): This is a file; a baseline is a folder."
    case .noManifest(let path): "\(path): The folder has no manifest.json."
    case .otherFormat(let path):
      "\(path)/manifest.json: This is no manifest that this version of Offpeak reads."
    case .unreadable(let path, let errorNumber):
      "\(path): The file cannot be read: \(String(cString: strerror(errorNumber)))."
    case .changed(let path, let how): "\(path): The file has changed since it was written: \(how)."
    case .spoilt(let path, let line, let flaw):
      "\(path):\(line): The baseline is spoilt: \(flaw)"
    case .otherScenario(let path, let then, let now):
      "\(path): The baseline is of scenario \(then), not of \(now). Name the folder of its own baseline."
    case .otherSeed(let path, let then, let now):
      "\(path): The baseline has seed \(then) and the scenario \(now): their replications are no pairs."
    case .newPolicy(let path, let policy, let known):
      "\(path): The baseline has no policy \(policy); it has \(known.joined(separator: ", ")). "
        + "Name those to check with --policy."
    case .lostPolicy(let path, let policy, let known):
      "\(path): The baseline has a policy \(policy), and the scenario has \(known.joined(separator: ", ")). "
        + "Name those to check with --policy."
    case .noMetric(let path, let policy, let metric):
      "\(path): The baseline has no metric \(metric) of policy \(policy)."
    case .tooFew(let path, let replications):
      "\(path): The baseline has \(replications) \(replications == 1 ? "replication" : "replications"); "
        + "an interval needs 2 or more."
    }
  }
}
