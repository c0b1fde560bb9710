/// A probability that depends on the lead time in local days (0 is the day of the booking itself).
public struct LeadTimeTable: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    /// The longest lead of this row, in days; the last row has none.
    public let upTo: Int?
    public let probability: Double
    /// The row as the scenario names it ("1-3 days").
    public let label: String

    public init(upTo: Int?, probability: Double, label: String) {
      self.upTo = upTo
      self.probability = probability
      self.label = label
    }
  }

  /// Rows by rising lead; the last has no upper end.
  public let rows: [Row]

  public init(rows: [Row]) {
    self.rows = rows
  }

  /// The same probability for every lead.
  public static func constant(_ probability: Double) -> LeadTimeTable {
    LeadTimeTable(rows: [Row(upTo: nil, probability: probability, label: "any")])
  }

  /// Each row with the leads it covers, in days.
  public var labelledRanges: [(label: String, range: ClosedRange<Int>)] {
    var next = 0
    return rows.map { row in
      defer { next = (row.upTo ?? next) + 1 }
      return (row.label, next...max(next, row.upTo ?? .max))
    }
  }

  public func probability(leadDays: Int) -> Double {
    for row in rows where row.upTo.map({ leadDays <= $0 }) ?? true { return row.probability }
    return rows.last?.probability ?? 0
  }
}
