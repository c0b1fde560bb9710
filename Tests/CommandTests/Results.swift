import Foundation

/// A results folder.
struct Results {
  let folder: String

  func table(_ name: String) throws -> Table { try Table(file: "\(folder)/\(name).csv") }

  /// The bytes of every file, by name.
  func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      files[name] = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
    }
    return files
  }

  /// The bytes of every CSV file, by name.
  func tables() throws -> [String: Data] {
    try files().filter { $0.key.hasSuffix(".csv") }
  }

  /// The names of the CSV files that differ from those of other results.
  func differences(from other: Results) throws -> [String] {
    let (own, others) = (try tables(), try other.tables())
    return Set(own.keys).union(others.keys).filter { own[$0] != others[$0] }.sorted()
  }

  /// The row of a metric in the summary.
  func level(of metric: String, policy: String = "baseline") throws -> Table.Row? {
    try table("summary").rows.first { $0["policy"] == policy && $0["metric"] == metric }
  }

  /// Where a run that is under way writes what shall become the results at a path.
  static func partial(of path: String) -> String {
    let url = URL(filePath: path)
    return url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).partial")
      .path
  }
}
