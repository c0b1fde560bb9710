/// The lower triangle L of a covariance C = L Lᵀ.
public enum Cholesky {
  /// Returns the rows of L, or nil if the symmetric matrix is no covariance (an eigenvalue below zero, beyond rounding).
  ///
  /// A direction without any variance is allowed. O(n³).
  public static func factor(of covariance: [[Double]]) -> [[Double]]? {
    let size = covariance.count
    let scale = (0..<size).map { covariance[$0][$0].magnitude }.max() ?? 0
    let rounding = 1e-12 * scale
    var rows = Array(repeating: Array(repeating: 0.0, count: size), count: size)
    for column in 0..<size {
      let known = rows[column][..<column].reduce(0) { $0 + $1 * $1 }
      let rest = covariance[column][column] - known
      guard rest >= -rounding else { return nil }
      let pivot = rest > rounding ? rest.squareRoot() : 0
      rows[column][column] = pivot
      for row in (column + 1)..<max(size, column + 1) {
        let shared = (0..<column).reduce(0) { $0 + rows[row][$1] * rows[column][$1] }
        let left = covariance[row][column] - shared
        if pivot == 0, left.magnitude > 1e-9 * scale { return nil }
        rows[row][column] = pivot == 0 ? 0 : left / pivot
      }
    }
    return rows
  }
}
