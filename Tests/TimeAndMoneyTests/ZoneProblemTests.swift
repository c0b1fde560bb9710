import Testing
import TimeAndMoney

@Suite("A zone problem")
struct ZoneProblemTests {
  private func problem(in bytes: [UInt8]) -> ZoneProblem? {
    do {
      _ = try ZoneRules(name: "Here", tzif: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "A file that is not a zone file is refused", arguments: [[], Array("TZi".utf8), [0, 1, 2]])
  func notAZoneFile(bytes: [UInt8]) {
    #expect(problem(in: bytes) == .notAZoneFile(name: "Here"))
  }

  @Test("A file cut short anywhere is refused and never crashes")
  func truncated() throws {
    let bytes = try ZoneFile.bytes(of: "Europe/Berlin")
    for length in 4..<bytes.count {
      #expect(problem(in: Array(bytes[..<length])) != nil)
    }
    #expect(problem(in: Array(bytes[..<20])) == .truncated(name: "Here"))
  }

  @Test("Changes out of order are refused")
  func unordered() {
    let bytes = ZoneFile.block(version: "", timeSize: 4, changes: [(10, 0), (10, 3_600)])
    let expected = ZoneProblem.inconsistent(
      name: "Here", reason: "its changes are out of order")
    #expect(problem(in: bytes) == expected)
    #expect(
      expected.description == "The time zone file of Here is wrong: its changes are out of order.")
  }

  @Test("A clock more than a day from UTC is refused")
  func farClock() {
    let bytes = ZoneFile.block(version: "", timeSize: 4, changes: [(10, 100_000)])
    #expect(
      problem(in: bytes)
        == .inconsistent(name: "Here", reason: "a clock is more than a day from UTC"))
  }

  @Test(
    "A rule that POSIX does not know is refused",
    arguments: [
      "CE-1", "CET", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
      "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J365",
      "CET-1CEST,J1,J366", "CET-1CEST,0,366", "CET-1CEST,M3.5.0/168,M10.5.0", "<+03-3",
      "CET-1CEST,M3.5.0,M10.5.0 ", "CET-1:60",
    ])
  func unreadable(rule: String) {
    #expect(
      problem(in: ZoneFile.bytes(rule: rule)) == .unreadableFooter(name: "Here", footer: rule))
  }
}
