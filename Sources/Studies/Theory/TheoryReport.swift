import Simulation
import Statistics

/// A scenario's simulated queues beside what theory knows of them.
public struct TheoryReport: Sendable {
  /// One metric.
  public struct Line: Sendable {
    public let metric: String
    public let exact: Double
    public let simulated: Estimate
    /// Nil where there is no interval to judge by.
    public let verdict: TheoryVerdict?

    init(metric: String, exact: Double, simulated: Estimate) {
      self.metric = metric
      self.exact = exact
      self.simulated = simulated
      verdict = TheoryVerdict(of: exact, in: simulated)
    }
  }

  public let scenario: String
  public let seed: UInt64
  public let replications: Int
  public let forms: [ClosedForm]
  public let lines: [Line]

  /// Puts the baseline of a study beside its closed forms.
  ///
  /// - Precondition: the study is of the model of which the forms are.
  public init(_ summary: StudySummary, of model: Model, forms: [ClosedForm]) {
    scenario = model.name
    seed = model.seed
    replications = model.plan.replications
    self.forms = forms
    // Both lists are in the same order, in which a stage and a class may bear the same name.
    var levels = summary.levels(of: 0)[...]
    lines = forms.flatMap(\.metrics).map { metric in
      levels = levels.drop { $0.metric != metric.name }
      guard let level = levels.popFirst() else {
        fatalError("No run measures \(metric.name), whose exact value is known.")
      }
      return Line(metric: metric.name, exact: metric.value, simulated: level.estimate)
    }
  }
}
