import RandomStreams

/// Whether and when customers come again.
public struct ReturnHabit: Hashable, Sendable {
  /// What a customer wants who comes again.
  public enum Wants: Hashable, Sendable {
    /// Drawn anew from the shares of his segment.
    case anew
    /// The service of his visit before.
    case same
  }

  /// The probability after a service judged as usual, below the first tier.
  public let usual: Double
  /// Added to its logit per point of satisfaction above the usual.
  public let satisfaction: Double
  /// Added to its logit per tier.
  public let tier: Double
  /// Minutes from the end of a service to the next visit.
  public let after: Law
  /// The probability after a visit that ended without a service.
  public let lost: Double
  /// Minutes from the end of such a visit to the next one.
  public let lostAfter: Law
  public let wants: Wants

  public init(
    usual: Double, satisfaction: Double, tier: Double, after: Law, lost: Double, lostAfter: Law,
    wants: Wants
  ) {
    self.usual = usual
    self.satisfaction = satisfaction
    self.tier = tier
    self.after = after
    self.lost = lost
    self.lostAfter = lostAfter
    self.wants = wants
  }

  /// The probability of coming again after a service: logistic in the satisfaction and the rank.
  public func probability(pointsOverUsual: Double, rank: Int) -> Double {
    let odds = PortableMath.log(usual / (1 - usual))
    return 1
      / (1 + PortableMath.exp(-(odds + satisfaction * pointsOverUsual + tier * Double(rank))))
  }
}
