import Statistics

/// Normal numbers with a seed (SplitMix64; Steele, Lea and Flood 2014).
struct TestNoise {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
    // Neighbouring seeds must not begin neighbouring stretches of the same numbers.
    state = bits()
  }

  mutating func uniform() -> Double { (Double(bits() >> 11) + 0.5) * 0x1p-53 }

  private mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  mutating func normal() -> Double { GSL.normalQuantile(uniform()) }
}
