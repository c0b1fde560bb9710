/// How far a metric moves with the uncertain parameters it depends on, from a table of draws × replications.
///
/// Every draw of the parameters is simulated with the same replication numbers. In the analysis of variance of the
/// two-way table the draws are a random effect; its variance is (MS_draws − MS_rest) / replications, zero if that is
/// negative (Searle, Casella and McCulloch, "Variance Components", 1992, section 4.3).
public struct ParameterSpread: Sendable {
  /// The variance of the metric's mean between draws.
  public let variance: Double
  private let ofDraws: (meanSquare: Double, freedom: Double)
  private let ofRest: (meanSquare: Double, freedom: Double)

  /// - Parameter values: the metric by draw, then replication; nil for fewer than two of either.
  public init?(_ values: [[Double]]) {
    guard let replications = values.first?.count, values.count >= 2, replications >= 2 else {
      return nil
    }
    let draws = Double(values.count)
    let count = Double(replications)
    let byDraw = values.map { $0.reduce(0, +) / count }
    let byReplication = (0..<replications).map { column in
      values.reduce(0) { $0 + $1[column] } / draws
    }
    let mean = byDraw.reduce(0, +) / draws
    let between = count * byDraw.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    var rest = 0.0
    for (row, own) in values.enumerated() {
      for (column, value) in own.enumerated() {
        let left = value - byDraw[row] - byReplication[column] + mean
        rest += left * left
      }
    }
    ofDraws = (between / (draws - 1) / count, draws - 1)
    let restFreedom = (draws - 1) * (count - 1)
    ofRest = (rest / restFreedom / count, restFreedom)
    variance = max(0, ofDraws.meanSquare - ofRest.meanSquare)
  }

  /// The interval of an estimate at the stated parameters, widened by their spread: Student's t with the degrees of
  /// freedom of Satterthwaite (1946), no fewer than those of the replications and of the draws, and never narrower than
  /// the simulation's own. Nil without a standard error.
  public func interval(
    around estimate: Estimate, confidence: Double
  ) -> ClosedRange<Double>? {
    guard let value = estimate.value, let error = estimate.standardError, estimate.count >= 2
    else { return nil }
    let simulated = error * error
    let total = simulated + variance
    guard total > 0 else { return value...value }
    let parts = [
      (simulated, Double(estimate.count - 1)), (ofDraws.meanSquare, ofDraws.freedom),
      (ofRest.meanSquare, ofRest.freedom),
    ]
    // What is not there at all has no part in the freedom either.
    let used = variance > 0 ? parts : [parts[0]]
    let freedom = total * total / used.reduce(0) { $0 + $1.0 * $1.0 / $1.1 }
    let level = (1 + confidence) / 2
    // A small difference of large squares has next to no freedom of its own, and that would be all one sees.
    let least = min(parts[0].1, parts[1].1)
    let reach =
      total.squareRoot() * GSL.studentQuantile(level, degreesOfFreedom: max(least, freedom))
    let simulatedReach = error * GSL.studentQuantile(level, degreesOfFreedom: parts[0].1)
    let most = max(reach, simulatedReach)
    return value - most...value + most
  }
}
