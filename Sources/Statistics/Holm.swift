/// Holm's step-down procedure: p-values adjusted so that the chance of any false rejection in the family stays below the
/// level, whatever the dependence (Holm, "A simple sequentially rejective multiple test procedure", Scandinavian
/// Journal of Statistics 6, 1979).
public enum Holm {
  /// Returns the adjusted p-value of each: rejected at a level are those at or below it.
  ///
  /// A nil stands for a comparison that has no p-value; it belongs to no family.
  public static func adjusted(_ pValues: [Double?]) -> [Double?] {
    let order = pValues.indices.filter { pValues[$0] != nil }
      .sorted { (pValues[$0]!, $0) < (pValues[$1]!, $1) }
    var adjusted = [Double?](repeating: nil, count: pValues.count)
    var largest = 0.0
    for (rank, index) in order.enumerated() {
      largest = max(largest, min(1, Double(order.count - rank) * pValues[index]!))
      adjusted[index] = largest
    }
    return adjusted
  }
}
