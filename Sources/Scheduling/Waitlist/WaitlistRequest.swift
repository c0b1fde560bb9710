import TimeAndMoney

/// Asks for a place in line for a start that is not free.
///
/// When room comes, the first in line whose wish fits is offered the earliest fitting start, held for
/// `AnswerTimes.waitlist`; he confirms, releases, or leaves the line when the time ends. The line forgets him when the
/// last start he wished can no longer be held.
public struct WaitlistRequest: Hashable, Sendable, Codable {
  public let site: Int
  public let job: Job
  /// The starts he would take: from `earliest` to `latest`, both included.
  public let earliest: Instant
  public let latest: Instant
  public let customer: CustomerID
  public let price: Money

  public init(
    site: Int, job: Job, earliest: Instant, latest: Instant, customer: CustomerID, price: Money
  ) {
    self.site = site
    self.job = job
    self.earliest = earliest
    self.latest = latest
    self.customer = customer
    self.price = price
  }
}
