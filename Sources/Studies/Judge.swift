import Metrics
import Statistics

/// Decides what a paired difference says.
struct Judge {
  let difference: Estimate
  /// Adjusted, where a family is judged together.
  let pValue: Double?
  let margin: Double?
  /// Of the first step of Holm's procedure.
  let level: Double

  func verdict(isEqual: Bool, aim: MetricAim) -> Comparison.Verdict? {
    guard let value = difference.value, difference.count >= 2, difference.interval != nil else {
      return nil
    }
    if isEqual { return .same }
    if isEquivalent { return .noDifference }
    if let pValue, pValue <= PairedMetric.level {
      switch aim {
      case .neither: return value > 0 ? .higher : .lower
      case .more: return value > 0 ? .better : .worse
      case .less: return value < 0 ? .better : .worse
      }
    }
    return .undecided
  }

  /// Whether the 90 % interval lies inside the margin on both sides.
  private var isEquivalent: Bool {
    guard let value = difference.value, let error = difference.standardError, let margin else {
      return false
    }
    return value.magnitude + reach(error, level: 0.1, count: difference.count) < margin
  }

  private func reach(_ error: Double, level: Double, count: Int) -> Double {
    error * GSL.studentQuantile(1 - level / 2, degreesOfFreedom: Double(count - 1))
  }

  /// The replications that are missing until the difference, as it is now, leaves zero or stays within the margin.
  var moreReplications: Int? {
    guard let value = difference.value, let error = difference.standardError, error > 0 else {
      return nil
    }
    let count = difference.count
    /// How many in all until the reach falls to a width, the error shrinking with the root of the number.
    func needed(level: Double, width: Double) -> Double {
      guard width > 0 else { return .infinity }
      let ratio = reach(error, level: level, count: count) / width
      return Double(count) * ratio * ratio
    }
    let toDiffer = needed(level: level, width: value.magnitude)
    let toAgree = margin.map { needed(level: 0.1, width: $0 - value.magnitude) } ?? .infinity
    let all = min(toDiffer, toAgree)
    guard all < 1e9 else { return nil }
    return Self.rounded(max(1, Int(all.rounded(.up)) - count))
  }

  /// Two digits, rounded up: nobody plans 1,437 replications.
  private static func rounded(_ number: Int) -> Int {
    var size = 1
    while number / size >= 100 { size *= 10 }
    return (number + size - 1) / size * size
  }
}
