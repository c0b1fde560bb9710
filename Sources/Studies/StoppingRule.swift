import Simulation

/// When a study is precise enough: looks after 20 replications and then after half as many again, each at the intervals
/// that are printed (METHOD: the same number for all policies).
public struct StoppingRule: Sendable {
  private static let fewest = 20
  private static let growth = 1.5

  /// Nil for a fixed number of replications.
  public let precision: Precision?
  /// The numbers of replications after which it is looked; the last one ends the study.
  public let looks: [Int]

  public init(_ plan: StudyPlan) {
    precision = plan.precision
    guard let precision = plan.precision else {
      looks = [plan.replications]
      return
    }
    var looks: [Int] = []
    var next = Double(max(Self.fewest, plan.replications))
    while Int(next.rounded(.up)) < precision.atMost {
      looks.append(Int(next.rounded(.up)))
      next *= Self.growth
    }
    self.looks = looks + [precision.atMost]
  }

  /// Whether the study may end here.
  public func isMet(by summary: StudySummary) -> Bool {
    (precision?.goals ?? []).allSatisfy { $0.isMet(by: summary) }
  }
}

extension Precision.Goal {
  /// Whether every policy has reached the half-width; a metric without an interval has not.
  func isMet(by summary: StudySummary) -> Bool {
    reached(by: summary).allSatisfy { pair in
      pair.reached.map { $0 <= pair.asked } ?? false
    }
  }

  /// The half-widths of each policy it is about: reached, and asked for.
  public func reached(by summary: StudySummary) -> [(
    policy: String, reached: Double?, asked: Double
  )] {
    let policies =
      subject == .level ? Array(summary.names.indices) : Array(summary.names.indices.dropFirst())
    return policies.map { policy in
      let level = summary.level(of: policy, metric: metric)?.estimate
      let estimate =
        subject == .level ? level : summary.comparison(of: policy, metric: metric)?.difference
      let base = subject == .level ? level : summary.level(of: 0, metric: metric)?.estimate
      let width = estimate?.interval.map { ($0.upperBound - $0.lowerBound) / 2 }
      let asked =
        switch halfWidth {
        case .absolute(let asked): asked
        case .relative(let share): share * (base?.value ?? 0).magnitude
        }
      return (summary.names[policy], width, asked)
    }
  }
}
