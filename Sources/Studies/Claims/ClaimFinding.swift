import Simulation
import Statistics

/// A claim beside what is simulated.
public struct ClaimFinding: Sendable {
  public let claim: Claim
  /// With a 95 % interval by itself, paired by replication.
  public let simulated: Estimate
  /// Nil without an interval.
  public let verdict: ClaimVerdict?

  public init(_ claim: Claim, simulated: Estimate) {
    self.claim = claim
    self.simulated = simulated
    verdict = ClaimVerdict(claim, simulated: simulated)
  }

  /// The claimed figure, of a range the end nearer to what is simulated; nil where the claim holds or nobody can tell.
  public var missed: Double? {
    guard let verdict, verdict != .holds, let value = simulated.value else { return nil }
    return value < claim.claimed.lowerBound ? claim.claimed.lowerBound : claim.claimed.upperBound
  }
}
