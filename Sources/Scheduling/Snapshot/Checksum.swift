/// A 64-bit sum of bytes in their order (FNV-1a: Fowler, Noll and Vo), which any one changed byte changes.
public struct Checksum: Hashable, Sendable {
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  public init() {}

  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// Adds the bytes of a number, the lowest first.
  public mutating func add(_ number: UInt64) {
    add((0..<8).lazy.map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) })
  }

  public static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var checksum = Checksum()
    checksum.add(bytes)
    return checksum.value
  }
}
