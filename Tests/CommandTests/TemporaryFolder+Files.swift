import Fixtures
import Foundation

extension TemporaryFolder {
  /// Writes a file and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let path = path(name)
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  /// The names in it, hidden ones too, without what programs printed.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { !$0.hasPrefix(".printed-") }.sorted()
  }
}

/// Waits until something is so, looking every two milliseconds for at most half a minute.
func poll(until isSo: () -> Bool) -> Bool {
  for _ in 0..<15_000 {
    if isSo() { return true }
    usleep(2_000)
  }
  return false
}
