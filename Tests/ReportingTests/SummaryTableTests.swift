import Metrics
import Simulation
import Statistics
import Studies
import Testing

@testable import Reporting

@Suite("The table after a run")
struct SummaryTableTests {
  @Test(
    "A share has percent, its difference percentage points, and nothing has no sign",
    arguments: [
      (0.125, MetricUnit.share, false, "12.5 %"), (-0.0125, .share, true, "-1.2 pp"),
      (0.0125, .share, true, "+1.2 pp"), (-0.00001, .share, true, "+0.0 pp"),
      (-0.001, .perWeek, true, "+0.0"), (367.46, .perWeek, false, "367.5"),
      (1_462.6, .currencyPerWeek, true, "+1462.60"),
    ] as [(Double, MetricUnit, Bool, String)])
  func figures(value: Double, unit: MetricUnit, isSigned: Bool, text: String) {
    #expect(SummaryTable.format(value, unit, signed: isSigned) == text)
  }
}
