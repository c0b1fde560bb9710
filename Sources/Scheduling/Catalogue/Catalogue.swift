/// All that can be booked, in the order of the scenario.
public struct Catalogue: Sendable, Encodable {
  public let services: [Service]

  public init(services: [Service]) {
    self.services = services
  }

  public func index(of name: String) -> Int? {
    services.firstIndex { $0.name == name }
  }
}
