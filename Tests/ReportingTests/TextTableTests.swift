import Testing

@testable import Reporting

@Suite("Tables in the terminal")
struct TextTableTests {
  private var table: TextTable {
    var table = TextTable(heading: ["site", "policy", "mean"], leftColumns: 2)
    table.append(["成都一店", "baseline", "1.5"])
    table.append(["cafe\u{301}", "ＡＢ", "12.5"])
    return table
  }

  @Test("Wide letters take two columns, and marks none")
  func widths() {
    #expect("abc".displayWidth == 3 && "成都".displayWidth == 4 && "ＡＢ".displayWidth == 4)
    #expect("cafe\u{301}".displayWidth == 4 && "한글".displayWidth == 4 && "–…✓".displayWidth == 3)
    let lines = table.lines(within: nil)
    #expect(
      lines == [
        "site      policy    mean", "成都一店  baseline   1.5", "cafe\u{301}      ＡＢ      12.5",
      ])
    #expect(Set(lines.map(\.displayWidth)) == [24])
  }

  @Test("Where the terminal is too narrow each cell has a line of its own", arguments: [24, 23])
  func narrow(columns: Int) {
    let lines = table.lines(within: columns)
    #expect(
      columns >= 24
        ? lines.count == 3
        : lines == ["成都一店  baseline", "  mean  1.5", "cafe\u{301}  ＡＢ", "  mean  12.5"])
  }
}
