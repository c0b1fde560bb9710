import Metrics
import Offers
import Statistics

/// The difference between the arms of one experiment with the standard error an analyst would have worked out.
///
/// By customer, visits count as independent: the two-sample difference of means (Welch). Else each arm is a ratio of sums over
/// its units, with the linearized variance of a ratio (Cochran, Sampling Techniques, 3rd ed., 6.4).
struct ArmComparison {
  let difference: Double?
  let standardError: Double?
  let interval: ClosedRange<Double>?

  /// One arm: its value, the variance of that, and the degrees of freedom.
  private struct Arm {
    let value: Double
    let variance: Double?
    let freedom: Double
  }

  init(_ metric: ArmMetric, of table: ArmTable, by arms: ExperimentArms, days: Int) {
    let sides = [true, false].map { isTreated -> Arm? in
      if case .customers = arms {
        return ArmComparison.sample(table.total(metric, isTreated: isTreated))
      }
      let units = ArmComparison.units(metric, isTreated, of: table, by: arms, days: days)
      return ArmComparison.ratio(units)
    }
    guard let treated = sides[0], let control = sides[1] else {
      (difference, standardError, interval) = (nil, nil, nil)
      return
    }
    let difference = treated.value - control.value
    self.difference = difference
    guard let one = treated.variance, let other = control.variance else {
      (standardError, interval) = (nil, nil)
      return
    }
    let error = (one + other).squareRoot()
    let quantile = GSL.studentQuantile(
      0.975, degreesOfFreedom: treated.freedom + control.freedom)
    standardError = error
    interval = difference - quantile * error...difference + quantile * error
  }

  /// The units of an arm that saw anything. Of experiments by site these are the sites where each arm has two, else the days
  /// of each site.
  private static func units(
    _ metric: ArmMetric, _ isTreated: Bool, of table: ArmTable, by arms: ExperimentArms, days: Int
  ) -> [ArmTally] {
    let units = (0..<table.units).map { table[metric, isTreated: isTreated, unit: $0] }
    guard case .sites(let treated) = arms, treated.count >= 2,
      table.units / days - treated.count >= 2
    else { return units.filter { $0.count > 0 } }
    return stride(from: 0, to: units.count, by: days).map { first in
      units[first..<first + days].reduce(ArmTally(), +)
    }.filter { $0.count > 0 }
  }

  private static func sample(_ tally: ArmTally) -> Arm? {
    guard let mean = tally.mean else { return nil }
    guard tally.count > 1 else { return Arm(value: mean, variance: nil, freedom: 0) }
    let count = Double(tally.count)
    let spread = max(0, tally.squares - count * mean * mean) / (count - 1)
    return Arm(value: mean, variance: spread / count, freedom: count - 1)
  }

  private static func ratio(_ units: [ArmTally]) -> Arm? {
    let total = units.reduce(ArmTally(), +)
    guard let value = total.mean else { return nil }
    guard units.count > 1 else { return Arm(value: value, variance: nil, freedom: 0) }
    let residuals = units.map { Double($0.sum) - value * Double($0.count) }
    let count = Double(units.count)
    let variance =
      residuals.reduce(0) { $0 + $1 * $1 } * count / (count - 1)
      / (Double(total.count) * Double(total.count))
    return Arm(value: value, variance: variance, freedom: count - 1)
  }
}
