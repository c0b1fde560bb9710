import TimeAndMoney

/// When on a day a segment's customers would like to come, for each kind of day they would come at all.
public struct PreferredTimes: Hashable, Sendable {
  public struct Part: Hashable, Sendable {
    /// The minute of the local day at which it begins and ends; equal for a single moment.
    public let from: Int
    public let to: Int
    public let share: Double

    public init(from: Int, to: Int, share: Double) {
      self.from = from
      self.to = to
      self.share = share
    }
  }

  private var partsByKind: [[Part]]

  /// - Parameter parts: shares of each day sum to one; a kind of day without parts is never wanted.
  public init(_ parts: [DayKind: [Part]]) {
    partsByKind = DayKind.allCases.map { parts[$0] ?? [] }
  }

  public func parts(on kind: DayKind) -> [Part] {
    partsByKind[kind.rawValue]
  }

  /// The minute of the day a customer prefers on such a day, from one uniform of the visit; nil if he would
  /// not come on such a day. The same uniform gives every day's preference, so a customer who likes mornings
  /// likes them on all days.
  public func minute(at uniform: Double, on kind: DayKind) -> Int? {
    let parts = partsByKind[kind.rawValue]
    guard let last = parts.last else { return nil }
    var below = 0.0
    for part in parts where part.share > 0 {
      if uniform < below + part.share {
        let inside = (uniform - below) / part.share
        return part.from + Int(inside * Double(part.to - part.from))
      }
      below += part.share
    }
    return last.to > last.from ? last.to - 1 : last.from
  }
}
