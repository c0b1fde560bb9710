import Statistics
import Testing

@testable import Studies

/// How often a check errs, at a true shift of 0, 1 and 2 tolerances; five metrics, 80 replications, three looks.
@Suite("The errors of a check", .serialized)
struct CheckErrorRateTests {
  private static let studies = 200

  private struct Counts {
    /// Studies in which anything moved.
    var moved = 0
    /// Studies in which the first metric was found equivalent.
    var equivalent = 0
    /// Metrics by verdict, over all studies.
    var verdicts: [CheckVerdict: Int] = [:]
  }

  private static func counts(of run: CheckRun, seed: UInt64) -> Counts {
    var counts = Counts()
    for study in 0..<UInt64(studies) {
      let findings = run.findings(seed: seed + study)
      if findings.contains(where: { $0.verdict == .moved }) { counts.moved += 1 }
      if findings[0].verdict == .equivalent { counts.equivalent += 1 }
      for finding in findings { counts.verdicts[finding.verdict, default: 0] += 1 }
    }
    return counts
  }

  /// What an error of at most 5 % explains.
  private static let most =
    BinomialRegion.accepted(trials: studies, probability: 0.05, level: 0.999).upperBound

  @Test(
    "Without a shift nothing moves, and what the replications can tell is equivalent",
    arguments: [2.0, 6])
  func noShift(spread: Double) {
    let counts = Self.counts(of: CheckRun(spread: spread), seed: 10_000)
    #expect(counts.moved <= Self.most)
    #expect(counts.verdicts[.equivalent, default: 0] > (spread < 6 ? 995 : 700))
  }

  /// The replications cannot tell whether it lies within.
  @Test("At a shift of just the tolerance neither error passes its level", arguments: [1.0, 6])
  func oneTolerance(spread: Double) {
    let counts = Self.counts(of: CheckRun(shift: 2, spread: spread), seed: 20_000)
    #expect(counts.moved <= Self.most, "\(counts)")
    #expect(counts.equivalent <= Self.most, "\(counts)")
    #expect(counts.verdicts[.undecided, default: 0] > 850, "\(counts)")
  }

  @Test(
    "A shift of two tolerances is found where the replications can tell", arguments: [2.0, -2])
  func twoTolerances(sign: Double) {
    let counts = Self.counts(of: CheckRun(shift: 2 * sign), seed: 30_000)
    #expect(counts.moved == Self.studies && counts.equivalent == 0, "\(counts)")
    #expect(counts.verdicts[.moved, default: 0] >= 995, "\(counts)")
  }

  @Test("Where they cannot, it is undecided, and next to never equivalent")
  func twoTolerancesUnclear() {
    let counts = Self.counts(of: CheckRun(replications: 20, shift: 4, spread: 8), seed: 40_000)
    #expect(counts.verdicts[.equivalent, default: 0] <= 1, "\(counts)")
    #expect(counts.verdicts[.undecided, default: 0] > 500, "\(counts)")
  }
}
