import TimeAndMoney

/// Factors by how long before the start a customer looks: early bird and last minute.
public struct LeadLadder: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    /// Holds from so long before the start on, and for longer.
    public let atLeast: Span
    public let factor: Double

    public init(atLeast: Span, factor: Double) {
      self.atLeast = atLeast
      self.factor = factor
    }
  }

  /// By rising lead, each other than the one before.
  public let steps: [Step]

  public init(steps: [Step]) {
    self.steps = steps.sorted { $0.atLeast < $1.atLeast }
  }

  /// The factor a while before the start; nil for less than the least lead.
  public func factor(at lead: Span) -> Double? {
    steps.last { $0.atLeast <= lead }?.factor
  }
}
