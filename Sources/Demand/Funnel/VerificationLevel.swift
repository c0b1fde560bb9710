import RandomStreams

/// How an operation is verified: not at all, by a token, by biometrics, by two factors.
public struct VerificationLevel: Hashable, Sendable {
  public let name: String
  public let step: FunnelStep
  /// The share of abusive operations that it stops.
  public let stops: Double

  public init(name: String, step: FunnelStep, stops: Double) {
    self.name = name
    self.step = step
    self.stops = stops
  }

  /// No verification: no time, and nothing is stopped.
  public static let none = VerificationLevel(
    name: "none",
    step: FunnelStep(takes: .deterministic(0), bearable: 0, hazard: 0, completes: 1), stops: 0)
}
