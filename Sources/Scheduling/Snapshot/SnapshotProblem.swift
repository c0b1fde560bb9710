/// Why bytes cannot be read as what was written.
public enum SnapshotProblem: Error, Hashable, Sendable {
  /// The bytes end too soon.
  case truncated
  /// They were written in another format.
  case wrongVersion(found: UInt32)
  /// At least one byte is not as it was written.
  case checksumDiffers
  /// They belong to a scheduler with other sites, services, rules or days.
  case otherConfiguration
  /// They are not what was to be read, for the reason given.
  case unreadable(reason: String)
}

extension SnapshotProblem: CustomStringConvertible {
  /// The problem as a sentence.
  public var description: String {
    switch self {
    case .truncated: "The bytes end too soon: a part of them is missing."
    case .wrongVersion(let found):
      "The bytes are of format \(found); this program reads format \(StateFrame.version)."
    case .checksumDiffers: "The bytes are spoilt: their checksum differs."
    case .otherConfiguration:
      "The bytes belong to a scheduler with other sites, services, rules or days."
    case .unreadable(let reason): "The bytes cannot be read: \(reason)."
    }
  }
}
