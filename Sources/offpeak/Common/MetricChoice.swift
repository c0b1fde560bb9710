import Metrics
import Scenarios
import Simulation

/// Metrics by name, as options ask for them.
struct MetricChoice {
  private let metrics: [(name: String, unit: MetricUnit)]

  init(_ model: Model) {
    metrics = PrimaryMetrics.all(of: model)
  }

  /// The names of the loads of groups of bays and technicians; none of a single group.
  var loads: [String] {
    metrics.map(\.name).filter { $0.hasPrefix(MetricSamples.loadPrefix) }
  }

  func has(_ name: String) -> Bool { metrics.contains { $0.name == name } }

  /// - Throws: `Failure` for a name the scenario has no metric of.
  func check(_ name: String, option: String) throws {
    let known = metrics.map(\.name)
    guard !known.contains(name) else { return }
    let guess = Guess.nearest(to: name, among: known).map { " Maybe you meant \($0)." } ?? ""
    throw Failure.saying(
      "\(option): there is no metric \(name); there are \(known.joined(separator: ", ")).\(guess)",
      code: Failure.badInput)
  }

  /// The unit of a metric that is there.
  func unit(of name: String) -> MetricUnit {
    metrics.first { $0.name == name }?.unit ?? .customers
  }
}
