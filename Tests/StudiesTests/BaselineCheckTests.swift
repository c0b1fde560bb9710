import Statistics
import Testing

@testable import Studies

@Suite("A check against a baseline")
struct BaselineCheckTests {
  /// Ends with all looks done or all decided.
  private func finding(
    _ before: [Double], _ now: [Double], tolerance: Double = 0.02
  ) -> CheckFinding {
    var check = check([before], tolerance: tolerance)
    let now = CheckRun.series(now)
    while let count = check.nextLook { check.look(at: [now.prefix(count)]) }
    return check.findings[0]
  }

  private func check(_ before: [[Double]], tolerance: Double = 0.02) -> BaselineCheck {
    let subjects = before.enumerated().map { metric, values in
      CheckSubject(policy: "baseline", metric: "\(metric)", before: CheckRun.series(values))
    }
    return BaselineCheck(subjects, tolerance: tolerance)
  }

  private static let wave = (0..<80).map { 100 + Double($0 % 7) }

  @Test("What is equal in every replication is the same after the first look")
  func same() {
    let finding = finding(Self.wave, Self.wave)
    #expect(finding.verdict == .same)
    #expect(finding.replications == 20)
    #expect(finding.difference.value == 0 && finding.before == finding.now)
    #expect(self.finding([0, 0], [0, 0]).verdict == .same)
  }

  @Test(
    "Where differences do not vary, they are held against the tolerance as they are",
    arguments: [
      (101.9, CheckVerdict.equivalent), (102, .equivalent), (98, .equivalent), (102.1, .moved),
      (97.9, .moved),
    ])
  func noVariance(now: Double, expected: CheckVerdict) {
    let count = [Double](repeating: 100, count: 20)
    #expect(finding(count, count.map { $0 - 100 + now }).verdict == expected)
  }

  @Test("A baseline of zero tolerates nothing")
  func zero() {
    let zeros = [Double](repeating: 0, count: 20)
    #expect(finding(zeros, zeros.map { $0 + 1 }).verdict == .moved)
    #expect(finding(zeros, (0..<20).map { $0 % 2 == 0 ? 1 : -1 }).verdict == .undecided)
  }

  @Test("A value that has gone is undecided until the last look, and then has moved")
  func noValue() {
    let subject = CheckSubject(
      policy: "baseline", metric: "rating", before: CheckRun.series(Array(Self.wave.prefix(40))))
    var check = BaselineCheck([subject], tolerance: 0.02)
    func gone(_ count: Int) -> ReplicationSeries {
      let zeros = [Double](repeating: 0, count: count)
      return ReplicationSeries(numerators: zeros, denominators: zeros)
    }
    check.look(at: [gone(20)])
    #expect(check.findings[0].verdict == .undecided)
    check.look(at: [gone(40)])
    #expect(check.findings[0].verdict == .moved)
    #expect(check.nextLook == nil)
  }

  @Test("Two replications are enough to judge by")
  func two() {
    #expect(finding([100, 104], [100, 104]).verdict == .same)
    #expect(finding([100, 104], [100.01, 104.011]).verdict == .equivalent)
    #expect(finding([100, 104], [150, 154.001]).verdict == .moved)
    #expect(finding([100, 104], [101, 107]).verdict == .undecided)
  }

  /// 20 replications tell the first two apart; the third wavers by far more than the tolerance.
  @Test("What is decided stays decided, and no more is run than what is left needs")
  func looks() {
    var check = check([Self.wave, Self.wave, Self.wave])
    func now(_ count: Int) -> [ReplicationSeries] {
      [
        CheckRun.series(Self.wave), CheckRun.series(Self.wave.map { $0 + 5 }),
        CheckRun.series(Self.wave.enumerated().map { $1 + ($0 % 2 == 0 ? 30 : -30) }),
      ].map { $0.prefix(count) }
    }
    #expect(check.nextLook == 20)
    check.look(at: now(20))
    #expect(check.findings.map(\.verdict) == [.same, .moved, .undecided])
    #expect(check.nextLook == 40)
    check.look(at: now(40))
    #expect(check.nextLook == 80)
    check.look(at: now(80))
    #expect(check.nextLook == nil)
    #expect(check.findings.map(\.replications) == [20, 20, 80])
    #expect(check.findings.map(\.verdict) == [.same, .moved, .undecided])
  }

  /// The first of the looks at 20, 40 and 80 replications spends a quarter of the 5 %.
  @Test("The interval that is shown is the one that decides")
  func intervals() throws {
    let moved = finding(Self.wave, Self.wave.enumerated().map { $1 + 4 + Double($0 % 2) })
    let interval = try #require(moved.difference.interval)
    let tolerance = try #require(moved.tolerance)
    #expect(moved.verdict == .moved)
    #expect(interval.lowerBound > tolerance)
    #expect(moved.confidence == 1 - 0.05 * 0.25)
    let near = finding(Self.wave, Self.wave.enumerated().map { $1 + Double($0 % 2) })
    #expect(near.verdict == .equivalent)
    #expect(try #require(near.difference.interval).upperBound <= (near.tolerance ?? 0))
    #expect(near.confidence == 1 - 2 * 0.05 * 0.25)
    #expect(abs((moved.tolerance ?? 0) - 0.02 * (Self.wave.reduce(0, +) / 80)) < 1e-9)
  }
}
