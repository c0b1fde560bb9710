import Fixtures
import Foundation
import TimeAndMoney

@testable import ExternalPolicies

/// Small programs that answer, or do not, each in a folder of its own.
struct Script {
  let folder: TemporaryFolder
  let words: [String]
  var deadline = Span.seconds(20)

  /// A program for the shell.
  static func shell(_ text: String) throws -> Script {
    Script(folder: try TemporaryFolder(), words: ["sh", "-c", text])
  }

  /// A program in Python, with `ask()` for the next question and `say(text)` for a line.
  static func python(_ text: String) throws -> Script {
    let folder = try TemporaryFolder()
    let head = """
      import json, os, sys, time
      def ask():
          return json.loads(sys.stdin.readline())
      def say(text):
          sys.stdout.write(text + "\\n")
          sys.stdout.flush()

      """
    try Data((head + text).utf8).write(to: URL(filePath: folder.path("policy.py")))
    return Script(folder: folder, words: ["python3", "policy.py"])
  }

  /// Answers every question with its number and nothing else.
  static let obedient = #"while read -r line; do n=${line##*\"n\":}; echo "{\"n\":${n%%,*}}"; done"#

  func start() throws(PolicyProcessProblem) -> PolicyProcess {
    try PolicyProcess(command)
  }

  var command: PolicyCommand {
    PolicyCommand(policy: "trial", words: words, folder: folder.path, deadline: deadline)
  }

  /// Asks as many questions and one more; what goes wrong is returned.
  func problem(after answers: Int = 0) -> PolicyProcessProblem? {
    do throws(PolicyProcessProblem) {
      let process = try start()
      for _ in 0...answers { _ = try process.ask(.quiet) }
      return nil
    } catch {
      return error
    }
  }
}

extension Question {
  /// Nothing has happened.
  static let quiet = Question.market(
    MarketMessage(
      now: "2025-03-03T08:00:00+08:00", days: [], searches: [], uniforms: [], budgetLeft: []))

  /// Of about so many bytes.
  static func long(_ bytes: Int) -> Question {
    .market(
      MarketMessage(
        now: String(repeating: "x", count: bytes), days: [], searches: [], uniforms: [],
        budgetLeft: []))
  }
}
