import TimeAndMoney

/// Asks to take a start for a while.
public struct HoldRequest: Hashable, Sendable, Codable {
  public let site: Int
  public let job: Job
  public let start: Instant
  public let customer: CustomerID
  /// What the customer was quoted, less what is given back; rush fees come on top.
  public let price: Money
  /// The technician the customer insists on: the appointment is pinned to him. nil: whoever is qualified.
  public let technician: Int?
  /// How long to hold it; nil for the rule's time.
  public let timeToLive: Span?

  public init(
    site: Int, job: Job, start: Instant, customer: CustomerID, price: Money,
    technician: Int? = nil, timeToLive: Span? = nil
  ) {
    self.site = site
    self.job = job
    self.start = start
    self.customer = customer
    self.price = price
    self.technician = technician
    self.timeToLive = timeToLive
  }
}
