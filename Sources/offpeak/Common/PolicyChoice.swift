import Simulation

/// Policies by name, as options ask for them.
struct PolicyChoice {
  let model: Model

  /// The baseline and the policies that were asked for, by index; all if none was.
  ///
  /// - Throws: `Failure`.
  func indices(of names: [String]) throws -> [Int] {
    if names.isEmpty { return Array(model.policies.indices) }
    let known = model.policies.map(\.name)
    for name in names where !known.contains(name) {
      throw Failure.saying(
        "--policy \(name): the scenario has no such policy; it has \(known.joined(separator: ", ")).",
        code: Failure.badInput)
    }
    return model.policies.indices.filter { $0 == 0 || names.contains(known[$0]) }
  }
}
