extension Holm {
  /// Returns by how much the level is divided at the step at which each p-value is judged: rejected are those at or
  /// below the level over their divisor.
  ///
  /// The smallest is judged at the level over the size of the family, the next at the level over one less; all from the
  /// first that is not rejected on are judged at its step. The interval at that level excludes what is rejected.
  public static func divisors(_ pValues: [Double], level: Double) -> [Int] {
    let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
    var divisors = [Int](repeating: 1, count: pValues.count)
    var rejected = 0
    for (rank, index) in order.enumerated() {
      divisors[index] = order.count - rejected
      if rejected == rank, pValues[index] * Double(order.count - rank) <= level { rejected += 1 }
    }
    return divisors
  }
}
