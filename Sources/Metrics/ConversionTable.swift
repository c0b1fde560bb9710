/// Visits and what became of them, by flow (a segment's visits through one channel) and local day of the visit.
public struct ConversionTable: Sendable {
  public let flows: Int
  public let days: Int
  private var counts: ContiguousArray<Int64>
  private static let columns = VisitCount.allCases.count

  public init(flows: Int, days: Int) {
    self.flows = flows
    self.days = days
    counts = ContiguousArray(repeating: 0, count: flows * days * ConversionTable.columns)
  }

  public mutating func add(_ count: VisitCount, flow: Int, day: Int) {
    counts[(flow * days + day) * ConversionTable.columns + count.rawValue] += 1
  }

  public subscript(count: VisitCount, flow flow: Int, day day: Int) -> Int64 {
    counts[(flow * days + day) * ConversionTable.columns + count.rawValue]
  }

  /// The sum over some flows and days.
  public func sum(_ count: VisitCount, flows: [Int], days range: Range<Int>) -> Int64 {
    flows.reduce(0) { sum, flow in
      range.reduce(sum) { $0 + self[count, flow: flow, day: $1] }
    }
  }

  /// The sum over all flows and the given days.
  public func sum(_ count: VisitCount, days range: Range<Int>) -> Int64 {
    var sum: Int64 = 0
    for flow in 0..<flows {
      for day in range { sum += self[count, flow: flow, day: day] }
    }
    return sum
  }
}
