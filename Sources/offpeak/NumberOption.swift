/// What options that are numbers may be.
enum NumberOption {
  static let replications = 1...1_000_000
  static let threads = 1...1_024

  /// - Throws: `Failure` with the range if the value lies outside it.
  static func check(_ value: Int, in allowed: ClosedRange<Int>, option: String) throws {
    guard !allowed.contains(value) else { return }
    throw Failure.saying(
      "--\(option) \(value) lies outside \(allowed.lowerBound)…\(allowed.upperBound).",
      code: Failure.badInput)
  }
}
