import TimeAndMoney

/// Why a start cannot be had, and what is near it.
public struct Conflict: Hashable, Sendable, Codable {
  public let reason: Reason
  public let alternatives: Alternatives

  public enum Reason: Hashable, Sendable, Codable {
    /// No job can start there: not on the grid of starts, or the site is closed for a part of it.
    case notAStart
    case tooSoon(earliest: Instant)
    case beyondHorizon(last: LocalDay)
    /// The site never has what the job needs.
    case notServed
    /// All bays (or all units of equipment) of this name are taken from `start` to `end`, at the first of several such
    /// stretches.
    case full(pool: String, start: Instant, end: Instant)
    /// Nobody qualified is free for all of it; of those on shift the one who is free longest is taken from `start` to
    /// `end`.
    case nobodyFree(start: Instant, end: Instant)
    /// Nobody qualified is on shift for all of it.
    case nobodyOnShift
    /// The customer has as many appointments of this service as he may.
    case customerLimit(Int)
  }

  public init(reason: Reason, alternatives: Alternatives) {
    self.reason = reason
    self.alternatives = alternatives
  }
}
