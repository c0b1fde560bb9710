import Foundation
import Simulation
import Statistics
import Studies

/// A selection as a planner reads it.
public struct SelectionText {
  private let report: SelectionReport
  private let question: Selection.Question
  private let currency: String

  public init(_ report: SelectionReport, _ question: Selection.Question, model: Model) {
    self.report = report
    self.question = question
    currency = model.currency.code
  }

  public func text() -> String {
    let width = report.entries.map(\.policy.displayWidth).max() ?? 0
    var lines = [
      "Selecting by \(question.metric) (\(question.aim.rawValue)), indifference \(number(report.indifference)):",
      "",
      String(repeating: " ", count: width) + "  replications         mean",
    ]
    for entry in report.entries {
      let count = "\(entry.replications)"
      let mean = number(entry.mean)
      let name = pad(entry.policy, width)
      let end =
        entry.eliminatedBy.map { "given up behind \($0)" }
        ?? (entry.policy == report.winner ? "selected" : "")
      lines.append(trimmed(name + "  " + right(count, 12) + "  " + right(mean, 11) + "  " + end))
    }
    return (lines + [""] + verdict()).joined(separator: "\n")
  }

  private func verdict() -> [String] {
    if report.isStopped {
      return ["Interrupted before there was a winner; those not given up are not told apart yet."]
    }
    guard let winner = report.winner else {
      return [
        "Undecided after \(question.atMost) replications. Those not given up are not told apart yet: raise --at-most, "
          + "or --indifference if so small a lead is not worth finding."
      ]
    }
    let share = String(format: "%g", question.probability * 100)
    var lines = [
      "\(winner) is the best with probability \(share) % or more, if the best leads by the indifference or more.",
      "The means above chose the winner and flatter it; from \(report.fresh?.count ?? 0) fresh replications it has "
        + figure(report.fresh)
        + (report.difference.map { ", against the baseline \(figure($0, signed: true))" } ?? "")
        + ".",
    ]
    if let difference = report.difference, let interval = difference.interval,
      question.aim == .maximize ? interval.upperBound < 0 : interval.lowerBound > 0
    {
      lines.append(
        "There the baseline is better: the two differ by less than the indifference, and either will do."
      )
    }
    if report.entries.filter({ $0.eliminatedBy == nil }).count > 1 {
      lines.append(
        "It was not told apart from the others that were never given up: they differ by less than the indifference."
      )
    }
    return lines
  }

  private func figure(_ estimate: Estimate?, signed: Bool = false) -> String {
    guard let estimate, let value = estimate.value else { return "no value" }
    let sign = signed && value > 0 ? "+" : ""
    guard let interval = estimate.interval else { return sign + number(value) }
    return
      "\(sign)\(number(value)) (95 % interval \(number(interval.lowerBound)) … \(number(interval.upperBound)))"
  }

  private func number(_ value: Double) -> String {
    report.unit == .share ? String(format: "%.4g %%", value * 100) : String(format: "%.5g", value)
  }
}
