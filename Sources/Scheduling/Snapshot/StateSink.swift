/// The bytes that all containers of one encoding write to.
final class StateSink {
  private(set) var bytes: [UInt8] = []

  func put(_ byte: UInt8) { bytes.append(byte) }

  func put(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  func put(raw block: UnsafeRawBufferPointer) { bytes.append(contentsOf: block) }

  /// Writes 7 bits a byte, the lowest first; the highest bit of a byte says that more follow.
  func put(variable number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes all bytes of a number, the lowest first.
  func put(fixed number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { put(raw: $0) }
  }

  func put(name: String) {
    var name = name
    name.withUTF8 {
      put(variable: UInt64($0.count))
      put(raw: UnsafeRawBufferPointer($0))
    }
  }

  /// Keeps room for a count that is not yet known.
  func reserveCount() -> Int {
    put(fixed: UInt32(0))
    return bytes.count - 4
  }

  func setCount(_ count: UInt32, at position: Int) {
    for byte in 0..<4 {
      bytes[position + byte] = UInt8(truncatingIfNeeded: count >> UInt32(8 * byte))
    }
  }

  func write(_ value: some Encodable) throws {
    if let special = type(of: value) as? any SpeciallyWritten.Type {
      try special.prepare(value, for: self)
    }
    try value.encode(to: StateEncoder(sink: self))
  }
}
