/// Appointments by segment, local hour at which they were booked, lead in days, and week of the planned start.
public struct LeadTable: Sendable {
  public let segments: Int
  public let longestLead: Int
  private let weeks: Int
  private var counts: ContiguousArray<Int64>
  private static let columns = LeadCount.allCases.count

  /// - Parameter days: measured days; the days behind the last full week share one more week.
  public init(segments: Int, longestLead: Int, days: Int) {
    self.segments = segments
    self.longestLead = longestLead
    weeks = days / 7 + 1
    counts = ContiguousArray(
      repeating: 0, count: segments * 24 * (longestLead + 1) * weeks * LeadTable.columns)
  }

  private func place(_ segment: Int, _ hour: Int, _ lead: Int, _ week: Int) -> Int {
    (((segment * 24 + hour) * (longestLead + 1) + lead) * weeks + week) * LeadTable.columns
  }

  /// Counts one more, or with a change of −1 one less: an appointment that was moved leaves its row for another. A
  /// lead beyond the longest counts as the longest.
  public mutating func add(
    _ count: LeadCount, segment: Int, hour: Int, lead: Int, day: Int, by change: Int64 = 1
  ) {
    let lead = min(lead, longestLead)
    counts[place(segment, hour, lead, day / 7) + count.rawValue] += change
  }

  public subscript(count: LeadCount, segment segment: Int, hour hour: Int, lead lead: Int) -> Int64
  {
    (0..<weeks).reduce(0) { $0 + counts[place(segment, hour, lead, $1) + count.rawValue] }
  }

  /// The sum over hours for one lead, in one week or in all.
  public func sum(_ count: LeadCount, segment: Int, lead: Int, week: Int?) -> Int64 {
    var sum: Int64 = 0
    for hour in 0..<24 {
      for index in week.map({ $0..<$0 + 1 }) ?? 0..<weeks {
        sum += counts[place(segment, hour, lead, index) + count.rawValue]
      }
    }
    return sum
  }
}
