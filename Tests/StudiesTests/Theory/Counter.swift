import Scenarios
import Simulation
import Studies

/// A counter with a walk-in queue, of which theory is asked.
enum Counter {
  /// - Parameters:
  ///   - queue: what its walk_ins say beside the site.
  ///   - clerks: at the bay group clerk; desk has one.
  static func model(
    _ queue: String, clerks: Int = 1, hours: String = "always", warmUp: String = "1 day"
  ) throws -> Model {
    try ScenarioReader.read(
      text: """
        offpeak: 1
        name: counter
        calendar: {start: 2025-03-03, warm_up: \(warmUp), length: 7 days}
        sites:
          - id: counter
            hours: \(hours)
            bays: [{group: clerk, count: \(clerks)}, {group: desk, count: 1}]
        walk_ins: [{site: counter, \(queue)}]
        study: {replications: 2}
        """, named: "counter.yaml")
  }

  /// What theory knows of it.
  static func form(
    _ queue: String, clerks: Int = 1, hours: String = "always", warmUp: String = "1 day"
  ) throws -> ClosedForm {
    try ClosedForm(
      ofQueue: 0, in: model(queue, clerks: clerks, hours: hours, warmUp: warmUp))
  }

  /// An exponential law in the words of a scenario.
  static func exponential(_ mean: String) -> String { "{exponential: {mean: \(mean)}}" }

  /// Arrivals every five minutes on average, at the clerks.
  static let arrivals = "needs: {bay: clerk}, arrivals: \(exponential("5 min"))"
  /// Two stages, the second with any service.
  static func tandem(_ first: String, _ second: String) -> String {
    """
    stages: [{name: intake, needs: {bay: clerk}, takes: \(first)}, {name: test, needs: {bay: desk}, takes: \(second)}]
    """
  }
}
