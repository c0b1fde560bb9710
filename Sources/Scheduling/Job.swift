import TimeAndMoney

/// What is booked into one slot: a service, perhaps with something given on top.
public struct Job: Hashable, Sendable {
  /// Index in the catalogue.
  public let service: Int
  /// Bay time behind the service, without a technician.
  public let extraBayTime: Span
  /// Another service done in the same visit by the same technician; index in the catalogue.
  public let addedService: Int?

  public init(service: Int, extraBayTime: Span = .zero, addedService: Int? = nil) {
    self.service = service
    self.extraBayTime = extraBayTime
    self.addedService = addedService
  }
}
