/// Names a reported absence. Numbers rise in the order of reporting.
public struct AbsenceID: Hashable, Sendable, Codable {
  public let number: Int64

  public init(_ number: Int64) { self.number = number }
}
