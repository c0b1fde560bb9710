/// A probability that depends on the lead time in local days (0 is the day of the booking itself).
public struct LeadTimeTable: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    /// The longest lead of this row, in days; the last row has none.
    public let upTo: Int?
    public let probability: Double

    public init(upTo: Int?, probability: Double) {
      self.upTo = upTo
      self.probability = probability
    }
  }

  /// Rows by rising lead; the last has no upper end.
  public let rows: [Row]

  public init(rows: [Row]) {
    self.rows = rows
  }

  /// The same probability for every lead.
  public static func constant(_ probability: Double) -> LeadTimeTable {
    LeadTimeTable(rows: [Row(upTo: nil, probability: probability)])
  }

  /// The leads each row covers, in days.
  public var ranges: [ClosedRange<Int>] {
    var next = 0
    return rows.map { row in
      defer { next = (row.upTo ?? next) + 1 }
      return next...max(next, row.upTo ?? .max)
    }
  }

  /// How metrics name a range of leads: "same_day", "1 day", "2-3 days", "31+ days".
  public static func label(of range: ClosedRange<Int>) -> String {
    switch (range.lowerBound, range.upperBound) {
    case (0, 0): "same_day"
    case (1, 1): "1 day"
    case (let low, .max): "\(low)+ days"
    case (let low, let high): low == high ? "\(low) days" : "\(low)-\(high) days"
    }
  }

  /// Whether it is zero for every lead.
  public var isZero: Bool { rows.allSatisfy { $0.probability == 0 } }

  public func probability(leadDays: Int) -> Double {
    for row in rows where row.upTo.map({ leadDays <= $0 }) ?? true { return row.probability }
    return rows.last?.probability ?? 0
  }
}
