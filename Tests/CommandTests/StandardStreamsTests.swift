import Fixtures
import Foundation
import Testing

@Suite("Streams that are closed or full change no exit code that the work deserves")
struct StandardStreamsTests {
  private let folder: TemporaryFolder
  private let queue = Offpeak.scenario("theory/mmck")

  init() throws { folder = try TemporaryFolder() }

  private func code(_ command: String) throws -> Int32 {
    try Offpeak.shell("\"$OFFPEAK\" \(command)", queue, in: folder).code
  }

  @Test(
    "Nobody hears what is said beside the answer",
    arguments: [
      ("validate \"$1\"", 0), ("validate nowhere.yaml", 2), ("run \"$1\" --replications 2", 0),
      ("run", 2), ("theory \"$1\" --replications 2", 0), ("check \"$1\" --against nowhere", 2),
      ("run \"$1\" --replications 1 --output /proc/nowhere/x", 3),
    ], ["2>&-", "2>/dev/full", "2>&- <&-"])
  func errors(command: (line: String, code: Int32), stream: String) throws {
    #expect(try code("\(command.line) \(stream)") == command.code)
  }

  @Test(
    "An answer that cannot be printed ends with 3", arguments: [">&-", ">/dev/full", ">&- 2>&-"])
  func output(stream: String) throws {
    #expect(try code("validate \"$1\" \(stream)") == 3)
    #expect(try code("--help \(stream)") == 3)
  }

  @Test("No file of ours takes the place of a closed stream, so nothing that is said is in it")
  func places() throws {
    let clean = try Offpeak.results(of: queue, "--replications", "2", named: "clean", in: folder)
    _ = try code("run \"$1\" --replications 2 --output closed <&- >&- 2>&-")
    #expect(try Results(folder: folder.path("closed")).differences(from: clean) == [])
  }
}
