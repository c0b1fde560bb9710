/// Four random words, or two uniforms, that belong to one counter.
@frozen
public struct RandomBlock: Hashable, Sendable {
  /// The first word.
  public let a: UInt32
  /// The second word.
  public let b: UInt32
  /// The third word.
  public let c: UInt32
  /// The fourth word.
  public let d: UInt32

  /// Makes a block of its words.
  @inlinable
  public init(a: UInt32, b: UInt32, c: UInt32, d: UInt32) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  /// One of the four words, by lane 0–3.
  @inlinable
  public func word(_ lane: Int) -> UInt32 {
    lane < 2 ? (lane == 0 ? a : b) : (lane == 2 ? c : d)
  }

  /// A uniform on the open interval (0, 1) from the first two words.
  @inlinable public var first: Double { Self.uniform(high: a, low: b) }

  /// A uniform on the open interval (0, 1) from the last two words, independent of the first.
  @inlinable public var second: Double { Self.uniform(high: c, low: d) }

  /// Returns (k + ½) · 2⁻⁵² of the upper 52 bits k: never 0 and never 1, both it and 1 less it
  /// being exact.
  @inlinable
  public static func uniform(high: UInt32, low: UInt32) -> Double {
    let bits = Int64(high) << 20 | Int64(low >> 12)
    return (Double(bits) + 0.5) * 0x1p-52
  }
}
