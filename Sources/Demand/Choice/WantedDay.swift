import RandomStreams

/// The second demand mode, for logs that identify no utilities: a lead time is drawn, then the free start
/// nearest to the preferred time on that day, or on the next day with one, is taken.
public struct WantedDay: Hashable, Sendable {
  public enum Unit: Hashable, Sendable {
    /// Local calendar days.
    case calendarDays
    /// Days on which the site opens, counted behind the day of the visit.
    case openDays
  }

  public struct Part: Hashable, Sendable {
    public let from: Int
    public let to: Int
    public let share: Double

    public init(from: Int, to: Int, share: Double) {
      self.from = from
      self.to = to
      self.share = share
    }
  }

  /// Leads, inclusive ranges; shares sum to one and are spread evenly over a range.
  public let leads: [Part]
  public let unit: Unit
  public let preferred: PreferredTimes
  /// The most a visitor pays for that start, in units of the currency and net of what is given back and of what a
  /// reward is worth; nil where the price makes no difference.
  public let paysAtMost: Law?

  public init(leads: [Part], unit: Unit, preferred: PreferredTimes, paysAtMost: Law? = nil) {
    self.leads = leads
    self.unit = unit
    self.preferred = preferred
    self.paysAtMost = paysAtMost
  }

  /// The lead one uniform stands for.
  public func lead(at uniform: Double) -> Int {
    var below = 0.0
    for part in leads where part.share > 0 {
      if uniform < below + part.share {
        return part.from + Int((uniform - below) / part.share * Double(part.to - part.from + 1))
      }
      below += part.share
    }
    return leads.last?.to ?? 0
  }
}
