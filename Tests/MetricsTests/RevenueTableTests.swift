import Metrics
import Testing

@Suite("Money")
struct RevenueTableTests {
  /// One table cell with every item: what comes in, what is given and what it costs.
  private func table() -> RevenueTable {
    var table = RevenueTable(sites: 2, categories: 2, days: 3)
    let amounts: [(RevenueItem, Int64)] = [
      (.listRevenue, 10_000), (.ruleFactors, -1_000), (.incentives, -500), (.fees, 200),
      (.refunds, -300), (.variableCost, 2_500), (.rewardCost, 150), (.overtimeCost, 50),
      (.bookings, 1), (.completed, 1), (.bookedTime, 1_800_000_000), (.rewarded, 1),
    ]
    for (item, amount) in amounts { table.add(item, amount, site: 1, category: 0, day: 2) }
    return table
  }

  @Test("Net revenue is list revenue with factors, rewards, fees and refunds, and nothing else")
  func netRevenue() {
    #expect(table().netRevenue(site: 1, category: 0, day: 2) == 8_400)
    #expect(table().netRevenue(site: 1, category: 1, day: 2) == 0)
  }

  @Test("The contribution is net revenue less the costs")
  func contribution() {
    #expect(table().contribution(site: 1, category: 0, day: 2) == 5_700)
    #expect(table().contribution(days: 0..<3) == 5_700)
    #expect(table().contribution(days: 0..<2) == 0)
  }

  @Test("Sums run over all sites and categories of the days asked for")
  func sums() {
    var table = RevenueTable(sites: 2, categories: 2, days: 3)
    var amount: Int64 = 1
    for site in 0..<2 {
      for category in 0..<2 {
        for day in 0..<3 {
          table.add(.listRevenue, amount, site: site, category: category, day: day)
          amount *= 2
        }
      }
    }
    #expect(table.sum(.listRevenue, days: 0..<3) == 4_095)
    #expect(table.sum(.listRevenue, days: 1..<2) == 2 + 16 + 128 + 1_024)
    #expect(table.sum(.fees, days: 0..<3) == 0)
    table.add(.listRevenue, -1, site: 1, category: 1, day: 2)
    #expect(table[.listRevenue, site: 1, category: 1, day: 2] == 2_047)
  }
}
