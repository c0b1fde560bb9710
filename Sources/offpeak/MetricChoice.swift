import Scenarios
import Simulation

/// Metrics by name, as options ask for them.
struct MetricChoice {
  private let known: [String]

  init(_ model: Model) {
    known = PrimaryMetrics.all(of: model)
  }

  /// - Throws: `Failure` for a name the scenario has no metric of.
  func check(_ name: String, option: String) throws {
    guard !known.contains(name) else { return }
    let guess = NameGuess.nearest(to: name, among: known).map { " Maybe you meant \($0)." } ?? ""
    throw Failure.saying(
      "\(option): there is no metric \(name); there are \(known.joined(separator: ", ")).\(guess)",
      code: Failure.badInput)
  }
}
