import Simulation

extension Resolution {
  /// The plan, with the metrics as they are written; `checkMetrics` follows once the model is there.
  func plan(of study: StudyEntry, in period: Period, baseline: String) -> StudyPlan {
    let precision =
      study.precision.isEmpty
      ? nil
      : Precision(
        goals: study.precision.map(\.goal), atMost: study.precision.map(\.atMost).max() ?? 0)
    return StudyPlan(
      firstDay: period.firstDay, warmUp: period.warmUp, measuredDays: period.measuredDays,
      replications: study.replications, precision: precision, baseline: baseline,
      policyStart: study.policyStart, primaryMetrics: study.primary?.map(\.value) ?? [],
      tolerance: study.tolerance, movedBeyond: study.movedBeyond)
  }

  /// Follows the names of metrics, which depend on all the rest, and fills in the primary ones where none are named.
  mutating func checkMetrics(of study: StudyEntry, in model: inout Model) {
    let named = (study.primary ?? []) + study.precision.map(\.metric)
    if !named.isEmpty {
      let metrics = PrimaryMetrics.all(of: model)
      let known = metrics.map(\.name)
      for name in named { _ = index(of: name, among: known, what: "metric") }
      checkUnique(study.primary ?? [], what: "primary metric")
      checkDifferences(of: study, in: model)
      let shares = metrics.filter { $0.unit == .share }.map(\.name)
      for goal in study.precision where goal.absolute?.isPercent == true {
        if known.contains(goal.metric.value), !shares.contains(goal.metric.value) {
          reading.note(.percentOfNoShare(goal.metric.value), at: goal.metric.place)
        }
      }
    }
    for goal in study.precision where goal.atMost < study.replications {
      reading.note(
        .outside(
          "at_most: \(goal.atMost)",
          lowest: "\(study.replications), the replications before the first look",
          highest: "1000000"), at: goal.metric.place)
    }
    if study.primary == nil { model.plan.primaryMetrics = PrimaryMetrics.standard(of: model) }
  }

  /// A difference needs something to differ from.
  private mutating func checkDifferences(of study: StudyEntry, in model: Model) {
    guard model.policies.count == 1 else { return }
    for goal in study.precision where goal.subject == .difference {
      reading.note(.noOtherPolicy, at: goal.metric.place)
    }
  }
}
