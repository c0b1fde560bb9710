import TimeAndMoney

/// The first visits of a flow as a log has them.
public struct VisitTrace: Sendable {
  /// The file of the log, as the scenario names it.
  public let file: String
  /// In the order of time.
  public let visits: [DayArrivals.Arrival]

  /// - Parameter visits: in the order of time, named by their local days.
  public init(file: String, visits: [DayArrivals.Arrival]) {
    self.file = file
    self.visits = visits
  }

  /// The visits of a local day, found in O(log n).
  public func visits(on day: LocalDay) -> ArraySlice<DayArrivals.Arrival> {
    let start = firstPlace(from: day)
    return visits[start..<firstPlace(from: day.advanced(by: 1))]
  }

  /// The place of the first visit on a day or after it.
  private func firstPlace(from day: LocalDay) -> Int {
    var low = 0
    var high = visits.count
    while low < high {
      let middle = (low + high) / 2
      if visits[middle].name.day < day.daysSince1970 { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
