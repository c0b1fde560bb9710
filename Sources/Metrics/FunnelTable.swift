/// Searches and calls, by flow and local day of the visit.
public struct FunnelTable: Sendable {
  public let flows: Int
  public let days: Int
  private var sums: ContiguousArray<Int64>
  private static let columns = FunnelItem.allCases.count

  public init(flows: Int, days: Int) {
    self.flows = flows
    self.days = days
    sums = ContiguousArray(repeating: 0, count: flows * days * FunnelTable.columns)
  }

  public mutating func add(_ item: FunnelItem, _ amount: Int64 = 1, flow: Int, day: Int) {
    sums[(flow * days + day) * FunnelTable.columns + item.rawValue] += amount
  }

  public subscript(item: FunnelItem, flow flow: Int, day day: Int) -> Int64 {
    sums[(flow * days + day) * FunnelTable.columns + item.rawValue]
  }

  /// The sum over some flows and days.
  public func sum(_ item: FunnelItem, flows: [Int], days range: Range<Int>) -> Int64 {
    flows.reduce(0) { sum, flow in
      range.reduce(sum) { $0 + self[item, flow: flow, day: $1] }
    }
  }
}
