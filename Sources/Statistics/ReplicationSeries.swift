/// A ratio over replications: one numerator and one denominator from each, in replication order.
///
/// The value is the sum of the numerators over the sum of the denominators; standard errors are
/// jackknifed over the replications. Intervals of a value allow for its skewness, and those of a
/// share stay between 0 and 1, those of what is never negative above 0; a paired difference has Student's.
public struct ReplicationSeries: Sendable, Equatable {
  /// The numerators, one a replication.
  public private(set) var numerators: [Double]
  /// The denominators, one a replication.
  public private(set) var denominators: [Double]

  /// Makes the series of as many numerators as denominators.
  public init(numerators: [Double] = [], denominators: [Double] = []) {
    precondition(
      numerators.count == denominators.count, "Each replication has a numerator and a denominator.")
    self.numerators = numerators
    self.denominators = denominators
  }

  /// Adds the pair of the next replication.
  public mutating func append(numerator: Double, denominator: Double) {
    numerators.append(numerator)
    denominators.append(denominator)
  }

  /// The sum of the numerators over the sum of the denominators, or nil if that is zero.
  public var value: Double? {
    Self.ratio(numerators.reduce(0, +), denominators.reduce(0, +))
  }

  /// The value of each replication by itself; nil where its denominator is zero.
  public var values: [Double?] { zip(numerators, denominators).map(Self.ratio) }

  /// Returns the value with an interval by the jackknife, on the scale that suits it.
  public func estimate(confidence: Double = 0.95, scale: IntervalScale = .plain) -> Estimate {
    var estimate = student(confidence: confidence)
    if let value, let error = estimate.standardError, error > 0 {
      estimate.interval = scale.interval(
        around: value, standardError: error, leftOut: valuesLeavingOneOut().compactMap { $0 },
        confidence: confidence, in: scale.range(seen: values))
    }
    return estimate
  }

  /// The value with Student's interval by the jackknife.
  func student(confidence: Double) -> Estimate {
    let leftOut = valuesLeavingOneOut()
    return Jackknife(value: value, leftOut: leftOut, magnitude: Self.largest(leftOut))
      .estimate(confidence: confidence, testsZero: false)
  }

  /// Whether the denominators are shown to be above zero: their own interval of the mean lies above it. Where it does not, a
  /// cost for each of them means nothing (Fieller 1954).
  public func hasPositiveDenominator(confidence: Double = 0.95) -> Bool {
    let ones = Array(repeating: 1.0, count: denominators.count)
    let estimate = ReplicationSeries(numerators: denominators, denominators: ones)
      .estimate(confidence: confidence)
    return (estimate.interval?.lowerBound ?? estimate.value ?? 0) > 0
  }

  /// Returns this value less the baseline's, with the same replication left out of both at a time.
  ///
  /// - Parameter scale: the difference of two shares lies between −1 and 1.
  public func difference(
    from baseline: ReplicationSeries, confidence: Double = 0.95, scale: IntervalScale = .plain
  ) -> Estimate {
    let leftOut = paired(with: baseline)
    let differences = leftOut.map { pair in pair.map { $0.own - $0.other } }
    let values = paired(value, baseline.value)
    let magnitude = leftOut.reduce(0) { size, pair in
      max(size, pair?.own.magnitude ?? 0, pair?.other.magnitude ?? 0)
    }
    var estimate = Jackknife(
      value: values.map { $0.own - $0.other }, leftOut: differences, magnitude: magnitude
    ).estimate(confidence: confidence, testsZero: true)
    estimate.interval = estimate.interval?
      .clamped(to: scale.differenceRange(seen: (self.values + baseline.values)))
    return estimate
  }

  /// Returns this value over the baseline's, less 1, with the same replication left out of both at
  /// a time.
  public func relativeDifference(
    from baseline: ReplicationSeries, confidence: Double = 0.95
  ) -> Estimate {
    let ratios = paired(with: baseline).map { pair in
      pair.flatMap { Self.ratio($0.own, $0.other) }
    }
    let value = paired(value, baseline.value).flatMap { Self.ratio($0.own, $0.other) }
    return Jackknife(
      value: value.map { $0 - 1 }, leftOut: ratios.map { ratio in ratio.map { $0 - 1 } },
      magnitude: max(1, Self.largest(ratios))
    ).estimate(confidence: confidence, testsZero: true)
  }
}

extension ReplicationSeries {
  /// A value of this series and the one of a baseline to compare it with.
  private typealias Pair = (own: Double, other: Double)

  /// Returns the values of both series without the first, the second … replication.
  private func paired(with baseline: ReplicationSeries) -> [Pair?] {
    precondition(
      numerators.count == baseline.numerators.count, "Paired series have the same replications.")
    return zip(valuesLeavingOneOut(), baseline.valuesLeavingOneOut()).map(paired)
  }

  private func paired(_ own: Double?, _ other: Double?) -> Pair? {
    guard let own, let other else { return nil }
    return (own, other)
  }

  /// Returns the values without the first, the second … replication.
  func valuesLeavingOneOut() -> [Double?] {
    zip(Self.sumsLeavingOneOut(numerators), Self.sumsLeavingOneOut(denominators))
      .map(Self.ratio)
  }

  /// Returns the sums without the first, the second … number, none by subtraction, which would
  /// cancel digits.
  private static func sumsLeavingOneOut(_ numbers: [Double]) -> [Double] {
    var sums: [Double] = []
    var before = 0.0
    for number in numbers {
      sums.append(before)
      before += number
    }
    var after = 0.0
    for index in numbers.indices.reversed() {
      sums[index] += after
      after += numbers[index]
    }
    return sums
  }

  private static func ratio(_ numerator: Double, _ denominator: Double) -> Double? {
    denominator == 0 ? nil : numerator / denominator
  }

  private static func largest(_ values: [Double?]) -> Double {
    values.reduce(0) { max($0, $1?.magnitude ?? 0) }
  }
}
