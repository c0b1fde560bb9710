import TimeAndMoney

/// A state by 128 bits of its bytes: the same in every process, and never equal by chance.
struct StateKey: Equatable {
  let first: UInt64
  let second: UInt64

  /// - Parameter now: what the clock shows, which may be later than the last command in the bytes.
  init(_ bytes: [UInt8], now: Instant) {
    var first: UInt64 = 0x243F_6A88_85A3_08D3
    var second: UInt64 = 0x1319_8A2E_0370_7344
    func add(_ word: UInt64) {
      first = (first ^ word) &* 0x9E37_79B9_7F4A_7C15
      first ^= first >> 29
      second = (second ^ word) &* 0xC2B2_AE3D_27D4_EB4F
      second ^= second >> 31
    }
    bytes.withUnsafeBytes { bytes in
      let whole = bytes.count / 8 * 8
      for place in stride(from: 0, to: whole, by: 8) {
        add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      }
      for byte in bytes[whole...] { add(UInt64(byte)) }
    }
    add(UInt64(bytes.count))
    add(UInt64(bitPattern: now.microseconds))
    add(0)
    self.first = first
    self.second = second
  }
}

extension StateKey {
  /// The key that was taken apart into two words.
  init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }
}
