/// Everything that is wrong with one scenario file, in the order of its lines.
public struct ScenarioProblems: Error, Hashable, Sendable {
  public let problems: [ScenarioProblem]

  init(_ flaws: [Flaw], in file: String) {
    var seen: Set<Flaw> = []
    problems =
      flaws
      .filter { seen.insert($0).inserted }
      .enumerated()
      .sorted { left, right in
        let (a, b) = (left.element.place, right.element.place)
        return (a.line, a.column, left.offset) < (b.line, b.column, right.offset)
      }
      .map { _, flaw in
        ScenarioProblem(
          file: file, line: flaw.place.line, column: flaw.place.column, path: flaw.place.path,
          message: flaw.kind.message)
      }
  }
}

extension ScenarioProblems: CustomStringConvertible {
  /// One problem a line.
  public var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}
