import Simulation

/// A scenario as it is written, whose values can be changed by path before it is checked.
///
/// A path names what it means: `booking.notice`, `policies.off-peak-reward.discount`, `sites.chengdu-01.bays.lift`. A
/// step is a key, the name of a thing in a list (its `id`, `name` or `group`) or its place (`[0]`); steps that lead
/// nowhere else may be left out.
public struct ScenarioDocument: Sendable {
  let root: DocumentNode
  /// The file as it was named, for problems.
  public let file: String
  /// The table of services that the scenario names, if it names one.
  public let catalogueFile: String?
  /// What is wrong with the tables it names, so that they could not take their places.
  private let tableFlaws: [Flaw]

  /// Reads the document in a file.
  ///
  /// - Throws: the problem for which it is no YAML document.
  public init(file path: String) throws(ScenarioProblems) {
    let text: String
    do {
      text = try ScenarioFile.text(at: path)
    } catch {
      throw ScenarioProblems([error], in: path)
    }
    try self.init(text: text, named: path)
  }

  /// Reads the document in a text; `file` is its name in problems.
  public init(text: String, named file: String) throws(ScenarioProblems) {
    let written: DocumentNode
    do {
      written = try DocumentReader.document(in: text)
    } catch {
      throw ScenarioProblems([error], in: file)
    }
    var flaws: [Flaw] = []
    var whole = written
    do {
      whole = try CatalogueTable.included(in: written, beside: file)
    } catch {
      flaws.append(error)
    }
    catalogueFile = CatalogueTable.source(in: written, beside: file)?.path
    let traced = TraceTable.included(in: whole, beside: file)
    tableFlaws = flaws + traced.flaws
    root = traced.document
    self.file = file
  }

  /// The document that stands within another one; it names no table of services.
  init(within root: DocumentNode, named file: String) {
    self.root = root
    self.file = file
    catalogueFile = nil
    tableFlaws = []
  }

  /// Another document in the place of one.
  init(root: DocumentNode, of other: ScenarioDocument) {
    self.root = root
    file = other.file
    catalogueFile = other.catalogueFile
    tableFlaws = other.tableFlaws
  }

  /// The checked model.
  ///
  /// - Throws: every problem of the scenario in the order of its lines, each with its place.
  public func model() throws(ScenarioProblems) -> Model {
    let read = reading()
    guard var model = read.model, read.flaws.isEmpty else {
      throw ScenarioProblems(read.flaws, in: file, currency: read.currency)
    }
    model.catalogueFile = catalogueFile
    return model
  }

  /// The case from the field that the scenario holds, if it holds one.
  ///
  /// - Throws: every problem of the scenario, as `model()`.
  public func fieldCase() throws(ScenarioProblems) -> FieldCase? {
    let read = reading()
    guard read.flaws.isEmpty else {
      throw ScenarioProblems(read.flaws, in: file, currency: read.currency)
    }
    return read.fieldCase
  }

  /// The model as far as it could be read, with all that is wrong.
  func reading() -> (
    model: Model?, fieldCase: FieldCase?, flaws: [Flaw], currency: String?
  ) {
    var resolution = Resolution(reading: Reading())
    let certain = UncertaintyReader(root, &resolution.reading).certain
    let entry = ScenarioEntry.shape.read(certain, "", &resolution.reading)
    let model = entry.flatMap { resolution.model(of: $0) }
    var reader = entry?.fieldCase.map {
      CaseReader($0, in: self, reading: resolution.reading)
    }
    let fieldCase = reader?.fieldCase(of: model)
    let flaws = reader?.reading.flaws ?? resolution.reading.flaws
    return (model, fieldCase, tableFlaws + flaws.filter(isNoConsequence), entry?.currency?.code)
  }

  /// Whether a problem is more than what a table brings about that could not be read.
  private func isNoConsequence(_ flaw: Flaw) -> Bool {
    if tableFlaws.isEmpty { return true }
    let names = root.unreadTables
    return !names.contains { $0.line == flaw.place.line && $0.column == flaw.place.column }
      && !names.contains { flaw.place.path == $0.path || flaw.place.path.hasPrefix($0.path + ".") }
  }

  /// The text of the value at a path.
  public func value(at path: String) throws(PathProblem) -> String {
    let place = try DocumentPath(path).place(in: root)
    return root.scalar(at: place.steps) ?? ""
  }

  /// The whole path that a path means: `policies.off-peak-reward.rewards[0].gives.discount`.
  public func wholePath(of path: String) throws(PathProblem) -> String {
    let place = try DocumentPath(path).place(in: root)
    return root.path(of: place.steps, adding: place.newKey)
  }

  /// The document with another value at a path.
  ///
  /// A bare number keeps the unit of the number it replaces; a key that the document leaves out is added. A case from
  /// the field is left behind: its change is one of the scenario as it was.
  public func setting(_ value: String, at path: String) throws(PathProblem) -> ScenarioDocument {
    let place = try DocumentPath(path).place(in: root)
    let old = root.scalar(at: place.steps) ?? ""
    let text = WrittenNumber.keepingUnit(of: old, in: value)
    let changed = root.setting(text, at: place.steps[...], adding: place.newKey)
    return ScenarioDocument(root: changed.withoutCase, of: self)
  }

  /// The document as one line of JSON, the table of services within it: the whole scenario in one piece.
  public var json: String { root.json }
}
