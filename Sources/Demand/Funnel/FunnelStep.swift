import RandomStreams

/// A step of the booking: it takes time, and not everybody goes on.
public struct FunnelStep: Hashable, Sendable {
  /// How long it takes, in minutes.
  public let takes: Law
  /// The minutes of it that put nobody off.
  public let bearable: Double
  /// The rate per minute at which customers give up beyond that.
  public let hazard: Double
  /// The share that goes on however short it is.
  public let completes: Double

  public init(takes: Law, bearable: Double, hazard: Double, completes: Double) {
    self.takes = takes
    self.bearable = bearable
    self.hazard = hazard
    self.completes = completes
  }

  /// The probability of going on after so many minutes: completes · exp(−hazard · (minutes − bearable)), the survival
  /// function of a constant hazard.
  public func chance(after minutes: Double) -> Double {
    completes * PortableMath.exp(-hazard * max(0, minutes - bearable))
  }
}
