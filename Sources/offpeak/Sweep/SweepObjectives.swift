import Scenarios
import Simulation
import Studies

/// Reads the two objectives of a sweep and checks them against what a run of it gives.
struct SweepObjectives {
  let objectives: [SweepObjective]

  /// - Parameter study: a cell.
  /// - Throws: `Failure`.
  init(_ texts: [String], of study: CellStudy) throws {
    guard texts.isEmpty || texts.count == 2 else {
      throw SweepObjectives.refusal(
        "two are needed, such as --pareto \"maximize bookings_per_day\" --pareto \"minimize mean_wait\"."
      )
    }
    let metrics = MetricSamples.empty(of: study.blueprint).map(\.name)
    objectives = try texts.map { text in
      guard let objective = SweepObjective(text, policies: study.names) else {
        throw SweepObjectives.refusal(
          "\(text): write maximize or minimize and a metric, such as \"maximize bookings_per_day\"."
        )
      }
      guard metrics.contains(objective.metric) else {
        throw SweepObjectives.unknown(objective.metric, in: text, known: metrics, study.names)
      }
      return objective
    }
  }

  private static func unknown(
    _ metric: String, in text: String, known: [String], _ policies: [String]
  ) -> Failure {
    let guess = Guess.nearest(to: metric, among: known).map { " Maybe you meant \($0)." } ?? ""
    return refusal(
      "\(text): no metric is called \(metric). The metrics are \(known.joined(separator: ", ")); a policy may stand "
        + "before one (\(policies[0]):\(known.first ?? "")).\(guess)")
  }

  private static func refusal(_ text: String) -> Failure {
    Failure.saying("--pareto: \(text)", code: Failure.badInput)
  }
}
