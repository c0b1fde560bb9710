import Foundation
import Metrics
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

  /// The table of the cells that are kept, as far as they are whole; nil if there are none.
  func keptListing() -> SweepListing? {
    let kept = cells.keptCells()
    var listing = SweepListing(plan: draft.plan, model: draft.model)
    var first: StudySummary?
    for cell in draft.plan.cells where kept.contains(cell.number) {
      guard let (names, samples, _) = try? read(cell) else { continue }
      let summary = StudySummary(names: names, plan: draft.model.plan, replications: samples)
      listing.append(SweptCell(cell, summary, first: first))
      first = first ?? summary
    }
    return first.map { _ in listing }
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

  /// What is wrong with the rows of a cell that is kept; nil if nothing is.
  func problem(of cell: SweepCell) throws -> CellRowsProblem? {
    do {
      _ = try read(cell)
      return nil
    } catch let problem as CellRowsProblem {
      return problem
    }
  }

  private func gather(_ cell: SweepCell, into writer: SweepWriter) throws {
    let (names, samples, bytes) = try read(cell)
    try writer.append(cell, policies: names, replications: samples, bytes: bytes)
  }

  /// The policies of a cell, the metrics of its replications, and the bytes they come from.
  private func read(
    _ cell: SweepCell
  ) throws -> (names: [String], samples: [[[MetricSample]]], bytes: [UInt8]) {
    let bytes = try cells.rows(of: cell.number)
    let study = try draft.job(of: cell).study()
    let reader = CellRowsReader(
      plan: draft.plan, cell: cell.number, policies: study.names,
      metrics: MetricSamples.empty(of: study.blueprint))
    return (study.names, try reader.samples(in: bytes), bytes)
  }

  private static func failure(_ problems: [String]) -> Failure {
    var lines = Array(problems.prefix(mostLines))
    if problems.count > mostLines { lines.append("… and \(problems.count - mostLines) more") }
    let total = problems.count == 1 ? "1 cell is" : "\(problems.count) cells are"
    lines.append("offpeak: \(total) missing or spoilt; nothing was written.")
    return Failure(code: Failure.badInput, text: lines.joined(separator: "\n"))
  }
}
