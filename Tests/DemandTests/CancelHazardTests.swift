import Testing
import TimeAndMoney

@testable import Demand

@Suite("The rate of cancelling")
struct CancelHazardTests {
  private static let hazard = CancelHazard(rows: [
    .init(upTo: 1, perDay: 0.2), .init(upTo: 3, perDay: 0), .init(upTo: 7, perDay: 0.05),
    .init(upTo: nil, perDay: 0.01),
  ])

  @Test(
    "It sums row by row over the time that is left",
    arguments: [
      (0, 0.0), (12, 0.1), (24, 0.2), (48, 0.2), (72, 0.2), (96, 0.25), (168, 0.4), (408, 0.5),
    ])
  func sum(hours: Int64, expected: Double) {
    #expect(abs(Self.hazard.sum(overLast: .hours(hours)) - expected) < 1e-12)
  }

  @Test("The time that leaves a sum leads back to it", arguments: [0.01, 0.2, 0.3, 0.4, 0.41, 3])
  func inverse(hazard: Double) {
    let span = Self.hazard.span(leaving: hazard)
    #expect(abs(Self.hazard.sum(overLast: span) - hazard) < 1e-9)
  }

  @Test("Nothing is left behind the start, and more than there is leads to the first booking")
  func ends() {
    #expect(Self.hazard.sum(overLast: .hours(-5)) == 0)
    let short = CancelHazard(rows: [.init(upTo: 2, perDay: 0.1), .init(upTo: nil, perDay: 0)])
    #expect(short.sum(overLast: .days(30)) == 0.2)
    #expect(short.span(leaving: 0.2 + 1e-12) == .days(2))
  }
}
