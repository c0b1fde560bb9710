import Fixtures
import Foundation
import Testing

@Suite("A run that is stopped leaves the old results as they were")
struct KilledRunTests {
  private let folder: TemporaryFolder
  private let results: Results
  private let before: [String: Data]
  private let scenario = Offpeak.scenario("garage")

  /// Old results lie there before each test.
  init() throws {
    folder = try TemporaryFolder()
    results = try Offpeak.results(
      of: scenario, "--replications", "1", "--policy", "baseline", named: "out", in: folder)
    before = try results.files()
  }

  /// Starts a run that would take hours, and returns once its first rows are written.
  private func startLongRun() throws -> Launched {
    let launched = try Offpeak.start(
      ["run", scenario, "--replications", "1000000", "--output", results.folder], in: folder)
    let rows = Results.partial(of: results.folder) + "/conversion.csv"
    let isWriting = poll {
      let attributes = try? FileManager.default.attributesOfItem(atPath: rows)
      return (attributes?[.size] as? Int ?? 0) > 1_000
    }
    try #require(isWriting, "The run wrote nothing.")
    return launched
  }

  private func expectOldResults() throws {
    #expect(try results.files() == before)
    #expect(try folder.names() == ["out"])
  }

  @Test("Interrupted or asked to end, it says so and clears up", arguments: [SIGINT, SIGTERM])
  func interrupted(signal: Int32) throws {
    let launched = try startLongRun()
    launched.send(signal)
    let outcome = launched.outcome()
    #expect(outcome.code == 130)
    #expect(outcome.errors == "offpeak: Interrupted; \(results.folder) is as it was before.\n")
    #expect(outcome.output == "")
    try expectOldResults()
  }

  @Test("Interrupted twice, it ends at once")
  func interruptedTwice() throws {
    let launched = try startLongRun()
    launched.send(SIGINT)
    launched.send(SIGINT)
    #expect(launched.outcome().code == 130)
    #expect(try results.files() == before)
  }

  @Test("Killed, it leaves a rest that the next run clears")
  func killed() throws {
    let launched = try startLongRun()
    launched.send(SIGKILL)
    #expect(launched.outcome().code == 128 + SIGKILL)
    #expect(try results.files() == before)
    #expect(FileManager.default.fileExists(atPath: Results.partial(of: results.folder)))
    let next = try Offpeak.results(
      of: scenario, "--replications", "1", "--seed", "3", named: "out", in: folder)
    let clean = try Offpeak.results(
      of: scenario, "--replications", "1", "--seed", "3", named: "clean", in: folder)
    #expect(try next.differences(from: clean) == [])
    #expect(try folder.names() == ["clean", "out"])
  }

  @Test("Of two runs with the same folder the second is refused, and the first goes on")
  func twoAtOnce() throws {
    let first = try startLongRun()
    let second = try Offpeak.run(
      "run", scenario, "--replications", "1", "--output", results.folder, in: folder)
    #expect(second.code == 3)
    #expect(second.errors.hasPrefix("offpeak: Another offpeak is writing \(results.folder)."))
    #expect(FileManager.default.fileExists(atPath: Results.partial(of: results.folder)))
    first.send(SIGINT)
    #expect(first.outcome().code == 130)
    try expectOldResults()
  }

  @Test("Of many runs with the same folder, each is refused or writes it whole")
  func manyAtOnce() throws {
    let queue = Offpeak.scenario("theory/mmck")
    let alone = try Offpeak.results(of: queue, "--replications", "1", named: "alone", in: folder)
    let shared = Results(folder: folder.path("shared"))
    let runs = """
      for worker in 1 2 3 4 5 6 7 8; do
        (
          for turn in $(seq 25); do
            "$OFFPEAK" run "$1" --replications 1 --threads 1 --quiet --output "$2"
            echo $?
          done
        ) &
      done
      wait
      """
    let outcome = try Offpeak.shell(runs, queue, shared.folder, in: folder)
    let codes = outcome.output.split(separator: "\n")
    let refusals = outcome.errors.split(separator: "\n")
    #expect(codes.count == 200)
    #expect(Set(codes).isSubset(of: ["0", "3"]))
    #expect(codes.count { $0 == "3" } == refusals.count)
    let others = refusals.filter {
      !$0.hasPrefix("offpeak: Another offpeak is writing \(shared.folder).")
    }
    #expect(others == [])
    #expect(try shared.differences(from: alone) == [])
    #expect(try shared.files().keys.sorted() == alone.files().keys.sorted())
    #expect(try folder.names() == ["alone", "out", "shared"])
  }

  @Test("Two runs with different folders do not disturb each other")
  func neighbours() throws {
    let first = try startLongRun()
    let other = try Offpeak.run(
      "run", scenario, "--replications", "1", "--quiet", "--output", folder.path("other"),
      in: folder)
    #expect(other.code == 0, "\(other)")
    first.send(SIGINT)
    #expect(first.outcome().code == 130)
  }
}
