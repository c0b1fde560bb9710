import Foundation
import Studies

/// The table of `offpeak theory`: each metric simulated and exact, and how many lie inside their intervals.
public struct TheoryTable: Sendable {
  private static let headings = ["scenario", "metric", "simulated", "exact", "95 % interval", ""]
  private let reports: [TheoryReport]

  public init(_ reports: [TheoryReport]) { self.reports = reports }

  /// The closed forms, the table and the count, as lines of text.
  public func text() -> String {
    (forms() + [""] + table() + [""] + count()).joined(separator: "\n")
  }

  private func forms() -> [String] {
    reports.flatMap { report in
      report.forms.map { "\(report.scenario): \($0.queue) is \($0.notation) (\($0.source))" }
    }
  }

  private func table() -> [String] {
    var table = TextTable(heading: TheoryTable.headings, numbers: [2, 3], names: 2)
    for report in reports {
      for line in report.lines { table.append(cells(line, of: report)) }
    }
    return table.lines()
  }

  private func cells(_ line: TheoryReport.Line, of report: TheoryReport) -> [String] {
    let interval = line.simulated.interval.map {
      "\(number($0.lowerBound)) … \(number($0.upperBound))"
    }
    return [
      report.scenario, line.metric, line.simulated.value.map(number) ?? "–", number(line.exact),
      interval ?? "", line.verdict?.rawValue ?? "",
    ]
  }

  private func number(_ value: Double) -> String { String(format: "%.4f", value) }

  private func count() -> [String] {
    let tally = TheoryTally(reports)
    var lines: [String] = []
    if tally.same > 0 {
      lines.append(
        "\(tally.same) of the metrics never vary and are the same; they are not counted.")
    }
    if tally.judged == 0 {
      lines.append("No interval to judge by: add --replications 20.")
    } else {
      lines += [
        "The metrics of a queue are not independent and miss together: the count strays more than its range says.",
        "\(tally.inside) of \(tally.judged) inside; 95 % intervals: between \(tally.expected.lowerBound) and "
          + "\(tally.expected.upperBound) are expected (99.9 %), were all metrics independent",
      ]
    }
    return lines
  }
}
