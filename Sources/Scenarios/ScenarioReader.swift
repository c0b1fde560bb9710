import Simulation

/// Reads scenarios: YAML in, a checked model out, or everything that is wrong with it.
public enum ScenarioReader {
  /// Returns the model of the scenario in a file.
  ///
  /// - Throws: every problem of the file in the order of its lines, each with its place.
  public static func read(file path: String) throws(ScenarioProblems) -> Model {
    try ScenarioDocument(file: path).model()
  }

  /// Returns the model of the scenario in a text; `file` is its name in problems.
  ///
  /// - Throws: every problem of the text in the order of its lines, each with its place.
  public static func read(text: String, named file: String) throws(ScenarioProblems) -> Model {
    try ScenarioDocument(text: text, named: file).model()
  }
}
