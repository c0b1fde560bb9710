import Reporting

/// Writes the cells of a sweep as jobs for other engines.
struct SweepJobs {
  let draft: SweepDraft
  let folder: String

  /// - Throws: `OutputProblem`; `Failure` if the folder holds something else.
  func write() throws {
    let cells = CellFolder(path: folder, plan: draft.plan)
    if case .ofAnotherPlan = cells.contents() {
      throw Failure.saying(
        "\(folder) holds jobs of another sweep, or something else. Name a new folder with --jobs.",
        code: Failure.couldNotWrite)
    }
    try cells.make()
    for cell in draft.plan.cells {
      try cells.write(Array(draft.job(of: cell).json.utf8), to: cells.jobFile(of: cell.number))
    }
  }
}
