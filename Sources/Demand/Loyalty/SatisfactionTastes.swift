import RandomStreams

/// How the customers of a segment judge a service, in points from 0 to 100: linear in what they met, with a normal
/// noise by visit, cut at both ends.
public struct SatisfactionTastes: Hashable, Sendable {
  /// Points of a service without any trouble at the list price.
  public let usual: Double
  /// Standard deviation between visits that went alike, in points.
  public let noise: Double
  /// Points per minute of waiting (negative if disliked).
  public let wait: Double
  /// Points per minute of work beyond the planned.
  public let overrun: Double
  /// Points per percent paid over the list price; what is paid less counts the other way.
  public let price: Double
  /// Points where he did not get what he needed.
  public let mismatch: Double
  /// Points per minute of verification.
  public let verification: Double
  /// Points where nobody explained who worked and for what.
  public let unexplained: Double

  /// The points satisfaction lies in.
  public static let range = 0.0...100.0

  public init(
    usual: Double, noise: Double, wait: Double, overrun: Double, price: Double, mismatch: Double,
    verification: Double, unexplained: Double
  ) {
    self.usual = usual
    self.noise = noise
    self.wait = wait
    self.overrun = overrun
    self.price = price
    self.mismatch = mismatch
    self.verification = verification
    self.unexplained = unexplained
  }

  /// The points of an experience, the noise drawn by a uniform of the visit.
  public func points(of experience: Experience, at uniform: Double) -> Double {
    let met =
      wait * experience.waitMinutes + overrun * experience.overrunMinutes
      + price * experience.percentOverList + verification * experience.verificationMinutes
    let missing =
      (experience.isMatched ? 0 : mismatch) + (experience.isExplained ? 0 : unexplained)
    let points = usual + met + missing + noise * PortableMath.normalQuantile(uniform)
    return min(max(points, Self.range.lowerBound), Self.range.upperBound)
  }
}
