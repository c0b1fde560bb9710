import Fixtures
import Foundation

/// Six cells of a small workshop: two to four bays, a short and a long notice.
struct SmallSweep {
  let folder: TemporaryFolder
  let scenario: String

  init() throws {
    folder = try TemporaryFolder()
    var workshop = Workshop()
    workshop.policies = ["baseline: {}", "dear: {prices: [{when: peak, factor: 1.2}]}"]
    let text = workshop.text.replacing(
      "warm_up: 2 weeks, length: 6 weeks", with: "warm_up: 1 week, length: 2 weeks")
    scenario = try folder.write(text, to: "w.yaml")
  }

  /// What the cells differ by.
  static let values = ["--vary", "yard.bays.bay=2..4", "--vary", "booking.notice=30 min,2 h"]

  func words(_ more: [String]) -> [String] { ["sweep", scenario] + Self.values + more }

  /// Runs it to its end.
  func run(_ more: String..., replications: Int = 3) throws -> Outcome {
    try Offpeak.run(words(["--replications", "\(replications)"] + more), in: folder)
  }

  /// Runs it undisturbed; what goes wrong is thrown.
  func results(_ more: String..., named name: String) throws -> Results {
    let outcome = try Offpeak.run(
      words(["--replications", "3", "--quiet", "--output", folder.path(name)] + more), in: folder)
    guard outcome.code == 0 else { throw outcome }
    return Results(folder: folder.path(name))
  }

  /// Where the cells of what shall become the results of a name are kept.
  func kept(_ name: String) -> String { folder.path(".\(name).cells") }

  /// The kept rows by name, each with what tells it from a file written anew.
  func keptRows(_ name: String) -> [String: [Int]] {
    let files = FileManager.default
    var rows: [String: [Int]] = [:]
    for file in (try? files.contentsOfDirectory(atPath: kept(name))) ?? []
    where file.hasPrefix("cell-") {
      var status = stat()
      guard stat("\(kept(name))/\(file)", &status) == 0 else { continue }
      rows[file] = [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    }
    return rows
  }
}
