import Metrics
import Simulation
import Statistics
import Testing

@testable import Studies

@Suite("Claims")
struct ClaimTests {
  private static func claim(
    _ subject: Claim.Subject, _ claimed: ClosedRange<Double>
  ) -> Claim {
    Claim(
      name: "bookings", metric: "bookings", unit: .share, subject: subject, claimed: claimed,
      decimals: 1)
  }

  private static func estimate(_ interval: ClosedRange<Double>) -> Estimate {
    Estimate(
      value: (interval.lowerBound + interval.upperBound) / 2, standardError: 0.01,
      interval: interval, count: 20)
  }

  @Test(
    "A claim holds where the interval holds it or meets its range, to the end of both",
    arguments: [
      (0.41...0.41, 0.36...0.41, true), (0.41...0.41, 0.36...0.409, false),
      (0.41...0.41, 0.41...0.45, true), (0.41...0.41, 0.411...0.45, false),
      (0.23...0.45, 0.1...0.23, true), (0.23...0.45, 0.1...0.22, false),
      (0.23...0.45, 0.45...0.5, true), (0.23...0.45, 0.46...0.5, false),
      (0.85...(.infinity), 0.7...0.85, true), (0.85...(.infinity), 0.7...0.84, false),
      (0.85...(.infinity), 0.9...0.95, true), ((-.infinity)...0.1, 0.11...0.2, false),
      ((-.infinity)...0.1, 0.05...0.2, true), (0.3...0.3, 0.1 + 0.2...0.1 + 0.2, true),
    ])
  func holds(claimed: ClosedRange<Double>, interval: ClosedRange<Double>, holds: Bool) {
    for subject in Claim.Subject.allCases {
      let verdict = ClaimVerdict(Self.claim(subject, claimed), simulated: Self.estimate(interval))
      #expect((verdict == .holds) == holds, "\(subject)")
    }
  }

  @Test(
    "One that does not is short of it, beyond it or the other way; a level is below or above",
    arguments: [
      (Claim.Subject.change, 0.41...0.41, 0.36...0.39, ClaimVerdict.short),
      (.change, 0.41...0.41, -0.1...0.1, .short), (.change, 0.41...0.41, -0.2...0, .short),
      (.change, 0.41...0.41, -0.2...(-0.01), .otherWay),
      (.change, 0.41...0.41, 0.5...0.6, .beyond),
      (.difference, -0.37...(-0.37), -0.3...(-0.1), .short),
      (.difference, -0.37...(-0.37), 0.01...0.1, .otherWay),
      (.difference, -0.37...(-0.37), -0.6...(-0.4), .beyond),
      (.change, 0.85...(.infinity), 0.1...0.2, .short),
      (.change, 0...0, 0.1...0.2, .above), (.change, -0.1...0.1, -0.3...(-0.2), .below),
      (.before, 0.47...0.47, 0.5...0.6, .above), (.after, 0.47...0.47, 0.3...0.4, .below),
    ])
  func verdicts(
    subject: Claim.Subject, claimed: ClosedRange<Double>, interval: ClosedRange<Double>,
    expected: ClaimVerdict
  ) {
    let finding = ClaimFinding(Self.claim(subject, claimed), simulated: Self.estimate(interval))
    #expect(finding.verdict == expected)
    let isBelow = interval.upperBound < claimed.lowerBound
    #expect(finding.missed == (isBelow ? claimed.lowerBound : claimed.upperBound))
  }

  @Test("Without an interval there is no verdict and nothing to look for")
  func single() {
    let finding = ClaimFinding(
      Self.claim(.change, 0.1...0.1), simulated: Estimate(value: 0.3, count: 1))
    #expect(finding.verdict == nil)
    #expect(finding.missed == nil)
  }

  // MARK: Before and after

  private static func summary(_ values: [(Double, Double)]) -> StudySummary {
    var summary = StudySummary(names: ["baseline"], plan: .week(primary: [], precision: nil))
    for (numerator, denominator) in values {
      summary.append([
        [
          MetricSample(
            name: "bookings", unit: .share,
            total: MetricSample.Ratio(numerator, denominator), weeks: [])
        ]
      ])
    }
    return summary
  }

  @Test("A change that is the same in every replication is known exactly, however these vary")
  func exact() {
    let before = [(30.0, 100.0), (55, 90), (41, 110), (62, 130)]
    let whole = CaseSummary(
      before: Self.summary(before), after: Self.summary(before.map { ($0.0 * 1.25, $0.1) }),
      policy: nil)
    let change = whole.simulated(Self.claim(.change, 0.25...0.25))
    #expect((change.value! - 0.25).magnitude < 1e-12)
    #expect(change.standardError == 0)
    let level = 188.0 / 430
    #expect((whole.simulated(Self.claim(.before, 0...1)).value! - level).magnitude < 1e-12)
    #expect((whole.simulated(Self.claim(.after, 0...1)).value! - 1.25 * level).magnitude < 1e-12)
    let difference = whole.simulated(Self.claim(.difference, 0...1)).value!
    #expect((difference - 0.25 * level).magnitude < 1e-12)
    #expect(whole.findings(for: [Self.claim(.change, 0.25...0.25)])[0].verdict == .holds)
  }

  @Test("Where the level before may as well be zero, there is no change to tell")
  func nothingBefore() {
    let whole = CaseSummary(
      before: Self.summary([(0, 100), (1, 100), (0, 100)]),
      after: Self.summary([(5, 100), (6, 100), (7, 100)]), policy: nil)
    #expect(whole.simulated(Self.claim(.change, 1...1)).value == nil)
    #expect(whole.simulated(Self.claim(.difference, 0...1)).interval != nil)
    let unknown = Claim(
      name: "x", metric: "x", unit: .share, subject: .change, claimed: 0...0, decimals: 1)
    #expect(whole.simulated(unknown) == Estimate(value: nil, count: 3))
  }

  @Test("Of 200 studies as many intervals of a change hold the true one as the binomial allows")
  func coverage() {
    var source = TestNoise(seed: 20_251_121)
    // Visits vary, and both sides share what a replication is like: bookings are 40 and 52 of 100 visits.
    let held = (1...200).count { _ in
      var sides: (before: [(Double, Double)], after: [(Double, Double)]) = ([], [])
      for _ in 0..<20 {
        let visits = 1_000 + 100 * source.normal()
        let shared = 30 * source.normal()
        sides.before.append((0.4 * visits + shared + 15 * source.normal(), visits))
        sides.after.append((0.52 * visits + shared + 15 * source.normal(), visits))
      }
      let whole = CaseSummary(
        before: Self.summary(sides.before), after: Self.summary(sides.after), policy: nil)
      return whole.simulated(Self.claim(.change, 0...1)).interval!.contains(0.3)
    }
    #expect((178...199).contains(held), "\(held) of 200")
  }
}
