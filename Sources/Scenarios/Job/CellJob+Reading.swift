extension CellJob {
  /// Reads a job; `file` is its name in problems.
  ///
  /// - Throws: everything that is wrong with the document, each with its place; what is wrong with the scenario in it
  ///   is said by `model`.
  public init(text: String, named file: String) throws(ScenarioProblems) {
    let root: DocumentNode
    do {
      root = try DocumentReader.document(in: text)
    } catch {
      throw ScenarioProblems([error], in: file)
    }
    var reading = Reading()
    let head = Head.shape.read(root, "", &reading)
    guard let head, reading.flaws.isEmpty else {
      throw ScenarioProblems(CellJob.telling(reading.flaws), in: file)
    }
    self.init(
      offpeak: head.offpeak, sweep: head.sweep, plan: head.plan, cell: head.cell,
      settings: head.settings, seed: head.seed, replications: head.replications,
      policies: head.policies,
      document: ScenarioDocument(within: head.scenario, named: file))
  }

  /// Of a document of another version nothing else is said.
  private static func telling(_ flaws: [Flaw]) -> [Flaw] {
    let versions = flaws.filter { flaw in
      if case .wrongVersion = flaw.kind { return true }
      return false
    }
    return versions.isEmpty ? flaws : versions
  }

  /// The job as it is written: one key a line, the scenario in the last.
  public var json: String {
    let head = JSON.object([
      ("offpeak_cell", .number("\(Self.version)")), ("offpeak", .text(offpeak)),
      ("sweep", .text(sweep)), ("plan", .text(plan)), ("cell", .number("\(cell)")),
      ("settings", .object(settings.map { ($0.path, .text($0.value)) })),
      ("seed", .number("\(seed)")), ("replications", .number("\(replications)")),
      ("policies", .list(policies.map(JSON.text))),
    ])
    return String(head.printed().dropLast(2)) + ",\n  \"scenario\": \(document.json)\n}\n"
  }

  /// What stands in the document.
  private struct Head: Sendable {
    let version: Int
    let offpeak: String
    let sweep: String
    let plan: String
    let cell: Int
    let settings: [Setting]
    let seed: UInt64
    let replications: Int
    let policies: [String]
    let scenario: DocumentNode

    static let shape = Shape<Head>.object(
      Field.required("offpeak_cell", version, "the version of this format, 1"),
      Field.required("offpeak", .text, "the version of Offpeak that made it"),
      Field.required("sweep", .text, "the name of the sweep"),
      Field.required("plan", .text, "the hash of the sweep's plan"),
      Field.required("cell", .count(1...Int.max), "the number of the cell"),
      Field.required("settings", settings, "what is changed in the scenario"),
      Field.required("seed", .scalar(NumberText.wholeForm, NumberText.seed), "the seed"),
      Field.required("replications", .count(1...1_000_000), "how many runs of each policy"),
      Field.required("policies", .list(of: .name, what: "names"), "the policies that are run"),
      Field.required("scenario", anything, "the whole scenario"),
      make: Head.init)

    private static let version = Shape<Int>.scalar(NumberText.wholeForm) {
      text throws(ProblemKind) in
      guard text == "\(CellJob.version)" else {
        throw .wrongVersion(DocumentNode.quoted(text))
      }
      return CellJob.version
    }

    private static let settings = Shape<[Pair<String, String>]>.dictionary(
      keys: .text, values: .text, what: "paths and values"
    ).map { pairs in pairs.map { Setting(path: $0.key.value, value: $0.value) } }

    private static let anything = Shape<DocumentNode>(schema: .object([])) { node, _, _ in node }
  }
}
