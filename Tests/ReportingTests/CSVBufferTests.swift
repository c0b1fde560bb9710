import Testing

@testable import Reporting

@Suite("Comma-separated values")
struct CSVBufferTests {
  private func text(_ fill: (inout CSVBuffer) -> Void) -> String {
    var buffer = CSVBuffer()
    fill(&buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test(
    "A text is quoted where it must be, and no other",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("a \"b\"", "\"a \"\"b\"\"\""), ("", ""),
      ("two\nlines", "\"two\nlines\""), ("Zürich", "Zürich"),
    ])
  func quoting(text: String, cell: String) {
    #expect(self.text { $0.append(text) } == cell)
  }

  @Test(
    "A scaled number has its decimals",
    arguments: [
      (0, 2, "0.00"), (5, 2, "0.05"), (-5, 2, "-0.05"), (12_345, 2, "123.45"), (7, 0, "7"),
      (-1_000_000, 6, "-1.000000"), (14_840, 3, "14.8400"), (-7, 3, "-0.0070"),
    ] as [(Int64, Int, String)])
  func scaled(number: Int64, decimals: Int, cell: String) {
    #expect(text { $0.append(scaled: number, decimals: decimals) } == cell)
  }

  @Test(
    "Minutes are rounded at the fourth decimal, halves away from zero",
    arguments: [
      (60_000_000, "1.0000"), (3_000, "0.0001"), (2_999, "0.0000"), (-3_000, "-0.0001"),
      (90_000_000, "1.5000"),
    ] as [(Int64, String)])
  func minutes(microseconds: Int64, cell: String) {
    #expect(text { $0.append(minutes: microseconds) } == cell)
  }

  @Test(
    "A number has all its digits, and never exactly three decimals",
    arguments: [
      (82.702, "82.7020"), (-0.125, "-0.1250"), (1234.567, "1234.5670"), (0.5, "0.5"),
      (82.70, "82.7"), (82.7021, "82.7021"), (0.1 + 0.2, "0.30000000000000004"), (3, "3"),
    ])
  func digits(number: Double, cell: String) {
    #expect(text { $0.append(number) } == cell)
    #expect(Double(cell) == number)
  }

  @Test("A value that does not exist is an empty cell")
  func empty() {
    let row = text {
      $0.append(1, over: 0)
      $0.append(Optional<Double>.none)
      $0.append(Double.nan)
      $0.append(1, over: 3)
      $0.append(0.5)
      $0.append(3.0)
      $0.endRow()
    }
    #expect(row == ",,,0.333333,0.5,3\n")
  }
}
