import Scheduling
import TimeAndMoney

/// A stage of a job with its share of the time that is drawn for the whole visit.
struct JobStage: Sendable {
  let plan: StagePlan
  /// Its planned part of all that is paid for, and of all that is given.
  let paidShare: Double
  let givenShare: Double

  static func stages(of job: Job, in catalogue: Catalogue) -> [JobStage] {
    let plans = job.stages(in: catalogue)
    func share(_ part: Span, of whole: Span) -> Double {
      whole == .zero ? 0 : Double(part.microseconds) / Double(whole.microseconds)
    }
    let paid = plans.reduce(Span.zero) { $0 + $1.paid }
    let given = plans.reduce(Span.zero) { $0 + $1.given }
    return plans.map {
      JobStage(
        plan: $0, paidShare: share($0.paid, of: paid), givenShare: share($0.given, of: given))
    }
  }
}
