import Foundation
import TimeAndMoney

/// Why a command ends other than well: what is said on standard error, and the exit code.
struct Failure: Error {
  static let checkFailed: Int32 = 1
  static let badInput: Int32 = 2
  static let couldNotWrite: Int32 = 3
  static let interrupted: Int32 = 130

  let code: Int32
  /// Line by line, nothing in it that moves a terminal's cursor.
  let text: String

  init(code: Int32, text: String) {
    self.code = code
    self.text = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(\.withVisibleControls).joined(separator: "\n")
  }

  /// Adds "offpeak: " to what is said.
  static func saying(_ text: String, code: Int32) -> Failure {
    Failure(code: code, text: "offpeak: " + text)
  }

  /// Adds "note: " to what is said on standard error, and goes on.
  static func note(_ text: String) {
    StandardError.write("note: \(text)\n")
  }
}
