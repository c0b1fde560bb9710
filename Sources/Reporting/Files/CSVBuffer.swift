/// Rows of comma-separated values as bytes: UTF-8, RFC 4180 quoting, lines end with a line feed.
public struct CSVBuffer: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var isAtLineStart = true

  public init() {}

  public mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isAtLineStart = true
  }

  /// A text, quoted where it must be.
  public mutating func append(_ text: String) {
    separate()
    let mustQuote = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13
    }
    if mustQuote {
      bytes.append(UInt8(ascii: "\""))
      for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes.append(contentsOf: text.utf8)
    }
  }

  /// Text that is known to need no quoting, already as bytes.
  mutating func append(plain text: [UInt8]) {
    separate()
    bytes.append(contentsOf: text)
  }

  public mutating func append(_ number: Int64) {
    separate()
    appendDigits(number)
  }

  public mutating func append(_ number: Int) { append(Int64(number)) }

  /// A whole number, or an empty cell.
  public mutating func append(_ number: Int?) {
    guard let number else { return appendEmpty() }
    append(Int64(number))
  }

  /// A decimal from a scaled integer: 12345 with 2 decimals is 123.45.
  public mutating func append(scaled number: Int64, decimals: Int) {
    separate()
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var unit: UInt64 = 1
    for _ in 0..<decimals { unit *= 10 }
    let (whole, rest) = number.magnitude.quotientAndRemainder(dividingBy: unit)
    appendDigits(Int64(whole))
    guard decimals > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var below = unit / 10
    while below > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / below % 10))
      below /= 10
    }
    // Three decimals are thousands to a reader who parts them by a point: a fourth says that they are none.
    if decimals == 3 { bytes.append(UInt8(ascii: "0")) }
  }

  /// A number with all the digits that tell it from its neighbours, never three decimals, or an empty cell.
  public mutating func append(_ number: Double?) {
    guard let number, number.isFinite else { return appendEmpty() }
    if number == number.rounded(), number.magnitude < 1e15 { return append(Int64(number)) }
    separate()
    let text = "\(number)"
    bytes.append(contentsOf: text.utf8)
    if text.utf8.suffix(4).first == UInt8(ascii: ".") { bytes.append(UInt8(ascii: "0")) }
  }

  /// A quotient with six decimals, or an empty cell for a zero denominator.
  public mutating func append(_ numerator: Int64, over denominator: Int64) {
    guard denominator != 0 else { return appendEmpty() }
    append(quotient: Double(numerator) / Double(denominator))
  }

  /// A quotient with six decimals; a huge one without.
  mutating func append(quotient: Double) {
    let millionths = (quotient * 1e6).rounded()
    guard let scaled = Int64(exactly: millionths) else { return append(quotient.rounded()) }
    append(scaled: scaled, decimals: 6)
  }

  public mutating func appendEmpty() { separate() }

  /// Minutes with four decimals from microseconds.
  public mutating func append(minutes microseconds: Int64) {
    // 10⁻⁴ min are 6,000 µs; halves away from zero.
    let half: Int64 = microseconds < 0 ? -3_000 : 3_000
    append(scaled: (microseconds + half) / 6_000, decimals: 4)
  }

  /// Hours with six decimals from microseconds.
  mutating func append(hours microseconds: Int64) {
    let half: Int64 = microseconds < 0 ? -1_800 : 1_800
    append(scaled: (microseconds + half) / 3_600, decimals: 6)
  }

  private mutating func separate() {
    if isAtLineStart { isAtLineStart = false } else { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func appendDigits(_ number: Int64) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    if rest < 10 { return bytes.append(UInt8(ascii: "0") + UInt8(rest)) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var at = 20
      while rest > 0 {
        at -= 1
        digits[at] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[at..<20]))
    }
  }
}
