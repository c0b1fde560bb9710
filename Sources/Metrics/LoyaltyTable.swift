/// What became of customers behind their visits, by flow, tier and local day of the end of the visit.
public struct LoyaltyTable: Sendable {
  public let flows: Int
  /// Ranks of customers: one more than there are tiers.
  public let ranks: Int
  public let days: Int
  private var counts: ContiguousArray<Int64>
  private static let columns = LoyaltyCount.allCases.count

  public init(flows: Int, ranks: Int, days: Int) {
    self.flows = flows
    self.ranks = ranks
    self.days = days
    counts = ContiguousArray(repeating: 0, count: flows * ranks * days * LoyaltyTable.columns)
  }

  public mutating func add(
    _ count: LoyaltyCount, _ amount: Int64, flow: Int, rank: Int, day: Int
  ) {
    counts[place(flow, rank, day) + count.rawValue] += amount
  }

  public subscript(count: LoyaltyCount, flow flow: Int, rank rank: Int, day day: Int) -> Int64 {
    counts[place(flow, rank, day) + count.rawValue]
  }

  /// The sum over all flows and ranks and the given days.
  public func sum(_ count: LoyaltyCount, days range: Range<Int>) -> Int64 {
    var sum: Int64 = 0
    for flow in 0..<flows {
      for rank in 0..<ranks {
        for day in range { sum += self[count, flow: flow, rank: rank, day: day] }
      }
    }
    return sum
  }

  private func place(_ flow: Int, _ rank: Int, _ day: Int) -> Int {
    ((flow * ranks + rank) * days + day) * LoyaltyTable.columns
  }
}
