import Simulation

/// What every command asks of its options.
enum OptionCheck {
  static let replications = 1...1_000_000
  static let threads = 1...1_024

  /// - Throws: `Failure` if a number is not allowed.
  static func check(_ value: Int, in allowed: ClosedRange<Int>, option: String) throws {
    guard !allowed.contains(value) else { return }
    throw Failure.saying(
      "--\(option) \(value) lies outside \(allowed.lowerBound)…\(allowed.upperBound).",
      code: Failure.badInput)
  }

  /// The baseline and the policies that were asked for, by index; all if none was.
  ///
  /// - Throws: `Failure` if the model has no such policy.
  static func policies(_ asked: [String], of model: Model) throws -> [Int] {
    if asked.isEmpty { return Array(model.policies.indices) }
    let names = model.policies.map(\.name)
    for name in asked where !names.contains(name) {
      throw Failure.saying(
        "--policy \(name): the scenario has no such policy; it has \(names.joined(separator: ", ")).",
        code: Failure.badInput)
    }
    return model.policies.indices.filter { $0 == 0 || asked.contains(names[$0]) }
  }
}
