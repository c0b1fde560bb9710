import Simulation

/// Reads scenarios: YAML in, a checked model out, or everything that is wrong with it.
public enum ScenarioReader {
  /// Returns the model of the scenario in a file.
  ///
  /// - Throws: every problem of the file in the order of its lines, each with its place.
  public static func read(file path: String) throws(ScenarioProblems) -> Model {
    let text: String
    do {
      text = try ScenarioFile.text(at: path)
    } catch {
      throw ScenarioProblems([error], in: path)
    }
    return try read(text: text, named: path)
  }

  /// Returns the model of the scenario in a text; `file` is its name in problems.
  ///
  /// - Throws: every problem of the text in the order of its lines, each with its place.
  public static func read(text: String, named file: String) throws(ScenarioProblems) -> Model {
    let written: DocumentNode
    let document: DocumentNode
    do {
      written = try DocumentReader.document(in: text)
      document = try CatalogueTable.included(in: written, beside: file)
    } catch {
      throw ScenarioProblems([error], in: file)
    }
    var resolution = Resolution(reading: Reading())
    let entry = ScenarioEntry.shape.read(document, "", &resolution.reading)
    let model = entry.flatMap { resolution.model(of: $0) }
    guard let model, resolution.reading.flaws.isEmpty else {
      throw ScenarioProblems(
        resolution.reading.flaws, in: file, currency: entry?.currency?.code)
    }
    var complete = model
    complete.catalogueFile = CatalogueTable.source(in: written, beside: file)?.path
    return complete
  }
}
