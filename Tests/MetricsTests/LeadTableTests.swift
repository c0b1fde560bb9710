import Metrics
import Testing

@Suite("Lead times")
struct LeadTableTests {
  @Test("Appointments count by hour and lead, and a lead beyond the longest counts as the longest")
  func cells() {
    var table = LeadTable(segments: 2, longestLead: 14, days: 14)
    for lead in [0, 13, 14, 15, 400] {
      table.add(.appointments, segment: 1, hour: 23, lead: lead, day: 0)
    }
    table.add(.noShows, segment: 1, hour: 23, lead: 0, day: 13)
    #expect(table[.appointments, segment: 1, hour: 23, lead: 0] == 1)
    #expect(table[.appointments, segment: 1, hour: 23, lead: 13] == 1)
    #expect(table[.appointments, segment: 1, hour: 23, lead: 14] == 3)
    #expect(table[.appointments, segment: 0, hour: 23, lead: 14] == 0)
    #expect(table[.appointments, segment: 1, hour: 22, lead: 14] == 0)
    #expect(table[.noShows, segment: 1, hour: 23, lead: 0] == 1)
    #expect(table[.cancelled, segment: 1, hour: 23, lead: 0] == 0)
  }

  @Test(
    "Sums run over the hours, of one week or of all; the days behind the last full week share one",
    arguments: [(0, 2), (1, 3), (2, 1), (nil, 6)] as [(Int?, Int64)])
  func weeks(week: Int?, expected: Int64) {
    var table = LeadTable(segments: 1, longestLead: 3, days: 16)
    for (hour, day) in [(0, 0), (23, 6), (5, 7), (6, 8), (7, 13), (8, 15)] {
      table.add(.completed, segment: 0, hour: hour, lead: 2, day: day)
    }
    #expect(table.sum(.completed, segment: 0, lead: 2, week: week) == expected)
    #expect(table.sum(.completed, segment: 0, lead: 1, week: week) == 0)
  }
}
