import Statistics

@testable import Studies

/// A check of made-up series: several metrics around 100, paired, with a tolerance of 2.
struct CheckRun {
  var replications = 80
  var metrics = 5
  /// Of the new series against the old.
  var shift = 0.0
  /// Standard deviation of the pairs' differences.
  var spread = 3.0

  static let tolerance = 0.02

  /// What is found.
  func findings(seed: UInt64) -> [CheckFinding] {
    var noise = TestNoise(seed: seed)
    let before = (0..<metrics).map { _ in
      (0..<replications).map { _ in 100 + 4 * noise.normal() }
    }
    let now = before.map { $0.map { $0 + shift + spread * noise.normal() } }
    let subjects = before.enumerated().map { metric, values in
      CheckSubject(policy: "baseline", metric: "\(metric)", before: Self.series(values))
    }
    var check = BaselineCheck(subjects, tolerance: Self.tolerance)
    while let count = check.nextLook { check.look(at: now.map { Self.series($0).prefix(count) }) }
    return check.findings
  }

  static func series(_ values: [Double]) -> ReplicationSeries {
    ReplicationSeries(numerators: values, denominators: values.map { _ in 1 })
  }
}
