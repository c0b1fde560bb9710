import TimeAndMoney

/// When a publication is made: the instant, and the local day of the site.
public struct PublicationMoment: Hashable, Sendable {
  public let now: Instant
  public let today: LocalDay

  public init(now: Instant, today: LocalDay) {
    self.now = now
    self.today = today
  }
}
