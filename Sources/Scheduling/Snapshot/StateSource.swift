/// The bytes that all containers of one decoding read from. Every step checks what is left.
final class StateSource {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var left: Int { bytes.count - position }

  /// Makes every further step throw.
  func giveUp() { position = bytes.count }

  func take() throws -> UInt8 {
    guard left > 0 else { throw SnapshotProblem.truncated }
    position += 1
    return bytes[position - 1]
  }

  func takeFlag() throws -> Bool {
    switch try take() {
    case 0: return false
    case 1: return true
    default: throw SnapshotProblem.unreadable(reason: "a truth is neither 0 nor 1")
    }
  }

  /// Reads 7 bits a byte, the lowest first. Each number has one spelling only.
  func takeVariable() throws -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try take()
      let bits = UInt64(byte & 0x7F)
      guard shift < 63 || bits <= 1 && shift == 63, byte > 0 || shift == 0 else {
        throw SnapshotProblem.unreadable(reason: "a number is no number")
      }
      number |= bits << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  func takeFixed<Number: FixedWidthInteger>() throws -> Number {
    try withBlock(count: MemoryLayout<Number>.size) {
      Number(littleEndian: $0.loadUnaligned(as: Number.self))
    }
  }

  func takeName() throws -> String {
    let name = try withBlock(count: takeLength()) {
      String(validating: $0, as: UTF8.self)
    }
    guard let name else { throw SnapshotProblem.unreadable(reason: "a text is not UTF-8") }
    return name
  }

  /// The name that comes next, without taking it.
  func peekName() throws -> String {
    let before = position
    defer { position = before }
    return try takeName()
  }

  /// The count of an array, of which each element takes at least a byte.
  func takeCount() throws -> Int {
    let count = Int(try takeFixed() as UInt32)
    guard count <= left else { throw SnapshotProblem.truncated }
    return count
  }

  /// The length of a text or block.
  func takeLength() throws -> Int {
    guard let length = Int(exactly: try takeVariable()) else { throw SnapshotProblem.truncated }
    return length
  }

  /// Reads that many bytes as they are.
  func withBlock<Answer>(
    count: Int, _ body: (UnsafeRawBufferPointer) throws -> Answer
  ) throws -> Answer {
    guard count <= left else { throw SnapshotProblem.truncated }
    defer { position += count }
    return try bytes.withUnsafeBytes {
      try body(UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
    }
  }
}
