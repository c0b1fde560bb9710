/// The hash by which a manifest names its scenario (FIPS 180-4). The library for it takes longer to build than all
/// of this program.
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19,
  ]

  private static let constants: [UInt32] = SHA256.primes(64).map { prime in
    let root = SHA256.cubeRoot(of: prime)
    return root
  }

  /// The hash of some bytes in lower-case hexadecimal.
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    var message = bytes
    message.append(0x80)
    while message.count % 64 != 56 { message.append(0) }
    let bits = UInt64(bytes.count) * 8
    message += (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) }
    for block in stride(from: 0, to: message.count, by: 64) {
      hash.take(message[block..<block + 64])
    }
    return hash.state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private mutating func take(_ block: ArraySlice<UInt8>) {
    var words = [UInt32](repeating: 0, count: 64)
    for (index, byte) in block.enumerated() {
      words[index / 4] = words[index / 4] << 8 | UInt32(byte)
    }
    for index in 16..<64 {
      let early = words[index - 15]
      let late = words[index - 2]
      let one = SHA256.rotate(early, 7) ^ SHA256.rotate(early, 18) ^ early >> 3
      let two = SHA256.rotate(late, 17) ^ SHA256.rotate(late, 19) ^ late >> 10
      words[index] = words[index - 16] &+ one &+ words[index - 7] &+ two
    }
    var work = state
    for index in 0..<64 {
      let e = work[4]
      let a = work[0]
      let mixedE = SHA256.rotate(e, 6) ^ SHA256.rotate(e, 11) ^ SHA256.rotate(e, 25)
      let choice = (e & work[5]) ^ (~e & work[6])
      let first = work[7] &+ mixedE &+ choice &+ SHA256.constants[index] &+ words[index]
      let mixedA = SHA256.rotate(a, 2) ^ SHA256.rotate(a, 13) ^ SHA256.rotate(a, 22)
      let majority = (a & work[1]) ^ (a & work[2]) ^ (work[1] & work[2])
      work = [
        first &+ mixedA &+ majority, a, work[1], work[2], work[3] &+ first, e, work[5], work[6],
      ]
    }
    for index in 0..<8 { state[index] &+= work[index] }
  }

  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static func primes(_ count: Int) -> [UInt64] {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < count {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes
  }

  /// The first 32 bits of the fraction of a cube root, by bisection in whole numbers.
  private static func cubeRoot(of number: UInt64) -> UInt32 {
    // The largest r with r³ ≤ number · 2⁹⁶; r has 32 bits of fraction.
    var root: UInt64 = 0
    for bit in stride(from: UInt64(34), through: 0, by: -1) {
      let trial = root | 1 << bit
      let square = trial.multipliedFullWidth(by: trial)
      let (high, low) = SHA256.times(square, trial)
      if high < number << 32 || (high == number << 32 && low == 0) { root = trial }
    }
    return UInt32(truncatingIfNeeded: root)
  }

  /// The 128-bit number times a word, of which the low 64 bits are only compared with zero.
  private static func times(_ square: (high: UInt64, low: UInt64.Magnitude), _ word: UInt64)
    -> (high: UInt64, low: UInt64)
  {
    let low = square.low.multipliedFullWidth(by: word)
    let high = square.high.multipliedReportingOverflow(by: word)
    let sum = high.partialValue.addingReportingOverflow(low.high)
    let overflow = high.overflow || sum.overflow
    return (overflow ? .max : sum.partialValue, low.low)
  }
}
