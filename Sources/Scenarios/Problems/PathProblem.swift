/// Why a path does not lead to a value of the scenario.
public enum PathProblem: Error, Hashable, Sendable {
  /// Nothing is called `step` in the part of the path that was found.
  case notFound(String, step: String, in: String, known: [String])
  /// Several values could be meant.
  case ambiguous(String, candidates: [String])
  /// A list or a mapping stands there.
  case noValue(String, keys: [String])
}

extension PathProblem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notFound(let path, let step, let found, let known):
      let place = found.isEmpty ? "The scenario" : found
      let guess = Guess.nearest(to: step, among: known).map { " Maybe you meant \($0)." } ?? ""
      let names = known.isEmpty ? "is a value" : "has " + known.joined(separator: ", ")
      return "\(path): \(place) has no \(step); it \(names).\(guess)"
    case .ambiguous(let path, let candidates):
      return "\(path) may mean \(candidates.joined(separator: " or ")). Write more of the path."
    case .noValue(let path, let keys):
      return keys.isEmpty
        ? "\(path) is no number."
        : "\(path) is not one value; name one of \(keys.joined(separator: ", "))."
    }
  }
}
