import TimeAndMoney

/// A part of a visit in the plan: which places it takes and who works on it.
public struct PlannedPart: Hashable, Sendable {
  public struct Place: Hashable, Sendable {
    /// Bay groups of the site first, then its equipment groups.
    public let pool: Int
    /// Buffer and given bay time included.
    public let interval: Interval
  }

  public struct Work: Hashable, Sendable {
    public let technician: Int
    /// Buffer included.
    public let interval: Interval
  }

  public let start: Instant
  public let pools: [Place]
  public let technician: Work?
}
