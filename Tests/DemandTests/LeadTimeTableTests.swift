import Testing

@testable import Demand

@Suite("Probabilities by lead time")
struct LeadTimeTableTests {
  private static let table = LeadTimeTable(rows: [
    .init(upTo: 0, probability: 0.03), .init(upTo: 3, probability: 0.05),
    .init(upTo: nil, probability: 0.08),
  ])

  @Test(
    "A bucket holds below, at and not above its end",
    arguments: [(0, 0.03), (1, 0.05), (3, 0.05), (4, 0.08), (400, 0.08)])
  func boundaries(lead: Int, probability: Double) {
    #expect(Self.table.probability(leadDays: lead) == probability)
  }

  @Test("Metrics name the leads a bucket covers")
  func labels() {
    #expect(Self.table.ranges == [0...0, 1...3, 4...Int.max])
    #expect(
      (Self.table.ranges + [1...1, 2...2]).map(LeadTimeTable.label)
        == ["same_day", "1-3 days", "4+ days", "1 day", "2 days"])
  }
}
