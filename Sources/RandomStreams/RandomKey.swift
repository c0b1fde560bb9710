/// The key of a family of random numbers: one for each replication, and from it one for each
/// purpose and each entity.
///
/// A key is a value: the same derivations give the same key in any order and on any thread.
@frozen
public struct RandomKey: Hashable, Sendable {
  /// The 64 bits of the key.
  public let word: UInt64

  @inlinable
  init(word: UInt64) {
    self.word = word
  }

  /// Makes the key of a replication, through one Philox block, so that near seeds and replications
  /// are unrelated.
  @inlinable
  public init(seed: UInt64, replication: Int) {
    let number = UInt64(bitPattern: Int64(replication))
    // The digits of pi, as good a first key as any.
    let block = Philox4x32.block(
      UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32),
      UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: number >> 32),
      key: (0x243F_6A88, 0x85A3_08D3))
    self.init(word: UInt64(block.b) << 32 | UInt64(block.a))
  }

  /// Returns the key of a named purpose under this one, from the 64-bit FNV-1a hash of the UTF-8 of
  /// the name.
  public func derived(_ name: String) -> RandomKey {
    let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return derived(from: hash, domain: .max)
  }

  /// Returns the key of a numbered entity under this one, unrelated to that of any name.
  @inlinable
  public func derived(_ number: UInt64) -> RandomKey {
    derived(from: number, domain: .max - 1)
  }

  /// Returns the random block of that counter; the last word must lie below 2³² − 2, above which
  /// keys are derived.
  @inlinable
  public func block(_ c0: UInt32, _ c1: UInt32, _ c2: UInt32, _ c3: UInt32) -> RandomBlock {
    Philox4x32.block(
      c0, c1, c2, c3,
      key: (UInt32(truncatingIfNeeded: word), UInt32(truncatingIfNeeded: word >> 32)))
  }

  @inlinable
  func derived(from number: UInt64, domain: UInt32) -> RandomKey {
    let low = UInt32(truncatingIfNeeded: number)
    let block = block(low, UInt32(truncatingIfNeeded: number >> 32), 0, domain)
    return RandomKey(word: UInt64(block.b) << 32 | UInt64(block.a))
  }
}
