import Fixtures
import Foundation

/// A scenario and its baseline, in a folder of their own.
struct CheckedShop {
  let folder: TemporaryFolder
  /// The folder of the baseline.
  let baseline: String

  /// Makes the baseline.
  init(replications: Int, _ shop: HourShop = HourShop()) throws {
    folder = try TemporaryFolder()
    baseline = folder.path("base")
    let outcome = try check(
      shop, "--update", "--replications", "\(replications)", "--quiet")
    guard outcome.code == 0, outcome.output == "" else { throw outcome }
  }

  /// Runs `offpeak check` on a scenario.
  func check(_ shop: HourShop = HourShop(), _ options: String...) throws -> Outcome {
    let scenario = try folder.write(shop.text, to: "workshop.yaml")
    return try Offpeak.run(["check", scenario, "--against", baseline] + options, in: folder)
  }

  /// The verdicts that were printed, by "policy metric".
  static func verdicts(_ output: String) -> [String: String] {
    var verdicts: [String: String] = [:]
    for line in output.split(separator: "\n").dropFirst() {
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 4, let count = words.last, Int(count) != nil else { continue }
      verdicts[words[0] + " " + words[1]] = words[words.count - 2]
    }
    return verdicts
  }
}
