/// What a follow-up does to a customer whom it reaches.
public struct Recovery: Hashable, Sendable {
  /// Points of satisfaction below which it does something.
  public let below: Double
  /// The points by which it lifts.
  public let lifts: Double

  public init(below: Double, lifts: Double) {
    self.below = below
    self.lifts = lifts
  }

  /// The satisfaction of a customer who was reached.
  public func lifted(_ points: Double) -> Double {
    points < below ? min(points + lifts, SatisfactionTastes.range.upperBound) : points
  }
}
