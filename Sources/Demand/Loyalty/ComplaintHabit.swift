/// Who complains, at the end of the service.
public struct ComplaintHabit: Hashable, Sendable {
  /// Points of satisfaction below which a customer may complain.
  public let below: Double
  /// The probability that he does.
  public let share: Double

  public init(below: Double, share: Double) {
    self.below = below
    self.share = share
  }
}
