/// One thing in a scenario file that its author can mend.
public struct ScenarioProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as it was named to the reader.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int
  /// The keys that lead to the place, such as "segments.business.wants"; empty for the file itself.
  public let path: String
  /// What is wrong, what is allowed and, where it can be guessed, what was meant.
  public let message: String

  public init(file: String, line: Int, column: Int, path: String, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
    self.message = message
  }

  /// The problem on one line: `scenarios/garage.yaml:12:9: segments.business: …`.
  public var description: String {
    let place = "\(file):\(line):\(column): "
    return (path.isEmpty ? place + message : "\(place)\(path): \(message)").withVisibleControls
  }
}
