import Foundation

/// Why results could not be written. Old results are as they were.
public enum OutputProblem: Error, CustomStringConvertible, Sendable {
  case notAFolder(String)
  case foreignFolder(String)
  case foreignFiles(String, names: [String])
  /// A folder of ours that holds a baseline where results are to be written, or the other way round.
  case otherContent(String, isBaseline: Bool)
  /// Where we write or keep what was interrupted there is a link, a file, or files of somebody else.
  case foreignSibling(String, names: [String])
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
    case .otherContent(let path, let isBaseline):
      isBaseline
        ? "\(path) holds a baseline of offpeak check, which results do not replace. Name another folder with --output."
        : "\(path) holds the results of a run, which a baseline does not replace. Name another folder with --against."
    case .foreignSibling(let path, let names):
      names.isEmpty
        ? "\(path), where Offpeak writes before it replaces what is there, is a link or something else of somebody else. Move it away; nothing was written."
        : """
        \(path), where Offpeak writes before it replaces what is there, holds files of somebody else \
        (\(names.prefix(3).joined(separator: ", "))). Move them away; nothing was written.
        """
    case .busy(let path): "Another offpeak is writing \(path). Wait for it, or name another folder."
    case .failed(let doing, let path, let errorNumber):
      "\(doing) \(path): \(String(cString: strerror(errorNumber))). Old results are as they were."
    }
  }
}
