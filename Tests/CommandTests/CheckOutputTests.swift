import Fixtures
import Foundation
import Testing

@Suite("What a check prints and writes")
struct CheckOutputTests {
  private let shop: CheckedShop
  private let changed = HourShop(washMinutes: 65)

  init() throws { shop = try CheckedShop(replications: 4) }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: shop.folder.path(name), encoding: .utf8)
  }

  @Test("Quiet, it prints only where something failed")
  func quiet() throws {
    #expect(try shop.check(HourShop(), "--quiet").output == "")
    let failed = try shop.check(changed, "--quiet")
    #expect(failed.code == 1)
    #expect(failed.output == (try shop.check(changed).output))
    #expect(failed.output.contains("\nFailed (exit code 1): "))
  }

  @Test("JSON has the verdicts with their figures", arguments: [60, 65])
  func json(minutes: Int) throws {
    let outcome = try shop.check(HourShop(washMinutes: minutes), "--json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(document["passed"] as? Bool == (minutes == 60))
    #expect(outcome.code == (minutes == 60 ? 0 : 1))
    #expect(document["scenario_has_changed"] as? Bool == (minutes != 60))
    let findings = try #require(document["findings"] as? [[String: Any]])
    #expect(findings.count == 10)
    let verdicts = Set(findings.compactMap { $0["verdict"] as? String })
    #expect(minutes == 60 ? verdicts == ["same"] : verdicts.contains("moved"))
    for finding in findings {
      let difference = try #require(finding["difference"] as? [String: Any])
      let (before, now) = (finding["before"] as? Double, finding["now"] as? Double)
      let expected = try #require(now) - #require(before)
      #expect((try #require(difference["value"] as? Double) - expected).magnitude < 1e-9)
    }
  }

  @Test("JUnit XML and Markdown are written whether it passes or fails", arguments: [60, 65])
  func reports(minutes: Int) throws {
    try shop.folder.write("<old/>", to: "check.xml")
    try shop.folder.write("# Checks\n\n", to: "check.md")
    let (junit, markdown) = (shop.folder.path("check.xml"), shop.folder.path("check.md"))
    let outcome = try shop.check(
      HourShop(washMinutes: minutes), "--junit", junit, "--markdown", markdown)
    let failures = CheckedShop.verdicts(outcome.output).values.count {
      $0 == "MOVED" || $0 == "undecided"
    }
    #expect(outcome.code == (failures > 0 ? 1 : 0) && (failures > 0) == (minutes == 65))
    let xml = try XMLCount(text("check.xml"))
    #expect(xml.elements["testcase"] == 10)
    #expect(xml.elements["failure", default: 0] == failures)
    #expect(xml.suite["tests"] == "10" && xml.suite["failures"] == "\(failures)")
    let lines = try text("check.md").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "# Checks" && lines[2].hasPrefix("### offpeak check: workshop, "))
    #expect(lines.count { $0.hasPrefix("| ") } == 12)
    #expect(lines.suffix(2) == ["", ""])
    #expect(try shop.folder.names() == ["base", "check.md", "check.xml", "workshop.yaml"])
  }

  @Test("A report that cannot be written is said to, behind what was found")
  func unwritable() throws {
    let outcome = try shop.check(HourShop(), "--junit", shop.folder.path("nowhere/check.xml"))
    #expect(outcome.code == 3)
    #expect(outcome.output.contains("Passed (exit code 0)"))
    #expect(
      outcome.errors
        == "offpeak: Cannot write \(shop.folder.path("nowhere/check.xml")): No such file or directory.\n"
    )
    let folder = try shop.check(HourShop(), "--markdown", shop.folder.path)
    #expect(folder.code == 3)
    #expect(folder.errors.hasSuffix(": Is a directory.\n"))
  }

  /// So small a tolerance that four replications cannot tell.
  @Test("What is undecided fails, and passes where that is asked for")
  func undecided() throws {
    let shop = HourShop(noShow: "6.4%")
    let strict = try self.shop.check(shop, "--tolerance", "0.001%")
    #expect(strict.code == 1, "\(strict)")
    let verdicts = Set(CheckedShop.verdicts(strict.output).values)
    #expect(verdicts.contains("undecided") && !verdicts.contains("MOVED"), "\(strict)")
    #expect(strict.output.contains("--undecided ok lets it pass."))
    let junit = self.shop.folder.path("check.xml")
    let forgiving = try self.shop.check(
      shop, "--tolerance", "0.001%", "--undecided", "ok", "--junit", junit)
    #expect(forgiving.code == 0)
    #expect(forgiving.output.contains("\nPassed (exit code 0): "))
    let xml = try XMLCount(text("check.xml"))
    #expect(xml.elements["failure"] == nil && xml.elements["skipped", default: 0] > 0)
    #expect(try self.shop.check(changed, "--undecided", "ok").code == 1)
  }
}
