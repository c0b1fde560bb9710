import Testing

@testable import Reporting

@Suite("A row of a trace")
struct TraceRowTests {
  private let rest = String(repeating: ",", count: 14)

  @Test("Its cells are read, quoted or not")
  func cells() throws {
    let row = try #require(TraceRow(Array("\"a,\"\"b\",17,2,noon\(rest)\n".utf8)))
    #expect(row.policy == "a,\"b")
    #expect(row.replication == 17 && row.event == 2)
    #expect(row.text == "noon")
  }

  @Test(
    "A row with other cells, or an open quote, is none",
    arguments: ["", "a,1,2,noon", "a,1,2,noon,,,,,,,,,,,,,,,", "\"a,1,2,noon,,,,,,,,,,,,,,"])
  func foreign(line: String) {
    #expect(TraceRow(Array(line.utf8)) == nil)
  }
}
