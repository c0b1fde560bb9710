import TimeAndMoney

/// What is booked into one slot: one service or several in one visit, perhaps with something given on top.
public struct Job: Hashable, Sendable, Codable {
  /// The services that are paid for, the main one first; indices in the catalogue.
  public let services: [Int]
  /// Bay time behind the last stage with a bay, without a technician.
  public let extraBayTime: Span
  /// Another service done in the same visit as a gift; index in the catalogue.
  public let addedService: Int?

  public init(services: [Int], extraBayTime: Span = .zero, addedService: Int? = nil) {
    self.services = services
    self.extraBayTime = extraBayTime
    self.addedService = addedService
  }

  public init(service: Int, extraBayTime: Span = .zero, addedService: Int? = nil) {
    self.init(services: [service], extraBayTime: extraBayTime, addedService: addedService)
  }

  /// The main service.
  public var service: Int { services[0] }

  /// All that is done, paid or given.
  public var allServices: [Int] { services + (addedService.map { [$0] } ?? []) }
}
