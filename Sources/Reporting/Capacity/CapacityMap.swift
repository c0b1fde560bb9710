import Studies

/// The verdicts on one or two groups as a small table: the first group across, the second down.
struct CapacityMap {
  /// Characters of a terminal's line.
  private static let widest = 100

  private let report: CapacityReport

  init(_ report: CapacityReport) {
    self.report = report
  }

  /// No lines where three groups or more vary, or where the table is wider than a terminal.
  func lines() -> [String] {
    let groups = report.grid.groups
    guard groups.count <= 2 else { return [] }
    let marks = Dictionary(
      uniqueKeysWithValues: report.entries.map { ($0.point.counts, Self.mark(of: $0.verdict)) })
    let down = groups.count == 2 ? groups[1].counts.map { [$0] } : [[]]
    let names = down.map { $0.first.map(String.init) ?? "" }
    let title = groups.count == 2 ? "\(groups[1].title) ↓" : ""
    let stub = ([title.displayWidth] + names.map(\.displayWidth)).max() ?? 0
    let width = (groups[0].counts.map { "\($0)".count }.max() ?? 1) + 2
    guard stub + groups[0].counts.count * width <= Self.widest else { return [] }
    let head = groups[0].counts.map { right("\($0)", width) }.joined()
    let rows = zip(names, down).map { name, rest in
      right(name, stub)
        + groups[0].counts.map { right(marks[[$0] + rest] ?? "", width) }.joined()
    }
    return ["  \(pad("", stub))  \(groups[0].title) →", "  \(pad(title, stub))\(head)"]
      + rows.map { "  \($0)" } + ["", "  ✓ meets   · fails   ? undecided   × impossible", ""]
  }

  private static func mark(of verdict: CapacityVerdict) -> String {
    switch verdict {
    case .meets: "✓"
    case .fails: "·"
    case .undecided: "?"
    case .impossible: "×"
    }
  }
}
