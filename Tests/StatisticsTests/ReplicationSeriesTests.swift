import Statistics
import Testing

@Suite("A series of replications")
struct ReplicationSeriesTests {
  private func isClose(_ left: Double?, _ right: Double?, to precision: Double = 1e-12) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return (left - right).magnitude <= precision * max(1, right.magnitude)
  }

  @Test("With equal denominators the interval is Student's of the mean")
  func equalDenominators() {
    // Symmetric: nothing of skewness is taken away.
    let values = [0.61, 0.59, 0.65, 0.63, 0.57, 0.61]
    let series = ReplicationSeries(
      numerators: values.map { $0 * 480 }, denominators: values.map { _ in 480 })
    let mean = values.reduce(0, +) / 6
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 5
    let error = (variance / 6).squareRoot()
    let estimate = series.estimate(confidence: 0.95)
    #expect(isClose(estimate.value, mean))
    #expect(isClose(estimate.standardError, error))
    // Student's 0.975 quantile of 5 degrees of freedom.
    #expect(isClose(estimate.interval?.lowerBound, mean - 2.570581836 * error, to: 1e-9))
    #expect(isClose(estimate.interval?.upperBound, mean + 2.570581836 * error, to: 1e-9))
    #expect(estimate.count == 6 && estimate.pValue == nil)
  }

  @Test("With unequal denominators the error is that of the pseudo-values")
  func pseudoValues() {
    let numerators = [3.0, 9, 4, 12]
    let denominators = [10.0, 20, 11, 31]
    let series = ReplicationSeries(numerators: numerators, denominators: denominators)
    let ratio = 28.0 / 72
    let pseudo = zip(numerators, denominators).map { 4 * ratio - 3 * (28 - $0) / (72 - $1) }
    let mean = pseudo.reduce(0, +) / 4
    let variance = pseudo.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 3
    #expect(isClose(series.value, ratio))
    #expect(isClose(series.estimate().standardError, (variance / 4).squareRoot()))
  }

  @Test("A paired difference with equal denominators is Student's paired test")
  func pairedDifference() {
    let policy = [12.0, 14, 11, 15, 13]
    let baseline = [11.0, 12, 11, 13, 13]
    let ones = [1.0, 1, 1, 1, 1]
    let estimate = ReplicationSeries(numerators: policy, denominators: ones)
      .difference(from: ReplicationSeries(numerators: baseline, denominators: ones))
    // Differences 1, 2, 0, 2, 0: mean 1, variance 1, error 1/√5.
    #expect(isClose(estimate.value, 1))
    #expect(isClose(estimate.standardError, 1 / 5.0.squareRoot()))
    #expect(isClose(estimate.pValue, GSL.studentTail(5.0.squareRoot(), degreesOfFreedom: 4)))
  }

  @Test("A relative difference is the ratio of the values less one")
  func relativeDifference() {
    let policy = ReplicationSeries(numerators: [12, 14, 11], denominators: [10, 10, 10])
    let baseline = ReplicationSeries(numerators: [10, 11, 10], denominators: [20, 20, 20])
    let estimate = policy.relativeDifference(from: baseline)
    #expect(isClose(estimate.value, 37.0 / 15.5 - 1))
    let leftOut: [Double] = [25 / 10.5, 23 / 10, 26 / 10.5]
    let mean = leftOut.reduce(0, +) / 3
    let squares = leftOut.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    #expect(isClose(estimate.standardError, (squares * 2 / 3).squareRoot()))
    #expect(policy.relativeDifference(from: policy).value == 0)
    #expect(policy.relativeDifference(from: policy).pValue == 1)
  }

  @Test(
    "Replications that agree exactly give an interval of no width and a certain verdict",
    arguments: [(0.1, 0.1, 1), (0.3, 0.1, 0), (0.1, 0.3, 0), (0, 0, 1), (1e9 / 7, 1e9 / 3, 0)]
      as [(Double, Double, Double)])
  func noVariance(own: Double, other: Double, pValue: Double) {
    let ones = [Double](repeating: 1, count: 13)
    let policy = ReplicationSeries(numerators: ones.map { $0 * own }, denominators: ones)
    let baseline = ReplicationSeries(numerators: ones.map { $0 * other }, denominators: ones)
    let estimate = policy.difference(from: baseline)
    #expect(isClose(estimate.value, own - other))
    #expect(estimate.standardError == 0)
    #expect(estimate.interval?.lowerBound == estimate.interval?.upperBound)
    #expect(estimate.pValue == pValue)
    #expect(policy.estimate().standardError == 0)
  }

  @Test("A constant shift of varying replications is certain too")
  func constantShift() {
    let base = [0.31, 0.57, 0.22, 0.68, 0.45]
    let ones = [1.0, 1, 1, 1, 1]
    let estimate = ReplicationSeries(numerators: base.map { $0 + 0.1 }, denominators: ones)
      .difference(from: ReplicationSeries(numerators: base, denominators: ones))
    #expect(estimate.standardError == 0 && estimate.pValue == 0)
  }

  @Test("One replication gives a value and no interval; none gives no value")
  func few() {
    var series = ReplicationSeries()
    #expect(series.estimate() == Estimate(value: nil, count: 0))
    series.append(numerator: 3, denominator: 4)
    #expect(series.estimate() == Estimate(value: 0.75, count: 1))
    #expect(series.difference(from: series) == Estimate(value: 0, count: 1))
  }

  @Test("A zero denominator gives no value, and one on leaving a replication out gives no interval")
  func zeroDenominators() {
    let empty = ReplicationSeries(numerators: [0, 0], denominators: [0, 0])
    #expect(empty.estimate() == Estimate(value: nil, count: 2))
    let once = ReplicationSeries(numerators: [1, 0, 0], denominators: [2, 0, 0])
    #expect(once.estimate() == Estimate(value: 0.5, count: 3))
    let full = ReplicationSeries(numerators: [1, 2], denominators: [2, 2])
    #expect(full.difference(from: empty) == Estimate(value: nil, count: 2))
    let nothing = ReplicationSeries(numerators: [0, 0], denominators: [2, 2])
    #expect(full.relativeDifference(from: nothing) == Estimate(value: nil, count: 2))
  }

  @Test("Of 400 small studies as many intervals hold the true ratio as the binomial allows")
  func coverage() {
    var source = NumberSource(seed: 20_250_303)
    var covering = 0
    for _ in 0..<400 {
      var series = ReplicationSeries()
      for _ in 0..<20 {
        // Each of a varying number of visits converts with probability 0.3, the same for a whole
        // replication within 0.1.
        let visits = Int.random(in: 60...140, using: &source)
        let rate = Double.random(in: 0.2..<0.4, using: &source)
        let bookings = (0..<visits).count { _ in Double.random(in: 0..<1, using: &source) < rate }
        series.append(numerator: Double(bookings), denominator: Double(visits))
      }
      if series.estimate(confidence: 0.95).interval?.contains(0.3) == true { covering += 1 }
    }
    #expect(
      BinomialRegion.accepted(trials: 400, probability: 0.95, level: 0.999).contains(covering))
  }

  @Test("Of 400 studies of no difference as many p-values lie below 5 % as the binomial allows")
  func falseAlarms() {
    var source = NumberSource(seed: 7)
    var alarms = 0
    for _ in 0..<400 {
      var policy = ReplicationSeries()
      var baseline = ReplicationSeries()
      for _ in 0..<12 {
        let shared = Double.random(in: 0..<10, using: &source)
        let open = Double.random(in: 90..<110, using: &source)
        policy.append(
          numerator: 50 + shared + Double.random(in: 0..<5, using: &source), denominator: open)
        baseline.append(
          numerator: 50 + shared + Double.random(in: 0..<5, using: &source), denominator: open)
      }
      if let p = policy.difference(from: baseline).pValue, p < 0.05 { alarms += 1 }
    }
    #expect(BinomialRegion.accepted(trials: 400, probability: 0.05, level: 0.999).contains(alarms))
  }

  @Test("The first replications of a series are a series")
  func prefix() {
    let series = ReplicationSeries(numerators: [1, 2, 3], denominators: [4, 5, 6])
    #expect(series.count == 3)
    #expect(series.prefix(2) == ReplicationSeries(numerators: [1, 2], denominators: [4, 5]))
    #expect(series.prefix(3) == series)
    #expect(series.prefix(0) == ReplicationSeries())
  }

  @Test(
    "A denominator is there if its own interval lies above zero",
    arguments: [
      ([5.0, 6, 7, 5], true), ([-5, -6, -7, -5], false), ([5, -6, 7, -5], false),
      ([1, 0, 0, 1], false), ([0, 0, 0], false), ([3, 3, 3], true), ([4], true), ([0], false),
    ])
  func denominator(denominators: [Double], isThere: Bool) {
    let series = ReplicationSeries(
      numerators: denominators.map { _ in 1 }, denominators: denominators)
    #expect(series.hasPositiveDenominator() == isThere)
  }
}
