import Foundation
import Reporting

/// What a planner sees after a sweep: the table and the files.
struct SweepGreeting {
  let plan: SweepPlan
  let writer: SweepWriter
  let path: String

  func text() -> String {
    let cells = Self.count(plan.cells.count, "cell")
    let replications = Self.count(plan.replications, "replication")
    var lines = ["\(plan.name): \(cells), \(replications) each, seed \(plan.seed)", ""]
    lines += writer.listing.lines()
    lines += ["", "Files in \(path)/ (columns: results/README.md):"]
    lines += writer.files.map {
      "  " + $0.fileName.padding(toLength: 18, withPad: " ", startingAt: 0) + $0.meaning
    }
    return lines.joined(separator: "\n")
  }

  /// "1 cell", "12 cells".
  static func count(_ number: Int, _ name: String) -> String {
    "\(number) \(name)\(number == 1 ? "" : "s")"
  }
}
