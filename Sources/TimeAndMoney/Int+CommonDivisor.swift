extension Int {
  /// Returns the greatest common divisor of two numbers that are not negative, that of a number and 0 being the number
  /// (Euclid, Elements, book VII).
  public static func commonDivisor(_ one: Int, _ other: Int) -> Int {
    other == 0 ? one : commonDivisor(other, one % other)
  }
}
