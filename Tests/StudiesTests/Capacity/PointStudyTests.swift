import Simulation
import Statistics
import Testing

@testable import Studies

@Suite("The same replications at many points")
struct PointStudyTests {
  private static let queue = "\(Counter.arrivals), takes: \(Counter.exponential("9 min"))"
  private static let metrics = ["counter.mean_wait", "counter.busy_servers", "no such metric"]

  private func series(
    _ numbers: Range<Int>, threads: Int, isStopped: @escaping @Sendable () -> Bool = { false },
    advance: (Int) -> Void = { _ in }
  ) throws -> [[ReplicationSeries]]? {
    let models = try [2, 3, 4].map { try Counter.model(Self.queue, clerks: $0) }
    return try PointStudy(policy: 0, metrics: Self.metrics, threads: threads).run(
      points: models.count, numbers, model: { models[$0] }, isStopped: isStopped, advance: advance)
  }

  @Test(
    "The series are those of a study of each point, for any number of threads", arguments: [1, 3])
  func study(threads: Int) throws {
    let series = try #require(try series(3..<6, threads: threads))
    for (point, clerks) in [2, 3, 4].enumerated() {
      let study = Study(
        Blueprint(try Counter.model(Self.queue, clerks: clerks)), policies: [0], threads: 1)
      var summary = study.emptySummary
      #expect(try study.run(3..<6, into: &summary, isStopped: { false }))
      for metric in 0..<2 {
        #expect(series[point][metric] == summary.series(of: 0, metric: Self.metrics[metric]))
      }
    }
  }

  @Test("A metric that the scenario has not has no value")
  func noMetric() throws {
    let series = try #require(try series(1..<3, threads: 2))
    #expect(series.allSatisfy { $0[2].value == nil && $0[2].numerators.count == 2 })
  }

  @Test("Every replication is told, with its events")
  func progress() throws {
    var events: [Int] = []
    _ = try series(1..<3, threads: 2, advance: { events.append($0) })
    #expect(events.count == 6 && events.allSatisfy { $0 > 1_000 })
  }

  @Test("A study that is stopped has no series")
  func stopped() throws {
    #expect(try series(1..<3, threads: 2, isStopped: { true }) == nil)
  }
}
