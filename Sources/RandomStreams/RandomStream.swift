/// The uniforms of one key and three counter words, one after the other; the fourth word counts the
/// blocks.
@frozen
public struct RandomStream: Sendable {
  @usableFromInline let key: RandomKey
  @usableFromInline let c0: UInt32
  @usableFromInline let c1: UInt32
  @usableFromInline let c2: UInt32
  @usableFromInline var blocks: UInt32 = 0
  /// The second uniform of the last block, or 0 if it has been given away.
  @usableFromInline var spare: Double = 0

  /// Makes the stream at its beginning.
  @inlinable
  public init(key: RandomKey, _ c0: UInt32 = 0, _ c1: UInt32 = 0, _ c2: UInt32 = 0) {
    self.key = key
    self.c0 = c0
    self.c1 = c1
    self.c2 = c2
  }

  /// Returns the next uniform on the open interval (0, 1).
  @inlinable
  public mutating func uniform() -> Double {
    if spare > 0 {
      defer { spare = 0 }
      return spare
    }
    let block = key.block(c0, c1, c2, blocks)
    blocks += 1
    spare = block.second
    return block.first
  }
}
