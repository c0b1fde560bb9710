import TimeAndMoney

/// The starts of one service on one local day at one site, for which prices are asked.
public struct DayOffer: Sendable {
  public struct Start: Hashable, Sendable {
    public let instant: Instant
    /// Cells of the book behind the beginning of the local day.
    public let cell: Int
    public let time: TimeOfDay
  }

  public let site: Int
  public let service: Int
  /// The day of the site's book.
  public let day: Int
  public let localDay: LocalDay
  public let kind: DayKind
  public let starts: [Start]
  /// What is booked of the bays the service uses; empty unless a rule of the policy reads it.
  public let load: DayLoad
}
