import Studies

/// What a sweep does: the same plan gives the same rows, cell by cell.
public struct SweepPlan: Sendable {
  /// The name of the scenario.
  public let name: String
  /// The columns of the varied values: the paths as they were written.
  public let paths: [String]
  public let cells: [SweepCell]
  public let seed: UInt64
  public let replications: Int
  /// The policies that are run.
  public let policies: [String]
  /// The SHA-256 of all that the rows depend on: the scenario with its table of services, the cells, seed, replications
  /// and policies, and the version of Offpeak.
  public let hash: String

  /// - Parameter scenario: the whole scenario as JSON.
  public init(
    name: String, paths: [String], cells: [SweepCell], seed: UInt64, replications: Int,
    policies: [String], scenario: String
  ) {
    self.name = name
    self.paths = paths
    self.cells = cells
    self.seed = seed
    self.replications = replications
    self.policies = policies
    let texts =
      [ReportedVersions.offpeak, scenario, "\(seed)", "\(replications)"]
      + [policies, paths].flatMap { ["\($0.count)"] + $0 } + cells.flatMap(\.values)
    // Each with its length, so that no text can pass for two.
    hash = SHA256.hexadecimal(of: texts.flatMap { Array("\($0.utf8.count):\($0)".utf8) })
  }

  /// The start of the hash, by which rows name their plan.
  public var mark: String { SweepPlan.mark(of: hash) }

  /// The start of the hash of any plan.
  public static func mark(of hash: String) -> String { String(hash.prefix(16)) }

  /// The name of a cell's file without its ending: `cell-0001`.
  public func fileName(of cell: Int) -> String {
    let width = max(4, "\(cells.count)".count)
    let digits = "\(cell)"
    return "cell-" + String(repeating: "0", count: width - digits.count) + digits
  }

  /// The values of a cell with their paths: "sites.one.lift = 4, booking.notice = 1 h".
  public func label(of cell: SweepCell) -> String {
    zip(paths, cell.values).map { "\($0) = \($1)" }.joined(separator: ", ")
  }
}
