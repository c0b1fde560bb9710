import Testing

@testable import Reporting

@Suite("Lines of a text that comes in chunks")
struct LineReaderTests {
  private func lines(_ chunks: [String]) throws -> [String] {
    var rest = chunks[...]
    var reader = LineReader { Array((rest.popFirst() ?? "").utf8) }
    var lines: [String] = []
    while let line = try reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
    return lines
  }

  @Test(
    "Where the text is cut into chunks matters to no line",
    arguments: [
      (["a\nbc\n"], ["a\n", "bc\n"]), (["a", "\nb", "c\n"], ["a\n", "bc\n"]),
      (["a\n", "bc\n"], ["a\n", "bc\n"]), (["a\nbc"], ["a\n", "bc"]), ([], []),
      (["\n\n"], ["\n", "\n"]),
    ])
  func cuts(chunks: [String], expected: [String]) throws {
    #expect(try lines(chunks) == expected)
  }

  @Test("A text without line feeds is never in memory as a whole")
  func endless() throws {
    let piece = String(repeating: "x", count: 50_000)
    #expect(try lines([piece, piece, piece]).map(\.count) == [100_000, 50_000])
  }
}
