extension BinaryInteger {
  /// Returns the decimal digits with zeros in front up to the width; a sign stands before the
  /// zeros.
  func padded(to width: Int) -> String {
    let digits = String(magnitude)
    let zeros = String(repeating: "0", count: Swift.max(0, width - digits.count))
    return (self < 0 ? "-" : "") + zeros + digits
  }
}
