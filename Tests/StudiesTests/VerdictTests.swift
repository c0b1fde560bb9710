import Metrics
import Simulation
import Statistics
import Testing

@testable import Studies

@Suite("Verdicts")
struct VerdictTests {
  private static let names = [
    "conversion", "mean_wait", "booked_utilization", "bookings_per_day", "mean_lead",
  ]

  private static func plan(precision: Precision? = nil) -> StudyPlan {
    .week(primary: names, precision: precision)
  }

  /// Replications of three policies whose metrics lie around 100, with a part of the noise in common.
  private static func summary(
    shifts: [[Double]], noise: Double, replications: Int = 20, seed: UInt64
  ) -> StudySummary {
    var source = TestNoise(seed: seed)
    var summary = StudySummary(names: ["baseline", "a", "b"], plan: plan())
    for _ in 0..<replications {
      let common = names.map { _ in source.normal() }
      summary.append(
        ([names.map { _ in 0.0 }] + shifts).map { shifts in
          names.indices.map { metric in
            let value = 100 + shifts[metric] + common[metric] + noise * source.normal()
            return MetricSample(
              name: names[metric], unit: .share, total: MetricSample.Ratio(value, 1), weeks: [])
          }
        })
    }
    return summary
  }

  private static let nothing = [[Double]](repeating: [0, 0, 0, 0, 0], count: 2)

  @Test("Where nothing differs, some verdict is wrong in no more than 5 of 100 studies")
  func familyError() {
    let wrong = (1...400).count { seed in
      Self.summary(shifts: Self.nothing, noise: 2, seed: UInt64(seed)).comparisons().contains {
        $0.family == .baseline && ![.noDifference, .undecided].contains($0.verdict)
      }
    }
    let accepted = BinomialRegion.accepted(trials: 400, probability: 0.05, level: 0.999)
    #expect(wrong <= accepted.upperBound, "\(wrong) of 400")
    #expect(wrong >= 4, "\(wrong) of 400: a family that never errs tests nothing.")
  }

  @Test("The intervals of a family hold all at once in at least 95 of 100 studies")
  func simultaneous() {
    let shifts = [[0, 1, 2, 0, -1], [5, 0, 0, 0, 0.5]]
    let held = (1...200).count { seed in
      let summary = Self.summary(shifts: shifts, noise: 0.5, seed: UInt64(1_000 + seed))
      return summary.comparisons().filter { $0.family == .baseline }.allSatisfy { comparison in
        let truth = shifts[comparison.policy == "a" ? 0 : 1][
          Self.names.firstIndex(of: comparison.metric)!]
        return comparison.difference.interval!.contains(truth)
      }
    }
    let accepted = BinomialRegion.accepted(trials: 200, probability: 0.95, level: 0.999)
    #expect(held >= accepted.lowerBound, "\(held) of 200")
  }

  @Test("More conversions are better, more waiting is worse, more lead is only higher")
  func aims() {
    let summary = Self.summary(
      shifts: [[3, 3, -3, 0, 3], [-3, -3, 3, 0, -3]], noise: 0.1, seed: 3)
    let a = summary.comparisons(of: 1).map(\.verdict)
    #expect(a == [.better, .worse, .worse, .noDifference, .higher])
    let b = summary.comparisons(of: 2).map(\.verdict)
    #expect(b == [.worse, .better, .better, .noDifference, .lower])
  }

  @Test(
    "At a true difference of the tolerance, no difference is said in no more than 5 of 100 studies"
  )
  func equivalence() {
    // A difference of exactly 1 %, so noisy that it cannot be told from none.
    let said = (1...400).count { seed in
      let summary = Self.summary(
        shifts: [[1, 0, 0, 0, 0], [0, 0, 0, 0, 0]], noise: 0.9, seed: UInt64(2_000 + seed))
      return summary.comparison(of: 1, metric: "conversion")?.verdict == .noDifference
    }
    let accepted = BinomialRegion.accepted(trials: 400, probability: 0.05, level: 0.999)
    #expect(said <= accepted.upperBound, "\(said) of 400")
  }

  @Test("Undecided says how many replications more, and with these it is mostly decided")
  func moreReplications() throws {
    let few = Self.summary(shifts: [[0.5, 0, 0, 0, 0], [0, 0, 0, 0, 0]], noise: 2, seed: 9)
    let comparison = try #require(few.comparison(of: 2, metric: "booked_utilization"))
    #expect(comparison.verdict == .undecided)
    let more = try #require(comparison.moreReplications)
    #expect(more > 20 && more < 2_000)
  }

  @Test("The variance that pairing saves is that of independent runs over that of the pairs")
  func varianceReduction() throws {
    let summary = Self.summary(
      shifts: Self.nothing, noise: 0.5, replications: 4_000, seed: 5)
    let cut = try #require(summary.comparison(of: 1, metric: "conversion")?.varianceReduction)
    // (1 + 0.25) · 2 over 0.25 · 2.
    #expect((cut - 5).magnitude < 0.5)
  }

  @Test("Pairs without the baseline are a family of their own")
  func pairs() {
    let comparisons = Self.summary(
      shifts: [[3, 0, 0, 0, 0], [3, 0, 0, 0, 0]], noise: 0.2, seed: 4
    ).comparisons()
    #expect(comparisons.count == 15)
    let pairs = comparisons.filter { $0.against != "baseline" }
    #expect(pairs.map(\.policy) == Array(repeating: "b", count: 5))
    #expect(pairs.map(\.against) == Array(repeating: "a", count: 5))
    #expect(pairs.map(\.family) == Array(repeating: .eachOther, count: 5))
    #expect(pairs.first { $0.metric == "conversion" }?.verdict == .noDifference)
  }

  @Test("It is looked after 20 replications, then after half as many again, at last at the limit")
  func looks() {
    let goal = Precision.Goal(metric: "conversion", subject: .level, halfWidth: .relative(0.01))
    let rule = StoppingRule(Self.plan(precision: Precision(goals: [goal], atMost: 100)))
    #expect(rule.looks == [20, 30, 45, 68, 100])
    #expect(StoppingRule(Self.plan()).looks == [20])
  }

  @Test("A goal is met when every policy's half-width is no wider than asked")
  func goals() {
    let summary = Self.summary(shifts: Self.nothing, noise: 0.5, seed: 6)
    func isMet(_ subject: Precision.Goal.Subject, _ width: Precision.Goal.HalfWidth) -> Bool {
      Precision.Goal(metric: "conversion", subject: subject, halfWidth: width).isMet(by: summary)
    }
    // The level varies by about 1.1, a difference by about 0.7: half-widths of 0.5 and, at once with others, 0.5.
    #expect(isMet(.level, .absolute(1)) && !isMet(.level, .absolute(0.2)))
    #expect(isMet(.level, .relative(0.01)) && !isMet(.level, .relative(0.002)))
    #expect(isMet(.difference, .relative(0.01)) && !isMet(.difference, .relative(0.001)))
    let unknown = Precision.Goal(metric: "nothing", subject: .level, halfWidth: .absolute(1))
    #expect(!unknown.isMet(by: summary))
  }
}
