import Foundation
import Reporting
import Simulation
import Studies

/// Reads the rows of all cells back, and makes the results of them.
struct SweepGathering {
  let draft: SweepDraft
  let cells: CellFolder
  let isStopped: @Sendable () -> Bool
  /// The most problems that are printed.
  private static let mostLines = 20

  /// Hands over the cells that are kept, as far as they are whole; the number of them.
  func gatherKept(into writer: SweepWriter) -> Int {
    let kept = cells.keptCells()
    return draft.plan.cells.filter { kept.contains($0.number) }
      .count { (try? gather($0, into: writer)) != nil }
  }

  /// Hands the cells over one after the other.
  ///
  /// - Returns: false if it was stopped.
  /// - Throws: `Failure` with the files that are missing or spoilt.
  func gather(into writer: SweepWriter) throws -> Bool {
    var problems: [String] = []
    for cell in draft.plan.cells {
      if isStopped() { return false }
      do {
        try gather(cell, into: writer)
      } catch let problem as CellRowsProblem {
        problems.append("\(cells.rowsFile(of: cell.number)):\(problem)")
      }
    }
    if problems.isEmpty { return true }
    throw SweepGathering.failure(problems)
  }

  private func gather(_ cell: SweepCell, into writer: SweepWriter) throws {
    let bytes = try cells.rows(of: cell.number)
    let study = try draft.job(of: cell).study()
    let reader = CellRowsReader(
      plan: draft.plan, cell: cell.number, policies: study.names,
      metrics: MetricSamples.empty(of: study.blueprint))
    let samples = try reader.samples(in: bytes)
    try writer.append(cell, policies: study.names, replications: samples, bytes: bytes)
  }

  private static func failure(_ problems: [String]) -> Failure {
    var lines = Array(problems.prefix(mostLines))
    if problems.count > mostLines { lines.append("… and \(problems.count - mostLines) more") }
    let total = problems.count == 1 ? "1 cell is" : "\(problems.count) cells are"
    lines.append("offpeak: \(total) missing or spoilt; nothing was written.")
    return Failure(code: Failure.badInput, text: lines.joined(separator: "\n"))
  }
}
