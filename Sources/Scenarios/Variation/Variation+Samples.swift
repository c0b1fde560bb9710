extension Variation {
  /// The values at shares of the way through all of them, for samples.
  ///
  /// A list, or the grid of a range with a step, has equal parts of the way; so have the whole numbers of a range whose
  /// ends are whole. Any other range is continuous.
  ///
  /// - Parameter shares: from 0 to below 1.
  public func values(at shares: [Double]) throws(VariationProblem) -> [String] {
    if case .range(let low, let high, nil) = values {
      return shares.map { Self.number(at: $0, from: low, to: high).text }
    }
    let grid = try grid()
    return shares.map { grid[min(grid.count - 1, Int($0 * Double(grid.count)))] }
  }

  private static func number(
    at share: Double, from low: WrittenNumber, to high: WrittenNumber
  ) -> WrittenNumber {
    let length = high.number - low.number
    guard low.isWhole, high.isWhole else {
      return WrittenNumber(number: low.number + share * length, unit: high.unit)
    }
    let steps = min(length, (share * (length + 1)).rounded(.down))
    return WrittenNumber(number: low.number + steps, unit: high.unit)
  }
}
