/// Identical bays of a site: they are counted, and told apart only when a customer checks in.
public struct BayGroup: Hashable, Sendable, Encodable {
  public let name: String
  public let count: Int

  public init(name: String, count: Int) {
    self.name = name
    self.count = count
  }
}
