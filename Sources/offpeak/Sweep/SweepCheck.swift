import Dispatch
import Foundation
import Scenarios

/// Checks all cells of a sweep before any is run.
struct SweepCheck {
  private let draft: SweepDraft
  private let isStopped: @Sendable () -> Bool
  /// The most problems that are printed.
  private static let mostLines = 20

  init(_ draft: SweepDraft, isStopped: @escaping @Sendable () -> Bool) {
    self.draft = draft
    self.isStopped = isStopped
  }

  /// A problem, and the cells that have it.
  private struct Finding {
    let text: String
    let cell: Int
    var count = 1
  }

  /// - Throws: `Failure` with the problems of all cells, each once.
  func run() throws {
    let findings = findings()
    if isStopped() {
      throw Failure.saying("Interrupted; nothing was run.", code: Failure.interrupted)
    }
    guard !findings.isEmpty else { return }
    var lines = findings.prefix(Self.mostLines).map(line)
    if findings.count > Self.mostLines {
      lines.append("… and \(findings.count - Self.mostLines) more problems")
    }
    let total = findings.count == 1 ? "1 problem" : "\(findings.count) problems"
    lines.append("offpeak: \(total) in the cells of this sweep; nothing was run.")
    throw Failure(code: Failure.badInput, text: lines.joined(separator: "\n"))
  }

  private func line(_ finding: Finding) -> String {
    let cell = draft.plan.cells[finding.cell]
    let others =
      finding.count == 1
      ? "" : " and \(finding.count - 1) \(finding.count == 2 ? "other" : "others")"
    return "cell \(cell.number)\(others) (\(draft.plan.label(of: cell))): \(finding.text)"
  }

  /// The problems in the order of the first cells that have them.
  private func findings() -> [Finding] {
    let problems = problems()
    var findings: [Finding] = []
    var places: [String: Int] = [:]
    for cell in draft.plan.cells.indices {
      for text in problems[cell] ?? [] {
        if let place = places[text] {
          findings[place].count += 1
        } else {
          places[text] = findings.count
          findings.append(Finding(text: text, cell: cell))
        }
      }
    }
    return findings
  }

  /// The problems by cell, found on all processors.
  private func problems() -> [Int: [String]] {
    let found = Found()
    DispatchQueue.concurrentPerform(iterations: draft.plan.cells.count) { [draft, isStopped] cell in
      if isStopped() { return }
      do {
        _ = try draft.job(of: draft.plan.cells[cell]).model()
      } catch let problems as ScenarioProblems {
        found.note(problems.problems.map(\.description), of: cell)
      } catch {
        found.note(["\(error)"], of: cell)
      }
    }
    return found.problems
  }

  /// What the processors find.
  private final class Found: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var problems: [Int: [String]] = [:]

    func note(_ texts: [String], of cell: Int) {
      lock.withLock { problems[cell] = texts }
    }
  }
}
