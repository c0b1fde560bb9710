import TimeAndMoney

/// How visits lie over the hours of days, as it is written.
enum DayProfileEntry {
  /// The weights of a week by kind of day; every day must be named.
  static let week = DayTable.shape(of: hours, what: "days and weights").map(weights)
    .checked { weights in
      let missing = DayKind.allCases.prefix(7).filter { weights[$0] == nil }
      if !missing.isEmpty { return .daysMissing(missing.map(\.text)) }
      let sum = DayKind.allCases.prefix(7).flatMap { weights[$0] ?? [] }.reduce(0, +)
      return sum > 0 && sum.isFinite ? nil : .noWeights
    }

  /// One weight for all hours of a day, or weights by hour.
  static let hours: Shape<[Double]> = {
    let even = Shape<Double>.weight.map { Array(repeating: $0, count: 24) }
    let hours = Shape<ClosedRange<Int>>.scalar(HourText.form, HourText.hours)
    let pairs = Shape<[Pair<ClosedRange<Int>, Double>]>.dictionary(
      keys: hours, values: .weight, what: "hours and weights")
    return .either(even, or: pairs.refined(byHour))
  }()

  /// The weights by kind of day; holidays that are not named are like Sundays.
  private static func weights(_ table: DayTable<[Double]>) -> [DayKind: [Double]] {
    var weights: [DayKind: [Double]] = [:]
    for kind in DayKind.allCases { weights[kind] = table[kind] }
    weights[.holiday] = table[.holiday] ?? table[.sunday]
    return weights
  }

  private static func byHour(
    _ pairs: [Pair<ClosedRange<Int>, Double>]
  ) throws(ProblemKind) -> [Double] {
    var weights: [Double?] = Array(repeating: nil, count: 24)
    for pair in pairs {
      for hour in pair.key.value {
        guard weights[hour] == nil else { throw .hourTwice(hour) }
        weights[hour] = pair.value
      }
    }
    return weights.map { $0 ?? 0 }
  }
}
