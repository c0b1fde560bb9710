import Foundation
import Metrics
import Offers
import Simulation
import Studies

/// What the experiments would have said beside what is true, for the terminal.
public struct ExperimentLines {
  private let findings: [ExperimentFinding]
  private let model: Model

  public init(_ findings: [ExperimentFinding], model: Model) {
    self.findings = findings
    self.model = model
  }

  /// Empty where there is no experiment.
  public func lines() -> [String] {
    let lines = model.policies.flatMap { policy -> [String] in
      let own = findings.filter { $0.policy == policy.name }
      guard let experiment = policy.experiment, !own.isEmpty else { return [] }
      return [heading(policy.name, experiment)] + own.flatMap(text)
    }
    return lines.isEmpty ? [] : lines + [""]
  }

  private func heading(_ name: String, _ experiment: Experiment) -> String {
    let what = "\(name): \(experiment.treatment) against \(experiment.control)"
    switch experiment.arms {
    case .customers:
      return
        "\(what), an experiment by customer: two customers may see different prices at the same instant."
    case .days(let block, let washout, _):
      return
        "\(what), an experiment by day: blocks of \(block) days, the first \(washout) left out."
    case .sites(let sites):
      let names = sites.map { model.sites[$0].name }.joined(separator: ", ")
      return "\(what), an experiment by site: treated at \(names)."
    }
  }

  private func text(_ finding: ExperimentFinding) -> [String] {
    guard let estimate = finding.estimate.value, let truth = finding.truth.value,
      let bias = finding.bias.value
    else { return ["  \(finding.metric.name): an arm saw nothing, so nothing was estimated"] }
    var first =
      "  \(finding.metric.name)\(unit(finding.metric)): estimated \(number(estimate, finding)) on average, "
      + "true \(number(truth, finding)), bias \(number(bias, finding))"
    if let interval = finding.bias.interval {
      first +=
        " (\(number(interval.lowerBound, finding)) … \(number(interval.upperBound, finding)))"
    }
    return [first] + precision(finding)
  }

  private func precision(_ finding: ExperimentFinding) -> [String] {
    guard let spread = finding.spread else { return [] }
    var parts = ["estimates spread by \(plain(spread, finding))"]
    parts.append(
      finding.meanStandardError.map { "an analyst's standard error \(plain($0, finding))" }
        ?? "no analyst could have given a standard error")
    if let coverage = finding.coverage {
      parts.append(
        String(
          format: "%.0f %% of the 95 %% intervals hold the truth (%.0f … %.0f)",
          coverage.share * 100, coverage.interval.lowerBound * 100,
          coverage.interval.upperBound * 100))
    }
    return ["    " + parts.joined(separator: ", ")]
  }

  private func unit(_ metric: ArmMetric) -> String {
    metric == .contributionPerVisit ? ", \(model.currency.code)" : ""
  }

  private func number(_ value: Double, _ finding: ExperimentFinding) -> String {
    finding.metric == .contributionPerVisit
      ? String(format: "%+.2f", value) : String(format: "%+.2f pp", value * 100)
  }

  private func plain(_ value: Double, _ finding: ExperimentFinding) -> String {
    finding.metric == .contributionPerVisit
      ? String(format: "%.2f", value) : String(format: "%.2f pp", value * 100)
  }
}
