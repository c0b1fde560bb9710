import TimeAndMoney

/// A search as the log of the live business has it: what was asked for, and what was taken of it.
public struct SearchRecord: Hashable, Sendable {
  public let instant: Instant
  public let service: Int
  /// What was taken; nil if the visitor left.
  public let taken: Taken?

  public struct Taken: Hashable, Sendable {
    public let site: Int
    /// The day of the site's book.
    public let day: Int
    public let start: Instant
    /// The factor on the list price that he accepted.
    public let factor: Double

    public init(site: Int, day: Int, start: Instant, factor: Double) {
      self.site = site
      self.day = day
      self.start = start
      self.factor = factor
    }
  }

  public init(instant: Instant, service: Int, taken: Taken?) {
    self.instant = instant
    self.service = service
    self.taken = taken
  }
}
