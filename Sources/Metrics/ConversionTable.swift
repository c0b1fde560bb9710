/// Visits and what became of them, by segment and local day of the visit.
public struct ConversionTable: Sendable {
  public let segments: Int
  public let days: Int
  private var counts: ContiguousArray<Int64>
  private static let columns = VisitCount.allCases.count

  public init(segments: Int, days: Int) {
    self.segments = segments
    self.days = days
    counts = ContiguousArray(repeating: 0, count: segments * days * ConversionTable.columns)
  }

  public mutating func add(_ count: VisitCount, segment: Int, day: Int) {
    counts[(segment * days + day) * ConversionTable.columns + count.rawValue] += 1
  }

  public subscript(count: VisitCount, segment segment: Int, day day: Int) -> Int64 {
    counts[(segment * days + day) * ConversionTable.columns + count.rawValue]
  }

  /// The sum over all segments and the given days.
  public func sum(_ count: VisitCount, days range: Range<Int>) -> Int64 {
    var sum: Int64 = 0
    for segment in 0..<segments {
      for day in range { sum += self[count, segment: segment, day: day] }
    }
    return sum
  }
}
