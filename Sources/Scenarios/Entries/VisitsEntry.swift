import Demand
import TimeAndMoney

/// How often a segment comes, as it is written.
enum VisitsEntry {
  static let shape = Shape<VisitProfile>.object(
    Field.required(
      "per_week",
      Shape.weight.checked {
        $0 > 1e9 ? .outside("\($0)", lowest: "0", highest: "1000000000") : nil
      }, "visits in a week without holidays"),
    Field.required("profile", profile, "weights by kind of day and hour"),
    make: { VisitProfile(perWeek: $0, weights: $1) }
  ).checked { profile in
    let busiest = profile.perHour.joined().max() ?? 0
    return busiest > mostPerHour
      ? .outside("\(busiest) visits in one hour", lowest: "0", highest: "\(Int(mostPerHour))") : nil
  }

  /// What the numbering of candidates holds in a day.
  private static let mostPerHour = 200_000.0

  static let profile = Shape<DayTable<[Double]>>.dayTable.map(weights).checked { weights in
    let week = DayKind.allCases.prefix(7).flatMap { weights[$0] ?? [] }
    let sum = week.reduce(0, +)
    return sum > 0 && sum.isFinite ? nil : .noWeights
  }

  /// The weights by kind of day; holidays that are not named are like Sundays.
  private static func weights(_ table: DayTable<[Double]>) -> [DayKind: [Double]] {
    var weights: [DayKind: [Double]] = [:]
    for kind in DayKind.allCases { weights[kind] = table[kind] }
    weights[.holiday] = table[.holiday] ?? table[.sunday]
    return weights
  }

  /// One weight for all hours of a day, or weights by hour.
  static let day: Shape<[Double]> = {
    let even = Shape<Double>.weight.map { Array(repeating: $0, count: 24) }
    let hours = Shape<ClosedRange<Int>>.scalar(HourText.form, HourText.hours)
    let pairs = Shape<[Pair<ClosedRange<Int>, Double>]>.dictionary(
      keys: hours, values: .weight, what: "hours and weights")
    return .either(even, or: pairs.refined(byHour))
  }()

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

extension Shape where Value == DayTable<[Double]> {
  fileprivate static var dayTable: Shape {
    DayTable.shape(of: VisitsEntry.day, what: "days and weights")
  }
}
