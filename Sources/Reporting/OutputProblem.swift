import Foundation

/// Why results could not be written. Old results are as they were.
public enum OutputProblem: Error, CustomStringConvertible, Sendable {
  case notAFolder(String)
  case foreignFolder(String)
  case foreignFiles(String, names: [String])
  case busy(String)
  case failed(doing: String, path: String, errorNumber: Int32)

  public var description: String {
    switch self {
    case .notAFolder(let path):
      "\(path) is a file. Name a folder with --output; nothing was written."
    case .foreignFolder(let path):
      """
      \(path) holds something else: it has no manifest.json of Offpeak, so it is not replaced. \
      Name a new folder, an empty one, or one with earlier results.
      """
    case .foreignFiles(let path, let names):
      """
      \(path) holds files that Offpeak did not write (\(names.joined(separator: ", "))). They would \
      be lost with the old results: move them, or name another folder with --output.
      """
    case .busy(let path): "Another offpeak is writing \(path). Wait for it, or name another folder."
    case .failed(let doing, let path, let errorNumber):
      "\(doing) \(path): \(String(cString: strerror(errorNumber))). Old results are as they were."
    }
  }
}
