import Studies

/// The files of a sweep's results, in the order in which they are listed.
public enum SweepFile: String, CaseIterable, Sendable {
  case cells, sweep, replications, pareto

  public var fileName: String { rawValue + ".csv" }

  /// What the file holds.
  public var meaning: String {
    switch self {
    case .cells: "The values of each cell."
    case .sweep: "Each metric of each cell with its interval, and its difference to the baseline."
    case .replications: "Each metric of each cell in each replication."
    case .pareto: "The best compromises between two metrics, and what they better."
    }
  }

  /// Column names that no path may take.
  public static let columnNames = Set(
    allCases.flatMap { $0.columns(paths: [], objectives: nil).map(\.name) })

  /// The table with its columns.
  ///
  /// - Parameter objectives: the two of `pareto`.
  public func table(of plan: SweepPlan, objectives: [SweepObjective]) -> ResultTable {
    ResultTable(
      name: rawValue, meaning: meaning,
      columns: columns(paths: plan.paths, objectives: objectives.isEmpty ? nil : objectives))
  }

  private func columns(paths: [String], objectives: [SweepObjective]?) -> [Column] {
    let cell = [Column("cell", .integer, "number of the cell, from 1")]
    let values = paths.map { Column($0, .string, "the value at this path of the scenario") }
    let policy = [Column("policy", .string, "policy")]
    switch self {
    case .cells: return cell + values
    case .sweep: return cell + values + policy + Self.metric + Self.levels
    case .replications: return cell + policy + Self.raw
    case .pareto:
      let names = objectives?.map(\.text) ?? ["the first objective", "the second objective"]
      return cell + values + policy + Self.estimate("first", names[0])
        + Self.estimate("second", names[1]) + Self.dominance
    }
  }

  private static let metric = [
    Column("metric", .string, "metric"), Column("unit", .string, "unit of the metric"),
  ]

  private static let levels = [
    Column("mean", .number, "sum of numerators over sum of denominators"),
    Column("standard_error", .number, "jackknife over replications"),
    Column("ci_low", .number, "lower end of the 95 % interval"),
    Column("ci_high", .number, "upper end of the 95 % interval"),
    Column("difference", .number, "policy less baseline of the same cell"),
    Column("difference_ci_low", .number, "lower end of its 95 % interval, paired"),
    Column("difference_ci_high", .number, "upper end of its 95 % interval, paired"),
    Column("change", .number, "less the same policy in the first cell"),
    Column("change_ci_low", .number, "lower end of its 95 % interval, paired"),
    Column("change_ci_high", .number, "upper end of its 95 % interval, paired"),
    Column("replications", .integer, "number of replications"),
  ]

  private static let raw = [
    Column("replication", .integer, "replication, from 1"), Column("metric", .string, "metric"),
    Column("numerator", .number, "numerator"), Column("denominator", .number, "denominator"),
  ]

  private static func estimate(_ name: String, _ meaning: String) -> [Column] {
    [
      Column(name, .number, meaning),
      Column("\(name)_ci_low", .number, "lower end of its 95 % interval"),
      Column("\(name)_ci_high", .number, "upper end of its 95 % interval"),
    ]
  }

  private static let dominance = [
    Column(
      "dominated", .integer, "0 on the front, 1 if another is no worse in both and better in one"),
    Column("overlaps", .string, "neighbours on the front that the intervals cannot tell apart"),
  ]
}
