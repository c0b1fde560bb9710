/// A column of a results file, as its header and the data package name it.
public struct Column: Sendable {
  public enum Kind: String, Sendable {
    case string, integer, number, date, datetime, time
  }

  public let name: String
  public let kind: Kind
  public let unit: String?
  public let meaning: String

  init(_ name: String, _ kind: Kind, _ meaning: String, unit: String? = nil) {
    self.name = name
    self.kind = kind
    self.unit = unit
    self.meaning = meaning
  }
}
