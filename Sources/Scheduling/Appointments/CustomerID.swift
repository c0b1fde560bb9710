/// Names a customer. The scheduler knows nothing else of him.
public struct CustomerID: Hashable, Sendable, Codable {
  public let number: UInt64

  public init(_ number: UInt64) { self.number = number }
}
