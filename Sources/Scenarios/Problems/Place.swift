/// Where something stands in a scenario: line and column from 1, and the path of keys that leads to it.
struct Place: Hashable, Sendable {
  let line: Int
  let column: Int
  let path: String
  /// The file that the scenario names, such as a catalogue; nil for the scenario's own.
  var file: String?
}
