/// Numbers that look random and come again with their seed (the 64-bit generator of Knuth's MMIX).
public struct Dice {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  /// A number from 0 up to and without `bound`.
  public mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
