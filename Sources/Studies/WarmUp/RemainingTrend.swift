import Metrics
import Simulation
import Statistics
import TimeAndMoney

/// A primary metric that still rises or falls over the measured weeks.
public struct RemainingTrend: Sendable {
  public let policy: String
  public let metric: String
  public let unit: MetricUnit
  /// The change a week, with its interval over the replications.
  public let slope: Estimate
  /// The mean level, and the weeks it changes over.
  public let level: Double
  public let weeks: Int
  /// How many more weeks of warm-up would do, by MSER on the measured weeks; nil if it has not settled in the first half of
  /// them.
  public let missingWeeks: Int?

  private static let level = 0.01

  /// The trends that are sure at 1 % (Holm over all) and come to more than the tolerance from the first week to the last.
  ///
  /// - Parameters:
  ///   - policies: indices in the summary.
  ///   - weeks: the measured weeks that look alike, without holidays.
  public static func all(
    in summary: StudySummary, policies: [Int], weeks: [Int]
  ) -> [RemainingTrend] {
    let candidates = policies.flatMap { policy in
      summary.primary.compactMap { metric in
        candidate(summary, policy: policy, metric: metric, weeks: weeks)
      }
    }
    let adjusted = Holm.adjusted(candidates.map(\.slope.pValue))
    return zip(candidates, adjusted).filter { candidate, pValue in
      guard let pValue, pValue <= level, let slope = candidate.slope.value else { return false }
      let change = slope * Double(candidate.weeks)
      return change.magnitude > summary.tolerance * candidate.level.magnitude
    }.map(\.0)
  }

  /// The trends of the policies that are in force all the time, over the weeks that no holiday touches: none within
  /// them, and none that can be booked in them or drove customers into them.
  public static func all(in summary: StudySummary, of model: Model) -> [RemainingTrend] {
    let plan = model.plan
    let horizon = model.segments.isEmpty ? 0 : model.rules.horizonDays
    let weeks = (0..<plan.measuredDays / 7).filter { week in
      (-horizon..<7 + horizon).allSatisfy { day in
        let date = plan.firstMeasuredDay.advanced(by: week * 7 + day)
        return model.calendar.kind(of: date) != .holiday
      }
    }
    let isAlways = plan.policyStart == .always
    return all(
      in: summary, policies: isAlways ? Array(summary.names.indices) : [0], weeks: weeks)
  }

  private static func candidate(
    _ summary: StudySummary, policy: Int, metric: String, weeks: [Int]
  ) -> RemainingTrend? {
    guard let rows = summary.weeks(of: policy, metric: metric), rows.count >= 2,
      let level = summary.level(of: policy, metric: metric)
    else { return nil }
    let slopes = rows.compactMap { row in
      Trend.slope(of: weeks.compactMap { week in row[week].value.map { (week, $0) } })
    }
    guard slopes.count == rows.count, let mean = level.estimate.value else { return nil }
    let ones = [Double](repeating: 1, count: slopes.count)
    let zeros = [Double](repeating: 0, count: slopes.count)
    let slope = ReplicationSeries(numerators: slopes, denominators: ones).difference(
      from: ReplicationSeries(numerators: zeros, denominators: ones))
    return RemainingTrend(
      policy: summary.names[policy], metric: metric, unit: level.unit, slope: slope, level: mean,
      weeks: rows[0].count,
      missingWeeks: summary.weeklyMeans(of: policy, metric: metric).flatMap {
        WarmUp.truncation(of: $0)
      })
  }
}
