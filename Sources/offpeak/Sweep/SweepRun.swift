import Reporting
import Simulation
import Studies

/// Runs the cells of a sweep that are not kept yet, and keeps each once it is done.
struct SweepRun {
  let draft: SweepDraft
  let cells: CellFolder
  let threads: Int
  let isQuiet: Bool
  let isStopped: @Sendable () -> Bool

  /// - Returns: the number of events, or nil if it was stopped.
  /// - Throws: `OutputProblem`.
  func run() throws -> Int? {
    let kept = try prepare()
    let missing = draft.plan.cells.map(\.number).filter { !kept.contains($0) }
    let replications = draft.plan.replications
    var bar = ProgressBar(total: missing.count * replications, isQuiet: isQuiet)
    defer { bar.clear() }
    var events = 0
    var file: WholeFile?
    let work = CellWork(cells: missing, replications: replications, threads: threads)
    let isComplete = try work.run(
      study: { [draft] in study(of: $0, in: draft) }, isStopped: isStopped,
      consume: { piece in
        file = try file ?? begin(piece.cell)
        try file?.append(rows(of: piece.cell).bytes(of: piece))
        if piece.replication == replications {
          try file?.finish()
          file = nil
        }
        events += piece.events
        bar.advance()
      })
    return isComplete && !isStopped() ? events : nil
  }

  /// The cells that are kept from an earlier try; those of another plan are dropped.
  private func prepare() throws -> Set<Int> {
    try cells.checkIsOurs()
    switch cells.contents() {
    case .nothing:
      cells.remove()
    case .ofThisPlan:
      try setAsideDamaged()
      let kept = cells.keptCells()
      note(
        "resuming: \(kept.count) of \(draft.plan.cells.count) cells are done.", if: !kept.isEmpty)
      return kept
    case .ofAnotherPlan:
      note("the cells kept here belong to another sweep; this one starts afresh.")
      cells.remove()
    }
    try cells.make()
    return []
  }

  /// Cells whose rows are not what a run of them writes are moved out of the way, and so are run again.
  private func setAsideDamaged() throws {
    let gathering = SweepGathering(draft: draft, cells: cells, isStopped: isStopped)
    let kept = cells.keptCells()
    for cell in draft.plan.cells where kept.contains(cell.number) {
      if isStopped() { return }
      guard let problem = try gathering.problem(of: cell) else { continue }
      let place = try cells.setAside(cell.number)
      note(
        "\(cells.rowsFile(of: cell.number)):\(problem) It is set aside as \(place), and the cell is run again."
      )
    }
  }

  private func note(_ text: String, if isWorthIt: Bool = true) {
    if isWorthIt, !isQuiet { Failure.note(text) }
  }

  private func rows(of cell: Int) -> CellRows {
    CellRows(mark: draft.plan.mark, cell: cell)
  }

  private func begin(_ cell: Int) throws -> WholeFile {
    let file = try WholeFile(cells.rowsFile(of: cell))
    try file.append(CellRows.header)
    return file
  }
}

/// A cell that was checked before.
private func study(of cell: Int, in draft: SweepDraft) -> CellStudy {
  do {
    return try draft.job(of: draft.plan.cells[cell - 1]).study()
  } catch {
    fatalError("A cell that was checked cannot be read: \(error)")
  }
}
