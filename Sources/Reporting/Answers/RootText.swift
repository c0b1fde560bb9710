import Foundation
import Statistics
import Studies

/// Where a metric reaches a value, as a planner reads it.
public struct RootText {
  private let report: RootReport
  private let question: RootQuestion

  public init(_ report: RootReport, _ question: RootQuestion) {
    self.report = report
    self.question = question
  }

  public func text() -> String {
    let subject = question.metric.subject == .level ? "" : ", difference to the baseline"
    var lines = [
      "\(question.metric.metric) of \(question.metric.policy)\(subject), by \(question.path):", "",
    ]
    for (parameter, estimate) in report.points.sorted(by: { $0.key < $1.key }) {
      lines.append("  \(pad(written(parameter), 16)) \(figure(estimate))")
    }
    return (lines + [""] + answer()).joined(separator: "\n")
  }

  private func answer() -> [String] {
    switch report.outcome {
    case .stopped:
      return ["Interrupted before there was an answer; the values above were simulated."]
    case .passed(let from, let to, let low, let high, let others):
      func value(_ parameter: Double) -> String {
        report.points[parameter].map(figure) ?? "unknown"
      }
      return [
        "\(question.metric.metric) passes \(metric(question.target)) between \(written(from)), where it is "
          + "\(value(from)), and \(written(to)), where it is \(value(to)).",
        "The first beyond it is \(written(to)) (95 % interval \(ends(low, high)))."
          + further(others),
      ]
    case .reached(let root, let low, let high, let others):
      return [
        "\(question.metric.metric) = \(metric(question.target)) at \(written(root)) (95 % interval \(ends(low, high)))."
          + further(others)
      ]
    case .notReached(let parameter, let best, let isBelow):
      return [
        "Not reached: \(question.metric.metric) = \(metric(question.target)) at none of the \(report.points.count) values "
          + "tried between \(written(question.range.lowerBound)) and \(written(question.range.upperBound)); "
          + "\(isBelow ? "at most" : "at least") \(figure(best)) at \(written(parameter))."
          + (best.interval?.contains(question.target) == true
            ? " That interval holds it: more replications may tell." : "")
      ]
    }
  }

  private func ends(_ low: Double?, _ high: Double?) -> String {
    (low.map(written) ?? "below \(written(question.range.lowerBound))") + " … "
      + (high.map(written) ?? "beyond \(written(question.range.upperBound))")
  }

  private func further(_ others: Int) -> String {
    others > 0 ? " It is crossed \(others) more time\(others == 1 ? "" : "s") further up." : ""
  }

  private func figure(_ estimate: Estimate) -> String {
    guard let value = estimate.value else { return "no value" }
    guard let interval = estimate.interval else { return metric(value) }
    return "\(metric(value)) (\(metric(interval.lowerBound)) … \(metric(interval.upperBound)))"
  }

  private func metric(_ value: Double) -> String {
    question.metricUnit == .share
      ? String(format: question.metric.subject == .level ? "%.4g %%" : "%.4g pp", value * 100)
      : String(format: "%.5g", value)
  }

  private func written(_ parameter: Double) -> String {
    String(format: parameter.magnitude < 1e5 ? "%.5g" : "%.0f", parameter) + question.unit
  }
}
