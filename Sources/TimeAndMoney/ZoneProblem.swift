/// What can be wrong with the bytes of a time zone file (RFC 8536).
public enum ZoneProblem: Error, Hashable, Sendable {
  /// The file does not begin with the four letters "TZif".
  case notAZoneFile(name: String)
  /// The file ends before the data that its header announces.
  case truncated(name: String)
  /// The header or the data contradict themselves, for the reason given.
  case inconsistent(name: String, reason: String)
  /// The rule for the years after the table cannot be read.
  case unreadableFooter(name: String, footer: String)
}

extension ZoneProblem: CustomStringConvertible {
  /// The problem as a sentence.
  public var description: String {
    switch self {
    case .notAZoneFile(let name): "The time zone file of \(name) does not begin with TZif."
    case .truncated(let name): "The time zone file of \(name) is cut short."
    case .inconsistent(let name, let reason): "The time zone file of \(name) is wrong: \(reason)."
    case .unreadableFooter(let name, let footer):
      "The time zone file of \(name) ends with the rule \"\(footer)\", which cannot be read."
    }
  }
}
