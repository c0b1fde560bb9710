import Statistics

/// What a sweep has to choose from under two objectives: each policy of each cell, or, where an objective names a policy,
/// each cell.
public struct SweepCandidates: Sendable {
  /// One of them.
  public struct Candidate: Sendable {
    public let cell: SweepCell
    /// The policy whose values count; both, where the objectives name two.
    public let policy: String
    /// The levels under both objectives; nil where there is no such metric.
    public let levels: [StudySummary.Level?]
  }

  public let objectives: [SweepObjective]
  public private(set) var all: [Candidate] = []

  /// - Precondition: two objectives.
  public init(objectives: [SweepObjective]) {
    self.objectives = objectives
  }

  /// Adds those of the next cell.
  public mutating func append(_ swept: SweptCell) {
    let named = objectives.compactMap(\.policy)
    guard let first = named.first, let last = named.last else {
      for policy in swept.policies { append(swept, policies: [policy, policy]) }
      return
    }
    append(
      swept, policies: [objectives[0].policy ?? first, objectives[1].policy ?? last])
  }

  private mutating func append(_ swept: SweptCell, policies: [String]) {
    let levels = zip(policies, objectives).map { swept.level(of: $0, metric: $1.metric) }
    let policy = policies[0] == policies[1] ? policies[0] : policies.joined(separator: " / ")
    all.append(Candidate(cell: swept.cell, policy: policy, levels: levels))
  }

  /// The best compromises among them.
  public func front() -> ParetoFront {
    ParetoFront(
      all.map { candidate in
        candidate.levels.map { $0?.estimate ?? Estimate(value: nil, count: 0) }
      }, directions: objectives.map(\.direction))
  }
}
