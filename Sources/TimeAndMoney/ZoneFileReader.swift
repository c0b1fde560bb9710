/// Reads the bytes of a time zone file, versions 1 to 4 (RFC 8536, section 3).
struct ZoneFileReader {
  /// What a zone file says.
  struct Content {
    /// The seconds east of UTC before the first change.
    var firstOffset: Int
    /// The changes in order of time.
    var changes: [ZoneChange]
    /// The rule after the last change, or nil if the last offset stays.
    var rule: YearlyRule?
  }

  /// The counts of a header, in its order.
  private struct Header {
    let version: UInt8
    let universalFlags: Int
    let standardFlags: Int
    let leapSeconds: Int
    let changes: Int
    let clocks: Int
    let letters: Int

    /// Returns the number of bytes of the block behind the header, with times of that many bytes.
    func blockSize(timeSize: Int) -> Int {
      changes * (timeSize + 1) + clocks * 6 + letters + leapSeconds * (timeSize + 4)
        + standardFlags + universalFlags
    }
  }

  private let name: String
  private let bytes: [UInt8]
  private var position = 0

  private init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Returns what the file says, from its 64-bit block if it has one.
  static func content(name: String, bytes: [UInt8]) throws(ZoneProblem) -> Content {
    var reader = ZoneFileReader(name: name, bytes: bytes)
    let first = try reader.header()
    guard first.version >= UInt8(ascii: "2") else { return try reader.block(first, timeSize: 4) }
    try reader.skip(first.blockSize(timeSize: 4))
    var content = try reader.block(reader.header(), timeSize: 8)
    guard let rule = try reader.footer() else { return content }
    content.rule = rule
    if content.changes.isEmpty { content.firstOffset = rule.standardOffset }
    return content
  }

  private mutating func header() throws(ZoneProblem) -> Header {
    guard bytes.dropFirst(position).starts(with: "TZif".utf8) else {
      throw .notAZoneFile(name: name)
    }
    try skip(4)
    let version = UInt8(try integer(size: 1))
    try skip(15)
    return Header(
      version: version,
      universalFlags: try count(),
      standardFlags: try count(),
      leapSeconds: try count(),
      changes: try count(),
      clocks: try count(),
      letters: try count())
  }

  private mutating func block(_ header: Header, timeSize: Int) throws(ZoneProblem) -> Content {
    let end = position + header.blockSize(timeSize: timeSize)
    guard end <= bytes.count else { throw .truncated(name: name) }
    guard header.clocks > 0 else { throw .inconsistent(name: name, reason: "it has no clock") }
    var times: [Int64] = []
    for _ in 0..<header.changes { times.append(signed(try integer(size: timeSize), timeSize)) }
    guard zip(times, times.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .inconsistent(name: name, reason: "its changes are out of order")
    }
    var clocks: [Int] = []
    for _ in 0..<header.changes { clocks.append(Int(try integer(size: 1))) }
    var offsets: [Int] = []
    for _ in 0..<header.clocks {
      offsets.append(Int(signed(try integer(size: 4), 4)))
      try skip(2)
    }
    guard clocks.allSatisfy(offsets.indices.contains) else {
      throw .inconsistent(name: name, reason: "a change names a clock that is not there")
    }
    // RFC 8536 allows -25 to +26 hours.
    guard offsets.allSatisfy({ -89_999...93_599 ~= $0 }) else {
      throw .inconsistent(name: name, reason: "a clock is more than a day from UTC")
    }
    position = end
    let changes = zip(times, clocks).map { ZoneChange(seconds: $0, offset: offsets[$1]) }
    return Content(firstOffset: offsets[0], changes: changes, rule: nil)
  }

  private mutating func footer() throws(ZoneProblem) -> YearlyRule? {
    let newline = UInt8(ascii: "\n")
    let rest = bytes.dropFirst(position)
    guard rest.first == newline, let end = rest.dropFirst().firstIndex(of: newline) else {
      throw .truncated(name: name)
    }
    let text = String(decoding: rest[(position + 1)..<end], as: UTF8.self)
    if text.isEmpty { return nil }
    guard let rule = YearlyRuleReader.rule(from: text) else {
      throw .unreadableFooter(name: name, footer: text)
    }
    return rule
  }

  private mutating func skip(_ size: Int) throws(ZoneProblem) {
    guard size <= bytes.count - position else { throw .truncated(name: name) }
    position += size
  }

  private mutating func count() throws(ZoneProblem) -> Int { Int(try integer(size: 4)) }

  /// Reads an unsigned integer, the highest byte first.
  private mutating func integer(size: Int) throws(ZoneProblem) -> UInt64 {
    let start = position
    try skip(size)
    return bytes[start..<position].reduce(0) { $0 << 8 | UInt64($1) }
  }

  private func signed(_ bits: UInt64, _ size: Int) -> Int64 {
    size == 4 ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
  }
}
