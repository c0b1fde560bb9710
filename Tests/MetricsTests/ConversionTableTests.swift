import Metrics
import Testing

@Suite("Conversion")
struct ConversionTableTests {
  @Test("A visit counts for its segment and its day, and sums run over all segments")
  func sums() {
    var table = ConversionTable(flows: 2, days: 3)
    for (count, segment, day) in [
      (VisitCount.visits, 0, 0), (.visits, 1, 0), (.visits, 1, 2), (.confirmed, 1, 0),
      (.turnedAwayAtClose, 1, 2),
    ] {
      table.add(count, flow: segment, day: day)
    }
    table.add(.visits, flow: 1, day: 0)
    #expect(table[.visits, flow: 1, day: 0] == 2)
    #expect(table[.visits, flow: 0, day: 2] == 0)
    #expect(table.sum(.visits, days: 0..<3) == 4)
    #expect(table.sum(.visits, days: 1..<3) == 1)
    #expect(table.sum(.visits, days: 1..<1) == 0)
    #expect(table.sum(.confirmed, days: 0..<3) == 1)
    #expect(table.sum(.turnedAwayAtClose, days: 2..<3) == 1)
    #expect(table.sum(.completed, days: 0..<3) == 0)
  }

  @Test("No cell is shared by two counts, segments or days")
  func cells() {
    var table = ConversionTable(flows: 2, days: 2)
    for count in VisitCount.allCases {
      for segment in 0..<2 {
        for day in 0..<2 {
          #expect(table[count, flow: segment, day: day] == 0)
          table.add(count, flow: segment, day: day)
        }
      }
    }
    #expect(VisitCount.allCases.allSatisfy { table.sum($0, days: 0..<2) == 4 })
  }

  @Test("A visit is lost for one reason and an appointment ends in one way")
  func kinds() {
    #expect(Set(VisitCount.losses).isDisjoint(with: VisitCount.ends))
    #expect(
      Set(
        VisitCount.losses + VisitCount.ends + VisitCount.detours + [.visits, .offered, .confirmed])
        == Set(VisitCount.allCases))
  }
}
