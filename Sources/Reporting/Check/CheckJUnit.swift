import Foundation
import Studies

/// A check as JUnit XML: a test case for each metric of each policy.
public struct CheckJUnit: Sendable {
  public let text: String

  /// - Parameter seconds: what the check took by the clock on the wall.
  public init(_ report: CheckReport, seconds: Double) {
    let failures = report.findings.count(where: report.fails)
    let skipped = report.forgivesUndecided ? report.count(.undecided) : 0
    let cases = report.findings.map { finding in
      Self.testCase(
        scenario: report.scenario, policy: finding.policy, name: finding.metric,
        inside: Self.outcome(of: finding, in: report))
    }
    text = Self.suite(
      report.scenario, tests: cases.count, failures: failures, errors: 0, skipped: skipped,
      seconds: seconds,
      properties: [
        ("offpeak", ReportedVersions.offpeak), ("seed", "\(report.seed)"),
        ("baseline", report.baseline), ("replications", "\(report.replications)"),
        ("tolerance", "\(report.tolerance)"),
      ], cases: cases)
  }

  /// That there was no usable baseline: one test case with an error.
  public init(scenario: String, problem: String) {
    let error = #"<error type="baseline" message="\#(Self.escaped(problem))"/>"#
    let name = Self.testCase(scenario: scenario, policy: nil, name: "baseline", inside: error)
    text = Self.suite(
      scenario, tests: 1, failures: 0, errors: 1, skipped: 0, seconds: 0,
      properties: [("offpeak", ReportedVersions.offpeak)], cases: [name])
  }

  private static func suite(
    _ scenario: String, tests: Int, failures: Int, errors: Int, skipped: Int, seconds: Double,
    properties: [(name: String, value: String)], cases: [String]
  ) -> String {
    let name = escaped("offpeak check \(scenario)")
    let head =
      #"<testsuite name="\#(name)" tests="\#(tests)" failures="\#(failures)" errors="\#(errors)" skipped="\#(skipped)" time="\#(String(format: "%.3f", seconds))">"#
    let known = properties.map {
      #"    <property name="\#($0.name)" value="\#(escaped($0.value))"/>"#
    }
    let lines =
      [#"<?xml version="1.0" encoding="UTF-8"?>"#, "<testsuites>", head, "  <properties>"] + known
      + ["  </properties>"] + cases
      + ["</testsuite>", "</testsuites>", ""]
    return lines.joined(separator: "\n")
  }

  private static func testCase(
    scenario: String, policy: String?, name: String, inside: String
  ) -> String {
    let group = escaped([scenario, policy].compactMap { $0 }.joined(separator: "."))
    return #"  <testcase classname="\#(group)" name="\#(escaped(name))">\#(inside)</testcase>"#
  }

  private static func outcome(of finding: CheckFinding, in report: CheckReport) -> String {
    let sentence = escaped(report.cells(of: finding).sentence)
    if report.fails(finding) {
      return #"<failure type="\#(finding.verdict.rawValue)" message="\#(sentence)"/>"#
    }
    return finding.verdict == .undecided ? #"<skipped message="\#(sentence)"/>"# : ""
  }

  /// Text for an attribute.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for letter in text.unicodeScalars {
      switch letter {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // Written as they are, a reader makes blanks of them.
      case "\n", "\r", "\t": escaped += "&#\(letter.value);"
      // What XML 1.0 cannot hold.
      case _ where letter.value < 32 || letter.value == 0xFFFE || letter.value == 0xFFFF:
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(letter)
      }
    }
    return escaped
  }
}
