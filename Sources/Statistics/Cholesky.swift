/// The lower triangle L of a covariance C = L Lᵀ.
public enum Cholesky {
  private static let rounding = 1e-10

  /// Returns the rows of L, or nil if the symmetric matrix is no covariance (some combination has a variance below zero,
  /// beyond rounding).
  ///
  /// A direction without any variance is allowed. The correlations are factored, so that quantities of any size may stand
  /// beside each other. O(n³).
  public static func factor(of covariance: [[Double]]) -> [[Double]]? {
    let size = covariance.count
    var deviations: [Double] = []
    for place in 0..<size {
      let variance = covariance[place][place]
      guard variance >= 0 else { return nil }
      if variance == 0, covariance[place].contains(where: { $0 != 0 }) { return nil }
      deviations.append(variance.squareRoot())
    }
    let correlations = (0..<size).map { row in
      (0..<size).map { column in
        deviations[row] == 0 || deviations[column] == 0
          ? 0 : covariance[row][column] / deviations[row] / deviations[column]
      }
    }
    return factor(ofCorrelations: correlations).map { rows in
      zip(rows, deviations).map { row, deviation in row.map { $0 * deviation } }
    }
  }

  private static func factor(ofCorrelations matrix: [[Double]]) -> [[Double]]? {
    var rows = matrix.map { $0.map { _ in 0.0 } }
    for column in matrix.indices {
      let rest = matrix[column][column] - rows[column][..<column].reduce(0) { $0 + $1 * $1 }
      guard rest >= -rounding else { return nil }
      let pivot = rest > rounding ? rest.squareRoot() : 0
      rows[column][column] = pivot
      for row in matrix.indices where row > column {
        let shared = (0..<column).reduce(0) { $0 + rows[row][$1] * rows[column][$1] }
        let left = matrix[row][column] - shared
        if pivot == 0, left.magnitude > rounding.squareRoot() { return nil }
        rows[row][column] = pivot == 0 ? 0 : left / pivot
      }
    }
    return rows
  }
}
