/// Which cells a sweep has.
public enum SweepDesign {
  /// The most cells of a sweep.
  public static let mostCells = 100_000

  /// Every combination of the values of several paths; those of the first path vary slowest.
  ///
  /// - Returns: nil if there are more cells than a sweep may have.
  public static func grid(_ values: [[String]]) -> [SweepCell]? {
    let count = cellCount(of: values)
    guard count <= mostCells else { return nil }
    return (0..<count).map { index in
      var rest = index
      var own: [String] = []
      for values in values.reversed() {
        own.append(values[rest % values.count])
        rest /= values.count
      }
      return SweepCell(number: index + 1, values: own.reversed())
    }
  }

  /// The number of combinations, or the largest whole number where it is larger.
  public static func cellCount(of values: [[String]]) -> Int {
    values.reduce(1) { count, values in
      let (product, overflow) = count.multipliedReportingOverflow(by: values.count)
      return overflow ? .max : product
    }
  }

  /// The cells of samples that were drawn path by path: as many values of each.
  public static func cells(ofSamples values: [[String]]) -> [SweepCell] {
    (0..<(values.first?.count ?? 0)).map { sample in
      SweepCell(number: sample + 1, values: values.map { $0[sample] })
    }
  }
}
