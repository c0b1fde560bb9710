import Simulation
import Statistics

/// A business before and after a change, over the same replications.
public struct CaseSummary: Sendable {
  /// The baseline is its first policy.
  public let before: StudySummary
  public let after: StudySummary
  /// The policy in force after the change, by its place in `after`.
  private let policy: Int

  /// - Parameter policy: the name of the policy in force after the change; nil: its baseline.
  public init(before: StudySummary, after: StudySummary, policy: String?) {
    self.before = before
    self.after = after
    self.policy = policy.flatMap { after.names.firstIndex(of: $0) } ?? 0
  }

  public func findings(for claims: [Claim]) -> [ClaimFinding] {
    claims.map { ClaimFinding($0, simulated: simulated($0)) }
  }

  /// What is simulated for a claim. A change or a difference is paired by replication: sums over sums, with the same
  /// replication left out of both sides at a time (METHOD: the jackknife).
  public func simulated(_ claim: Claim) -> Estimate {
    let own = after.series(of: policy, metric: claim.metric)
    let other = before.series(of: 0, metric: claim.metric)
    let nothing = Estimate(value: nil, count: before.replications)
    switch claim.subject {
    case .before: return before.level(of: 0, metric: claim.metric)?.estimate ?? nothing
    case .after: return after.level(of: policy, metric: claim.metric)?.estimate ?? nothing
    case .change:
      guard let own, let other else { return nothing }
      // What may as well be zero is no measure of a change (METHOD: no figure).
      if other.estimate().interval?.contains(0) == true { return nothing }
      return own.relativeDifference(from: other)
    case .difference:
      guard let own, let other else { return nothing }
      let unit = after.level(of: policy, metric: claim.metric)?.unit
      return own.difference(from: other, scale: unit?.intervalScale ?? .plain)
    }
  }
}
