/// Where something stands in a scenario file: line and column from 1, and the path of keys that leads to it.
struct Place: Hashable, Sendable {
  let line: Int
  let column: Int
  let path: String
}
