import TimeAndMoney

/// Prices that are learnt by trying.
public struct LearningTerms: Hashable, Sendable {
  /// Which starts are taken to be alike, beside their site and service.
  public enum Extent: String, CaseIterable, Hashable, Sendable {
    /// All that the rule is about.
    case rule
    /// Those on the same kind of day.
    case day
    /// Those in the same hour of the clock.
    case hour
  }

  /// The factors it tries, rising.
  public let ladder: [Double]
  public let extent: Extent
  /// How long it stays with a factor at least before it draws the next.
  public let every: Span

  public init(ladder: [Double], extent: Extent, every: Span) {
    self.ladder = ladder
    self.extent = extent
    self.every = every
  }

  /// The same with the factors that can be published: those beyond floor and cap are these.
  func inside(_ guardrails: Guardrails) -> LearningTerms {
    let bounded = ladder.map { min(max($0, guardrails.floor), guardrails.cap) }
    return LearningTerms(ladder: Set(bounded).sorted(), extent: extent, every: every)
  }
}
