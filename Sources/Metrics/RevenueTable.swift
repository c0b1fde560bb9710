/// Money by site, service category and local day of the planned start.
public struct RevenueTable: Sendable {
  public let sites: Int
  public let categories: Int
  public let days: Int
  private var sums: ContiguousArray<Int64>
  private static let columns = RevenueItem.allCases.count

  public init(sites: Int, categories: Int, days: Int) {
    self.sites = sites
    self.categories = categories
    self.days = days
    sums = ContiguousArray(repeating: 0, count: sites * categories * days * RevenueTable.columns)
  }

  public mutating func add(
    _ item: RevenueItem, _ amount: Int64, site: Int, category: Int, day: Int
  ) {
    sums[((site * categories + category) * days + day) * RevenueTable.columns + item.rawValue] +=
      amount
  }

  public subscript(item: RevenueItem, site site: Int, category category: Int, day day: Int) -> Int64
  {
    sums[((site * categories + category) * days + day) * RevenueTable.columns + item.rawValue]
  }

  public func netRevenue(site: Int, category: Int, day: Int) -> Int64 {
    [.listRevenue, .ruleFactors, .incentives, .fees, .refunds].reduce(0) {
      $0 + self[$1, site: site, category: category, day: day]
    }
  }

  public func contribution(site: Int, category: Int, day: Int) -> Int64 {
    [.variableCost, .rewardCost, .overtimeCost].reduce(
      netRevenue(site: site, category: category, day: day)
    ) {
      $0 - self[$1, site: site, category: category, day: day]
    }
  }

  /// The sum of an item over all sites and categories.
  public func sum(_ item: RevenueItem, days range: Range<Int>) -> Int64 {
    sum(range) { self[item, site: $0, category: $1, day: $2] }
  }

  public func netRevenue(days range: Range<Int>) -> Int64 {
    sum(range) { netRevenue(site: $0, category: $1, day: $2) }
  }

  public func contribution(days range: Range<Int>) -> Int64 {
    sum(range) { contribution(site: $0, category: $1, day: $2) }
  }

  private func sum(_ range: Range<Int>, _ value: (Int, Int, Int) -> Int64) -> Int64 {
    var sum: Int64 = 0
    for site in 0..<sites {
      for category in 0..<categories {
        for day in range { sum += value(site, category, day) }
      }
    }
    return sum
  }
}
