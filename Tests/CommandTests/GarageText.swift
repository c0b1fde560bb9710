import Foundation

/// The garage that is shipped, with changes.
enum GarageText {
  static func plain() throws -> String {
    try String(contentsOfFile: Offpeak.scenario("garage"), encoding: .utf8)
  }

  /// The garage with more policies.
  static func adding(policies: [String]) throws -> String {
    let plain = try plain()
    precondition(plain.contains("\npolicies:\n"), "The garage has no policies.")
    let lines = policies.map { "  \($0)\n" }.joined()
    return plain.replacing("\npolicies:\n", with: "\npolicies:\n" + lines)
  }
}
