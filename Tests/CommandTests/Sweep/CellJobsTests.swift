import Fixtures
import Foundation
import Testing

@Suite("Cells as jobs for other engines")
struct CellJobsTests {
  private let sweep: SmallSweep
  private let jobs: String

  init() throws {
    sweep = try SmallSweep()
    jobs = sweep.folder.path("jobs")
  }

  /// Writes the jobs and runs them as an engine would, the last one first.
  private func runJobs() throws {
    #expect(try sweep.run("--jobs", jobs, "--quiet").code == 0)
    let line = """
      for number in 6 5 4 3 2 1; do
        "$OFFPEAK" cell < "$1/cell-000$number.json" > "$1/cell-000$number.csv" || exit 1
      done
      """
    let outcome = try Offpeak.shell(line, jobs, in: sweep.folder)
    #expect(outcome.code == 0 && outcome.errors == "", "\(outcome)")
  }

  private func gather(_ more: String...) throws -> Outcome {
    try Offpeak.run(
      sweep.words(
        ["--replications", "3", "--cells", jobs, "--output", sweep.folder.path("out")] + more),
      in: sweep.folder)
  }

  @Test("Run by another engine and gathered, they are the bytes of the sweep itself")
  func gathered() throws {
    try runJobs()
    #expect(try gather("--quiet").code == 0)
    let alone = try sweep.results(named: "alone")
    #expect(try Results(folder: sweep.folder.path("out")).differences(from: alone) == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: jobs).count == 13)
  }

  @Test("Several jobs of one stream run in its order, with one header")
  func stream() throws {
    try runJobs()
    let line = """
      cat "$1/cell-0004.json" "$1/cell-0002.json" | "$OFFPEAK" cell > stream.csv
      (cat "$1/cell-0004.csv"; tail -n +2 "$1/cell-0002.csv") | cmp - stream.csv
      """
    let outcome = try Offpeak.shell(line, jobs, in: sweep.folder)
    #expect(outcome.code == 0 && outcome.errors == "", "\(outcome)")
  }

  @Test("An empty stream has no job", arguments: ["", "\n \n"])
  func nothing(input: String) throws {
    let path = try sweep.folder.write(input, to: "empty")
    let outcome = try Offpeak.shell("\"$OFFPEAK\" cell < \"$1\"", path, in: sweep.folder)
    #expect(outcome.code == 2 && outcome.output == "")
    #expect(outcome.errors.hasPrefix("offpeak: There is no job on standard input"))
  }

  @Test("Where a later job of a stream is spoilt, none is run and its number is said")
  func spoiltStream() throws {
    #expect(try sweep.run("--jobs", jobs, "--quiet").code == 0)
    let line = "(cat \"$1/cell-0001.json\"; echo '{}') | \"$OFFPEAK\" cell"
    let outcome = try Offpeak.shell(line, jobs, in: sweep.folder)
    #expect(outcome.code == 2 && outcome.output == "")
    #expect(outcome.errors.hasPrefix("standard input, job 2:"), "\(outcome.errors)")
  }

  @Test("Missing and spoilt rows are all named, and nothing is written")
  func spoilt() throws {
    try runJobs()
    try FileManager.default.removeItem(atPath: jobs + "/cell-0002.csv")
    let path = jobs + "/cell-0004.csv"
    let rows = try Data(contentsOf: URL(filePath: path))
    try rows.prefix(rows.count / 2).write(to: URL(filePath: path))
    let outcome = try gather()
    #expect(outcome.code == 2 && outcome.output == "")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines[0] == "\(jobs)/cell-0002.csv:1: The file cannot be read: No such file or directory.")
    #expect(lines[1].hasPrefix("\(path):"))
    #expect(lines[2] == "offpeak: 2 cells are missing or spoilt; nothing was written.")
    #expect(try sweep.folder.names() == ["jobs", "w.yaml"])
  }

  @Test("Rows of another sweep are refused, and so is a folder with its jobs")
  func otherSweep() throws {
    try runJobs()
    let gathered = try gather("--seed", "9")
    #expect(gathered.code == 2)
    #expect(
      gathered.errors.hasPrefix(
        "\(jobs)/cell-0001.csv:2: the row belongs to another sweep, scenario, seed or version of Offpeak."
      ))
    let written = try sweep.run("--jobs", jobs, "--seed", "9")
    #expect(written.code == 3)
    #expect(written.errors.hasPrefix("offpeak: \(jobs) holds jobs of another sweep"))
    #expect(try sweep.run("--jobs", jobs, "--quiet").code == 0)
  }

  @Test(
    "A job that is spoilt, of another version or no job is refused with its place",
    arguments: [
      (
        "\"offpeak_cell\": 1", "\"offpeak_cell\": 3",
        "standard input:2:19: offpeak_cell: \"3\" is not"
      ),
      ("\"offpeak\": \"", "\"offpeak\": \"9.", "The job was made by Offpeak 9."),
      ("\"replications\": 3", "\"replicatons\": 3", "Maybe you meant replications."),
      (".count\": \"2\"", ".count\": \"-2\"", "sites[0].bays[0].count: -2 lies outside"),
      ("sites[0].bays", "sites[0].bags", "sites[0] has no bags[0]; it has id, hours, bays"),
      ("{\n", "[\n", "standard input:"),
      (
        "\"dear\"", "\"deer\"",
        "standard input: policies: the job's scenario has no deer; it has baseline, dear."
      ),
    ])
  func refused(old: String, new: String, expected: String) throws {
    #expect(try sweep.run("--jobs", jobs, "--quiet").code == 0)
    let job = try String(contentsOfFile: jobs + "/cell-0001.json", encoding: .utf8)
    #expect(job.contains(old))
    let path = try sweep.folder.write(job.replacing(old, with: new, maxReplacements: 1), to: "x")
    let outcome = try Offpeak.shell("\"$OFFPEAK\" cell < \"$1\"", path, in: sweep.folder)
    #expect(outcome.code == 2 && outcome.output == "")
    #expect(outcome.errors.contains(expected), "\(outcome.errors)")
  }

  @Test("A disk without room for the rows is said, and Ctrl-C ends a job with 130")
  func ends() throws {
    #expect(try sweep.run("--jobs", jobs, "--quiet", replications: 100_000).code == 0)
    let full = try Offpeak.shell(
      "\"$OFFPEAK\" cell < \"$1\" > /dev/full", jobs + "/cell-0001.json", in: sweep.folder)
    #expect(full.code == 3)
    #expect(
      full.errors
        == "offpeak: Cannot write standard output: No space left on device. The rows are not complete.\n"
    )
    let rows = sweep.folder.path("rows")
    let launched = try Launched(
      "/bin/sh",
      [
        "-c", "exec \"$1\" cell < \"$2\" > \"$3\"", "sh", Offpeak.path(), jobs + "/cell-0001.json",
        rows,
      ],
      in: sweep.folder)
    let isWriting = poll {
      let attributes = try? FileManager.default.attributesOfItem(atPath: rows)
      return (attributes?[.size] as? Int ?? 0) > 1_000
    }
    #expect(isWriting)
    launched.send(SIGINT)
    let outcome = launched.outcome()
    #expect(outcome.code == 130)
    #expect(outcome.errors == "offpeak: Interrupted; the rows are not complete.\n")
  }
}
