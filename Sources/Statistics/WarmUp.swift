/// How much of the beginning of a series is still under the influence of how it began.
public enum WarmUp {
  /// A later cut must be better than chance makes it: on 26 values without any beginning, the least error alone cuts
  /// something in 35 of 100 series, with this factor in 7.
  private static let slack = 1.25

  /// Returns how many of the first values to leave out by MSER, the cut with the least standard error of what remains
  /// (White, "An effective truncation heuristic for bias reduction in simulation output", Simulation 69, 1997): the
  /// first cut whose squared error is at most a quarter above the least.
  ///
  /// Cuts up to half of the series are considered. If the last of these is the best and the first good one lies
  /// behind a quarter of the series, the series has not settled and the answer is nil. O(n²).
  public static func truncation(of series: [Double]) -> Int? {
    let most = series.count / 2
    guard most >= 1 else { return nil }
    let errors = (0...most).map { squaredError(of: series[$0...]) }
    let least = errors.min() ?? 0
    let largest = series.reduce(0) { max($0, $1.magnitude) }
    let rounding = Double(series.count) * .ulpOfOne * largest
    let cut = errors.firstIndex { $0 <= slack * least + rounding * rounding } ?? 0
    return errors[most] == least && cut > 0 && 2 * cut >= most ? nil : cut
  }

  private static func squaredError(of values: ArraySlice<Double>) -> Double {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count * count)
  }
}
