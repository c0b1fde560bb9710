import Foundation

/// A folder with a file for each cell of a sweep, each there whole or not at all.
public struct CellFolder: Sendable {
  /// What is kept in a folder.
  public enum Contents: Hashable, Sendable {
    case nothing
    /// Cells of this very plan.
    case ofThisPlan
    case ofAnotherPlan
  }

  /// Tells which plan the cells belong to.
  private struct PlanFile: Codable {
    let offpeakSweep: Int
    let sweep: String
    let cells: Int
    let plan: String
  }

  static let planFile = "plan.json"

  public let path: String
  public let plan: SweepPlan

  public init(path: String, plan: SweepPlan) {
    self.path = path
    self.plan = plan
  }

  /// The file of a cell's rows.
  public func rowsFile(of cell: Int) -> String { "\(path)/\(plan.fileName(of: cell)).csv" }

  /// The file of a cell's job.
  public func jobFile(of cell: Int) -> String { "\(path)/\(plan.fileName(of: cell)).json" }

  /// What the folder holds.
  public func contents() -> Contents {
    let files = FileManager.default
    let names = (try? files.contentsOfDirectory(atPath: path)) ?? []
    // What begins with a dot was being written when a sweep was killed.
    guard names.contains(where: { !$0.hasPrefix(".") }) else { return .nothing }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let data = files.contents(atPath: "\(path)/\(CellFolder.planFile)"),
      let known = try? decoder.decode(PlanFile.self, from: data), known.plan == plan.hash
    else { return .ofAnotherPlan }
    return .ofThisPlan
  }

  /// Makes sure that there is nothing but cells of a sweep, whichever, before any of it is removed.
  ///
  /// - Throws: `OutputProblem`.
  public func checkIsOurs() throws {
    for path in [path, path + ".done"] {
      try HiddenSibling(path: path).check { name in
        name == CellFolder.planFile || name.hasPrefix(".")
          || name.wholeMatch(of: /cell-[0-9]+\.(csv|json)/) != nil
      }
    }
  }

  /// Makes the folder with its plan file.
  ///
  /// - Throws: `OutputProblem`.
  public func make() throws {
    try OutputProblem.makeFolders(path)
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let file = PlanFile(
      offpeakSweep: 1, sweep: plan.name, cells: plan.cells.count, plan: plan.hash)
    try write([UInt8](encoder.encode(file)) + [10], to: "\(path)/\(CellFolder.planFile)")
  }

  /// Removes the folder with all that is in it. It goes under another name first, so that who is killed in between
  /// leaves no half of it; such a rest is cleared too.
  public func remove() {
    let rest = path + ".done"
    try? FileManager.default.removeItem(atPath: rest)
    rename(path, rest)
    try? FileManager.default.removeItem(atPath: rest)
  }

  /// Moves the rows of a cell into a folder beside, which is never removed.
  ///
  /// - Returns: where they are now.
  /// - Throws: `OutputProblem`.
  public func setAside(_ cell: Int) throws -> String {
    let folder = path + ".damaged"
    try OutputProblem.makeFolders(folder)
    let taken = Set((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    let names = (1...).lazy.map { "\(plan.fileName(of: cell))-\($0).csv" }
    guard let name = names.first(where: { !taken.contains($0) }),
      rename(rowsFile(of: cell), "\(folder)/\(name)") == 0
    else {
      throw OutputProblem.failed(
        doing: "Cannot set aside", path: rowsFile(of: cell), errorNumber: errno)
    }
    return "\(folder)/\(name)"
  }

  /// The numbers of the cells whose rows are there.
  public func keptCells() -> Set<Int> {
    let names = Set((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
    return Set(plan.cells.map(\.number).filter { names.contains(plan.fileName(of: $0) + ".csv") })
  }

  /// Writes a whole file.
  ///
  /// - Throws: `OutputProblem`.
  public func write(_ bytes: [UInt8], to path: String) throws {
    let file = try WholeFile(path)
    try file.append(bytes)
    try file.finish()
  }

  /// The rows of a cell.
  public func rows(of cell: Int) throws(CellRowsProblem) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: rowsFile(of: cell))))
    } catch {
      throw .unreadable("\(String(cString: strerror(Int32(CellFolder.errorNumber(of: error)))))")
    }
  }

  private static func errorNumber(of error: any Error) -> Int {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let isMissing = (error as NSError).code == NSFileReadNoSuchFileError
    return isMissing ? Int(ENOENT) : cause?.code ?? Int(EIO)
  }
}
