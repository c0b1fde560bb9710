import Metrics
import Offers
import Simulation

/// What the experiments of a replication would have estimated, beside the truth of the same replication.
public struct ExperimentReading {
  private let model: Model

  public init(_ model: Model) {
    self.model = model
  }

  /// By experiment, then by metric; the share of the peak only where a window is called so.
  public func estimates(of runs: [PolicyRun]) -> [ExperimentEstimate] {
    runs.flatMap { run -> [ExperimentEstimate] in
      let policy = model.policies[run.policy]
      guard let experiment = policy.experiment else { return [] }
      return ArmMetric.allCases.filter { $0 != .peakShare || hasPeak }.map { metric in
        estimate(metric, of: run, policy.name, experiment, among: runs)
      }
    }
  }

  private var hasPeak: Bool { model.windows.contains { $0.name == "peak" } }

  private func estimate(
    _ metric: ArmMetric, of run: PolicyRun, _ name: String, _ experiment: Experiment,
    among runs: [PolicyRun]
  ) -> ExperimentEstimate {
    let comparison = ArmComparison(
      metric, of: run.tables.arms, by: experiment.arms, days: model.plan.measuredDays)
    let scale =
      metric == .contributionPerVisit ? 1 / Double(model.currency.minorUnitsPerUnit) : 1
    let treated = mean(metric, under: experiment.treatment, among: runs)
    let control = mean(metric, under: experiment.control, among: runs)
    return ExperimentEstimate(
      metric: metric, policy: name, estimate: comparison.difference.map { $0 * scale },
      standardError: comparison.standardError.map { $0 * scale },
      interval: comparison.interval.map { $0.lowerBound * scale...$0.upperBound * scale },
      truth: treated.flatMap { treated in control.map { (treated - $0) * scale } })
  }

  /// The mean over all visits, or bookings, under a policy; nil where it was not run.
  private func mean(_ metric: ArmMetric, under name: String, among runs: [PolicyRun]) -> Double? {
    let run = runs.first { model.policies[$0.policy].name == name }
    return run?.tables.arms.total(metric, isTreated: true).mean
  }
}
