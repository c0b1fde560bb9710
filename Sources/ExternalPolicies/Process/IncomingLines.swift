/// Bytes that come in pieces, taken out line by line.
struct IncomingLines: Sendable {
  /// The longest line that is taken for one, in bytes without its line feed.
  static let longestLine = 1 << 20

  private var bytes: [UInt8] = []
  /// The bytes before this one are no line feed.
  private var searched = 0

  mutating func append(_ more: ArraySlice<UInt8>) {
    bytes += more
  }

  /// The first line without its line feed; nil before it is whole.
  mutating func takeLine() -> [UInt8]? {
    guard let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = bytes.count
      return nil
    }
    defer {
      bytes.removeFirst(end + 1)
      searched = 0
    }
    return Array(bytes[..<end])
  }

  /// What has come of a line that is not whole yet.
  var rest: [UInt8] { bytes }
}
