import Foundation

/// How far an interval reaches on either side of an estimate whose replications are skewed, in standard errors: by the
/// cubic transformation of Hall ("On the removal of skewness by transformation", Journal of the Royal Statistical Society
/// B 54, 1992) with Student's quantile, and never less than Student's.
struct SkewedReach {
  /// Of the jackknife's pseudo-values, adjusted for their number.
  private let skewness: Double
  private let count: Int

  /// - Parameter leftOut: the values without the first, the second … replication, at least three that are not all alike.
  init(leftOut: [Double]) {
    // A value that is large pulls down the rest, so pseudo-values are skewed the other way.
    skewness = -Self.skewness(of: leftOut)
    count = leftOut.count
  }

  /// - Parameters:
  ///   - error: the probability that the truth lies below the interval, and of its lying above.
  ///   - allowance: by how many standard errors of normal values the skewness is taken for worse than it looks.
  func bounds(error: Double, allowance: Double) -> (below: Double, above: Double) {
    let more = allowance * errorOfSkewness
    let quantile = GSL.studentQuantile(1 - error, degreesOfFreedom: Double(count - 1))
    return (reach(quantile, skewness: more - skewness), reach(quantile, skewness: more + skewness))
  }

  /// Towards the long tail.
  private func reach(_ quantile: Double, skewness: Double) -> Double {
    let bend = skewness / Double(count).squareRoot()
    guard bend > 1e-6 else { return quantile }
    return max(quantile, 3 / bend * (1 - cbrt(1 - bend * (quantile + bend / 6))))
  }

  /// Fisher's, adjusted for the number of values.
  private static func skewness(of values: [Double]) -> Double {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    let cubes = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) * ($1 - mean) } / count
    guard squares > 0 else { return 0 }
    let plain = cubes / (squares * squares.squareRoot())
    return plain * (count * (count - 1)).squareRoot() / (count - 2)
  }

  /// Of normal values.
  private var errorOfSkewness: Double {
    let count = Double(count)
    return (6 * count * (count - 1) / ((count - 2) * (count + 1) * (count + 3))).squareRoot()
  }
}
