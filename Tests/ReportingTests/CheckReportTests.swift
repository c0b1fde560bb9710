import Fixtures
import Statistics
import Testing

@testable import Reporting
@testable import Studies

@Suite("The report of a check")
struct CheckReportTests {
  private static func finding(
    _ verdict: CheckVerdict, _ difference: Double, policy: String = "baseline",
    metric: String = "conversion"
  ) -> CheckFinding {
    CheckFinding(
      policy: policy, metric: metric, verdict: verdict, before: 0.5, now: 0.5 + difference,
      difference: Estimate(
        value: difference, standardError: 0.001,
        interval: difference - 0.002...difference + 0.002, count: 20),
      confidence: 0.95, tolerance: 0.01)
  }

  private static func report(
    _ findings: [CheckFinding], forgivesUndecided: Bool = false
  ) -> CheckReport {
    CheckReport(
      scenario: "shop", seed: 3, baseline: "base", findings: findings,
      units: ["conversion": .share, "wait": .minutes], currency: "EUR", tolerance: 0.02,
      scenarioHasChanged: true, forgivesUndecided: forgivesUndecided)
  }

  private static let all = [
    finding(.same, 0), finding(.equivalent, 0.001), finding(.moved, 0.03),
    finding(.undecided, 0.01), finding(.moved, -0.05, metric: "wait"),
  ]

  @Test("The worst comes first: moved by tolerances, undecided, equivalent, same")
  func order() {
    let report = Self.report(Self.all)
    #expect(report.findings.map(\.verdict) == [.moved, .moved, .undecided, .equivalent, .same])
    #expect(report.findings[0].metric == "wait")
    #expect(report.counts == "2 moved, 1 undecided, 1 equivalent, 1 same")
  }

  @Test(
    "What has moved fails, and what is undecided unless it is forgiven",
    arguments: [
      (CheckVerdict.same, true, true), (.equivalent, true, true), (.undecided, false, true),
      (.moved, false, false),
    ])
  func passed(verdict: CheckVerdict, strictly: Bool, forgiving: Bool) {
    let findings = [Self.finding(.same, 0), Self.finding(verdict, 0.01)]
    #expect(Self.report(findings).isPassed == strictly)
    #expect(Self.report(findings, forgivesUndecided: true).isPassed == forgiving)
  }

  @Test("The table has a line each, and the last one says what happened")
  func table() {
    let report = Self.report([Self.finding(.moved, 0.03), Self.finding(.same, 0, metric: "wait")])
    #expect(
      CheckTable(report).text() == """
        policy    metric      before   now  difference  interval           tolerance  verdict  replications
        baseline  conversion    50 %  53 %       +3 pp  +2.8 pp … +3.2 pp     ± 1 pp  MOVED              20
        baseline  wait           0.5   0.5           0                        ± 0.01  same               20

        Intervals hold over all looks: 95 % for the whole table (Holm) where something moved or is undecided, 90 % each where it is equivalent.
        The scenario file has changed since the baseline was made.
        Failed (exit code 1): 1 moved, 1 same, of 2 metrics × policies, after 20 replications, against base: conversion of baseline.
        """)
  }

  @Test("JUnit XML is well-formed and counts its cases, whatever the names")
  func junit() throws {
    let name = "a <b> & \"c\" 'd' \u{7}"
    let report = Self.report(
      Self.all + [Self.finding(.moved, 0.02, policy: name)], forgivesUndecided: true)
    let xml = try XMLCount(CheckJUnit(report, seconds: 1.5).text)
    #expect(
      xml.elements == [
        "testcase": 6, "failure": 3, "skipped": 1, "testsuite": 1, "testsuites": 1,
        "properties": 1, "property": 5,
      ])
    #expect(xml.suite["time"] == "1.500")
    #expect(xml.suite["tests"] == "6" && xml.suite["failures"] == "3")
    #expect(xml.suite["skipped"] == "1" && xml.suite["errors"] == "0")
    #expect(xml.groups.contains("shop.a <b> & \"c\" 'd' \u{FFFD}"))
    let strict = try XMLCount(CheckJUnit(Self.report(Self.all), seconds: 0).text)
    #expect(strict.elements["failure"] == 3 && strict.elements["skipped"] == nil)
  }

  @Test("A baseline that is not usable is an error of the suite")
  func junitProblem() throws {
    let xml = try XMLCount(CheckJUnit(scenario: "shop", problem: "No <folder> & \"all\".").text)
    #expect(xml.elements["error"] == 1 && xml.suite["errors"] == "1")
    let text = CheckMarkdown(scenario: "shop", problem: "No *folder* here.").text
    #expect(text == "### offpeak check: shop, not checked\n\nNo \\*folder\\* here.\n\n")
  }

  @Test("Markdown is a table with what fails in bold, and ends with an empty line")
  func markdown() {
    let report = Self.report([
      Self.finding(.moved, 0.03, policy: "a|b"), Self.finding(.same, 0, metric: "wait"),
    ])
    let lines = CheckMarkdown(report).text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "### offpeak check: shop, 1 moved, 1 same")
    #expect(lines[2].hasPrefix("| policy | metric | before |"))
    #expect(lines[3].hasPrefix("| --- | --- | ---: |"))
    #expect(lines[4].hasPrefix("| **a\\|b** | **conversion** | **50 %** | **53 %** | **+3 pp** |"))
    #expect(lines[5].hasPrefix("| baseline | wait | 0.5 | 0.5 | 0 |  |"))
    #expect(lines.suffix(3) == [lines[7], "", ""])
  }
}
