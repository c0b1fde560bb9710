/// Everything that is wrong with one scenario file, in the order of its lines.
public struct ScenarioProblems: Error, Hashable, Sendable {
  public let problems: [ScenarioProblem]

  /// - Parameter currency: the code of the scenario's currency, if it could be read.
  init(_ flaws: [Flaw], in file: String, currency: String? = nil) {
    var seen: Set<Flaw> = []
    problems =
      flaws
      // What stands once is one problem: a heading, however many rows stand below it; an anchor, wherever it is used.
      .filter { seen.insert($0.withoutPath).inserted }
      .enumerated()
      .sorted { left, right in
        let (a, b) = (left.element.place, right.element.place)
        return (a.file ?? "", a.line, a.column, left.offset)
          < (b.file ?? "", b.line, b.column, right.offset)
      }
      .map { _, flaw in
        ScenarioProblem(
          file: flaw.place.file ?? file, line: flaw.place.line, column: flaw.place.column,
          path: flaw.place.path,
          message: CurrencyText.filling(flaw.kind.message, with: currency))
      }
  }
}

extension ScenarioProblems: CustomStringConvertible {
  /// One problem a line.
  public var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}
