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
      lines.append("  \(Self.padded(written(parameter), 16)) \(figure(estimate))")
    }
    return (lines + [""] + answer()).joined(separator: "\n")
  }

  private func answer() -> [String] {
    switch report.outcome {
    case .reached(let root, let low, let high, let others):
      let from = low.map(written) ?? "below \(written(question.range.lowerBound))"
      let to = high.map(written) ?? "beyond \(written(question.range.upperBound))"
      var lines = [
        "\(question.metric.metric) = \(metric(question.target)) at \(written(root)) (95 % interval \(from) … \(to))."
      ]
      if others > 0 {
        lines.append("It is crossed \(others) more time\(others == 1 ? "" : "s") further up.")
      }
      return lines
    case .notReached(let parameter, let best, let isBelow):
      return [
        "Not reached: \(question.metric.metric) = \(metric(question.target)) at none of the \(report.points.count) values "
          + "tried between \(written(question.range.lowerBound)) and \(written(question.range.upperBound)); "
          + "\(isBelow ? "at most" : "at least") \(figure(best)) at \(written(parameter))."
      ]
    }
  }

  private func figure(_ estimate: Estimate) -> String {
    guard let value = estimate.value else { return "no value" }
    guard let interval = estimate.interval else { return metric(value) }
    return "\(metric(value)) (\(metric(interval.lowerBound)) … \(metric(interval.upperBound)))"
  }

  private func metric(_ value: Double) -> String {
    question.metricUnit == .share
      ? String(format: "%.4g %%", value * 100) : String(format: "%.5g", value)
  }

  private func written(_ parameter: Double) -> String {
    String(format: parameter.magnitude < 1e5 ? "%.5g" : "%.0f", parameter) + question.unit
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
