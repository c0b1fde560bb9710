import TimeAndMoney

/// How often a segment's customers come: a rate for each hour of each kind of day (visits per hour, local time).
public struct VisitProfile: Sendable {
  /// By kind of day (`DayKind.rawValue`), then by hour of the local clock (24).
  public let perHour: [[Double]]

  /// - Parameters:
  ///   - perWeek: visits in a week without holidays.
  ///   - weights: relative weights by kind of day and hour; at least one weekday's weight is above zero.
  public init(perWeek: Double, weights: [DayKind: [Double]]) {
    let table = DayKind.allCases.map { weights[$0] ?? Array(repeating: 0, count: 24) }
    let week = table.prefix(7).joined().reduce(0, +)
    perHour = table.map { day in day.map { week > 0 ? $0 / week * perWeek : 0 } }
  }

  private init(perHour: [[Double]]) {
    self.perHour = perHour
  }

  /// The same with every rate times a factor.
  public func scaled(by factor: Double) -> VisitProfile {
    VisitProfile(perHour: perHour.map { day in day.map { $0 * factor } })
  }
}
