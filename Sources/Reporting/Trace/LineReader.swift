/// The lines of a text that comes in chunks, so that only one chunk is in memory.
struct LineReader {
  /// The longest line that is taken for one, in bytes.
  static let longestLine = 1 << 16

  /// Ends with an empty chunk.
  private let nextChunk: () throws -> [UInt8]
  private var chunk: [UInt8] = []
  private var place = 0

  init(_ nextChunk: @escaping () throws -> [UInt8]) { self.nextChunk = nextChunk }

  /// Reads a text that is in memory.
  init(bytes: [UInt8]) {
    nextChunk = { [] }
    chunk = bytes
  }

  /// The next line with its line feed, if it has one; nil at the end. A longer line than is allowed comes in pieces.
  mutating func next() throws -> [UInt8]? {
    var line: [UInt8] = []
    while line.count < LineReader.longestLine {
      if place == chunk.count {
        chunk = try nextChunk()
        place = 0
        if chunk.isEmpty { return line.isEmpty ? nil : line }
      }
      if let end = chunk[place...].firstIndex(of: UInt8(ascii: "\n")) {
        line += chunk[place...end]
        place = end + 1
        return line
      }
      line += chunk[place...]
      place = chunk.count
    }
    return line
  }
}
