import Statistics

/// Tests of one paired difference: whether it lies beyond the tolerance, and whether within.
struct ShiftTest {
  private let before: ReplicationSeries
  private let now: ReplicationSeries
  private let difference: Estimate
  /// Nil where the baseline has no value.
  private let tolerance: Double?

  /// - Parameters:
  ///   - before: of the same replications as `now`.
  ///   - tolerance: in the unit of the metric.
  init(before: ReplicationSeries, now: ReplicationSeries, tolerance: Double?) {
    self.before = before
    self.now = now
    self.tolerance = tolerance
    difference = now.difference(from: before)
  }

  /// The p-value of a shift of at most the tolerance: two-sided, as if the nearer end of the tolerance were the only
  /// one. 1 where the replications do not tell it.
  var pValue: Double {
    guard let value = difference.value, let error = difference.standardError, let tolerance else {
      return 1
    }
    let beyond = value.magnitude - tolerance
    if now == before || beyond <= 0 { return 1 }
    return error == 0 ? 0 : GSL.studentTail(beyond / error, degreesOfFreedom: freedom)
  }

  /// - Parameters:
  ///   - level: that this look may spend.
  ///   - divisor: of the level, by Holm's procedure, for the test of a shift beyond the tolerance.
  ///   - isLast: whether there are no more replications.
  func finding(
    for subject: CheckSubject, level: Double, divisor: Int, isLast: Bool
  ) -> CheckFinding {
    let stepLevel = level / Double(divisor)
    let verdict = verdict(level: level, stepLevel: stepLevel, isLast: isLast)
    let confidence = verdict == .equivalent ? 1 - 2 * level : 1 - stepLevel
    return CheckFinding(
      policy: subject.policy, metric: subject.metric, verdict: verdict, before: before.value,
      now: now.value, difference: now.difference(from: before, confidence: confidence),
      confidence: confidence, tolerance: tolerance)
  }

  private func verdict(level: Double, stepLevel: Double, isLast: Bool) -> CheckVerdict {
    if now == before { return .same }
    if pValue <= stepLevel { return .moved }
    if isEquivalent(level: level) { return .equivalent }
    // A value that has come or gone is no question of chance once all replications are in.
    return isLast && (now.value == nil) != (before.value == nil) ? .moved : .undecided
  }

  /// Two one-sided tests at the level, which is to say that the interval at 1 − 2 · level lies within the tolerance
  /// (Schuirmann, "A comparison of the two one-sided tests procedure and the power approach", Journal of
  /// Pharmacokinetics and Biopharmaceutics 15, 1987).
  private func isEquivalent(level: Double) -> Bool {
    guard let value = difference.value, let error = difference.standardError, let tolerance else {
      return false
    }
    let reach = error * GSL.studentQuantile(1 - level, degreesOfFreedom: freedom)
    return value.magnitude + reach <= tolerance
  }

  private var freedom: Double { Double(difference.count - 1) }
}
