/// What a pilot says about the warm-up.
public struct WarmUpReport: Sendable {
  /// How many weeks of one metric under one policy must go; nil if it had not settled by the middle of the pilot.
  public struct Cut: Sendable {
    public let policy: String
    public let metric: String
    public let weeks: Int?
  }

  public let cuts: [Cut]
  /// What the horizon asks for.
  let leastWeeks: Int

  /// The cut that decides, if one is longer than the horizon.
  public var longest: Cut? {
    let longest = cuts.max { ($0.weeks ?? Int.max) < ($1.weeks ?? Int.max) }
    return (longest?.weeks ?? Int.max) > leastWeeks ? longest : nil
  }

  /// The warm-up of the study.
  public var days: Int {
    7 * (longest.map { $0.weeks ?? max(leastWeeks, WarmUpSearch.weeks / 2) } ?? leastWeeks)
  }

  /// What to tell.
  public var text: String {
    let length = "Warm-up: \(days / 7) \(days == 7 ? "week" : "weeks"), "
    guard !cuts.isEmpty else {
      return length + "the least there must be; no primary metric has weekly means to judge by."
    }
    guard let longest else {
      return length + (leastWeeks > 0 ? "for the horizon; " : "") + "no metric needs longer."
    }
    if longest.weeks != nil {
      return length + "found on \(longest.metric) of \(longest.policy), which needs the longest."
    }
    return length
      + "and \(longest.metric) of \(longest.policy) has not settled within \(WarmUpSearch.weeks)"
      + " weeks: it still depends on how the run begins."
  }
}
