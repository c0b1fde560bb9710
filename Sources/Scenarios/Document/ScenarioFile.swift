#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The text of a scenario on disk.
enum ScenarioFile {
  /// The largest file that is read, in bytes.
  static let mostBytes = 16 * 1_024 * 1_024

  /// The text of the file at a path.
  static func text(at path: String) throws(Flaw) -> String {
    let start = Place(line: 1, column: 1, path: "")
    let bytes: [UInt8]
    do {
      bytes = try self.bytes(at: path, most: mostBytes)
    } catch {
      throw Flaw(error, at: start)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Flaw(.notUTF8, at: Place(line: firstBrokenLine(in: bytes), column: 1, path: ""))
    }
    return text
  }

  /// The bytes of the file at a path, no more than `most`.
  static func bytes(at path: String, most: Int) throws(ProblemKind) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(reason: reason(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(reason: reason(errno)) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .directory }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw .unreadable(reason: reason(errno)) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= most else { throw .tooLarge(limit: most) }
    }
  }

  private static func reason(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }

  private static func firstBrokenLine(in bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return 1 + (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0)
  }
}
