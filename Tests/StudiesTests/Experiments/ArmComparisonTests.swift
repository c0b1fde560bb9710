import Metrics
import Offers
import Testing

@testable import Studies

@Suite("What an analyst makes of an experiment")
struct ArmComparisonTests {
  /// A table of conversions: by unit, those who were treated and booked or not, and the same of the control.
  private func table(_ units: [(treated: [Int64], control: [Int64])]) -> ArmTable {
    var table = ArmTable(units: units.count)
    for (unit, values) in units.enumerated() {
      for value in values.treated { table.add(value, to: .conversion, isTreated: true, unit: unit) }
      for value in values.control {
        table.add(value, to: .conversion, isTreated: false, unit: unit)
      }
    }
    return table
  }

  private func isNear(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < 1e-12 } ?? false
  }

  /// Means 3/4 and 1/4; each arm has the variance (3/16 · 4/3) / 4 = 1/16.
  @Test("By customer it is the difference of two means, each with its own variance")
  func customers() {
    let found = ArmComparison(
      .conversion, of: table([([1, 1, 1, 0], [0, 0, 0, 1])]), by: .customers(share: 0.5), days: 28)
    #expect(isNear(found.difference, 0.5))
    #expect(isNear(found.standardError, 0.125.squareRoot()))
    // Student's 97.5 % with six degrees of freedom is 2.4469.
    let half = found.interval.map { ($0.upperBound - $0.lowerBound) / 2 } ?? 0
    #expect(abs(half - 2.446_911_851 * 0.125.squareRoot()) < 1e-8)
  }

  /// The treated blocks have 3 of 4 and 1 of 4: the ratio is 1/2, the residuals are 1 and −1, the variance 2 · 2/1 / 64.
  @Test("By day the blocks are the units, and a block with more visits weighs more")
  func blocks() {
    let table = table([
      ([1, 1, 1, 0], []), ([], [0, 0]), ([], [0, 0, 0, 0]), ([1, 0, 0, 0], []),
    ])
    let found = ArmComparison(
      .conversion, of: table, by: .days(block: 7, washout: 0, isAlternating: false), days: 28)
    #expect(isNear(found.difference, 0.5))
    #expect(isNear(found.standardError, 0.25))
  }

  @Test("One block an arm gives a difference and no standard error, none gives nothing")
  func few() {
    let arms = ExperimentArms.days(block: 7, washout: 0, isAlternating: false)
    let one = ArmComparison(.conversion, of: table([([1], []), ([], [0])]), by: arms, days: 14)
    #expect(one.difference == 1 && one.standardError == nil && one.interval == nil)
    let none = ArmComparison(.conversion, of: table([([1], []), ([1], [])]), by: arms, days: 14)
    #expect(none.difference == nil)
  }

  /// Two days each of four sites: with two sites an arm the sites are the units, with one the days are.
  @Test("By site the sites are the units where each arm has two, else the days of each site")
  func sites() {
    let days: [(treated: [Int64], control: [Int64])] = [
      ([1], []), ([0], []), ([1], []), ([0], []), ([], [0]), ([], [0]), ([], [0]), ([], [0]),
    ]
    let two = ArmComparison(.conversion, of: table(days), by: .sites([0, 1]), days: 2)
    // Both treated sites have 1 of 2.
    #expect(two.difference == 0.5 && two.standardError == 0)
    let one = ArmComparison(.conversion, of: table(days), by: .sites([0]), days: 2)
    #expect(isNear(one.standardError, (1.0 / 12).squareRoot()))
  }

  private func estimate(_ value: Double, _ truth: Double) -> ExperimentEstimate {
    ExperimentEstimate(
      metric: .conversion, policy: "trial", estimate: value, standardError: 1,
      interval: value - 2...value + 2, truth: truth)
  }

  @Test(
    "Over replications there are the bias, the spread, and how often the interval holds the truth")
  func finding() throws {
    var summary = ExperimentSummary()
    for (value, truth) in [(3.0, 1.0), (5, 1), (1, 1), (3, 1)] {
      summary.append([estimate(value, truth)])
    }
    let finding = try #require(summary.findings.first)
    #expect(summary.findings.count == 1)
    #expect(finding.estimate.value == 3 && finding.truth.value == 1 && finding.bias.value == 2)
    #expect(isNear(finding.spread, (8.0 / 3).squareRoot()))
    #expect(finding.meanStandardError == 1)
    #expect(finding.covering == 3 && finding.intervals == 4)
    // Wilson's interval of 3 in 4.
    let interval = try #require(finding.coverage?.interval)
    #expect(abs(interval.lowerBound - 0.3006) < 1e-4 && abs(interval.upperBound - 0.9544) < 1e-4)
  }
}
