import TimeAndMoney

/// What a policy sees at an instant: only what the live business has recorded by then. No future arrivals, no outcomes, no
/// utilities, no labels of segments.
public struct MarketView: Sendable {
  public let now: Instant
  public let business: Business
  public let record: MarketRecord

  public init(now: Instant, business: Business, record: MarketRecord) {
    self.now = now
    self.business = business
    self.record = record
  }
}
