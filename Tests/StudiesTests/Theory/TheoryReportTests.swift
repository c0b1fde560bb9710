import Simulation
import Statistics
import Testing

@testable import Studies

@Suite("Simulated and exact, side by side")
struct TheoryReportTests {
  @Test(
    "An exact value is inside its interval up to both ends, and the same where nothing varies",
    arguments: [
      (1.0, 1.0...2.0, .inside), (2.0, 1.0...2.0, .inside), (2.1, 1.0...2.0, .outside),
      (0.9, 1.0...2.0, .outside), (0.0, 0.0...0.0, .same), (0.1, 0.0...0.0, .outside),
      (1.0, nil, nil),
    ] as [(Double, ClosedRange<Double>?, TheoryVerdict?)])
  func verdicts(exact: Double, interval: ClosedRange<Double>?, expected: TheoryVerdict?) {
    let estimate = Estimate(value: 1.5, interval: interval, count: 20)
    #expect(TheoryVerdict(of: exact, in: estimate) == expected)
  }

  private func report(replications: Int) throws -> TheoryReport {
    let stages = Counter.tandem(Counter.exponential("7 min"), Counter.exponential("4 min"))
    let classes = ["test", "guests"].map { "\($0): {arrivals: \(Counter.exponential("10 min"))}" }
    let model = try Counter.model(
      "\(stages), classes: {\(classes.joined(separator: ", "))}", clerks: 2)
    let study = Study(Blueprint(model), policies: [0], threads: 2)
    var summary = study.emptySummary
    #expect(try study.run(1..<replications + 1, into: &summary, isStopped: { false }))
    return TheoryReport(
      summary, of: model, forms: [try ClosedForm(ofQueue: 0, in: model)])
  }

  /// Of the stage test and the class test the metrics have the same names; the class waits at both stages.
  @Test("Each exact value meets its own metric, though a class is named like a stage")
  func sameNames() throws {
    let busy = try report(replications: 4).lines.filter { $0.metric.hasSuffix("test.busy_servers") }
    #expect(busy.count == 2)
    for line in busy { #expect((line.simulated.value! - line.exact).magnitude < 0.1 * line.exact) }
    #expect(busy.map { ($0.exact * 10).rounded() } == [8, 11])
  }

  @Test("What never varies is not counted, and one replication judges nothing")
  func tally() throws {
    let several = try report(replications: 4)
    let tally = TheoryTally([several, several])
    #expect(tally.same == 2 * several.lines.count { $0.metric.hasSuffix("share_leaving") })
    #expect(tally.judged == 2 * several.lines.count - tally.same)
    #expect(tally.inside <= tally.judged && tally.inside > 0)
    let single = TheoryTally([try report(replications: 1)])
    #expect([single.inside, single.judged, single.same] == [0, 0, 0])
    #expect(single.expected == 0...0)
  }
}
