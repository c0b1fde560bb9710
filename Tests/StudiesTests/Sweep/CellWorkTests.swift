import Fixtures
import Foundation
import Scenarios
import Simulation
import Testing

@testable import Studies

@Suite("Cells of a sweep on several threads")
struct CellWorkTests {
  /// How often each cell was made ready.
  private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var counts: [Int: Int] = [:]

    func count(_ cell: Int) { lock.withLock { counts[cell, default: 0] += 1 } }
    var all: [Int: Int] { lock.withLock { counts } }
  }

  private static func study() throws -> CellStudy {
    let model = try ScenarioReader.read(text: scenario, named: "counter")
    return CellStudy(Blueprint(model), policies: [0])
  }

  @Test(
    "Pieces come by cell and replication, each once, for any number of threads",
    arguments: [1, 2, 5])
  func order(threads: Int) throws {
    let study = try Self.study()
    let counter = Counter()
    var taken: [[Int]] = []
    let isComplete = try CellWork(cells: [2, 5, 9], replications: 4, threads: threads).run(
      study: { cell in
        counter.count(cell)
        return study
      }, isStopped: { false }, consume: { taken.append([$0.cell, $0.replication]) })
    #expect(isComplete)
    #expect(taken == [2, 5, 9].flatMap { cell in (1...4).map { [cell, $0] } })
    #expect(counter.all == [2: 1, 5: 1, 9: 1])
  }

  @Test("A cell is the study of its scenario")
  func sameAsStudy() throws {
    let cell = try Self.study()
    var fromStudy: [[Double]] = []
    let plain = Study(cell.blueprint, policies: [0], threads: 1)
    var summary = plain.emptySummary
    _ = try plain.run(
      1..<4, into: &summary, isStopped: { false },
      render: { _, _, samples in samples[0].map(\.total.numerator) },
      consume: { fromStudy.append($0) })
    var fromWork: [[Double]] = []
    _ = try CellWork(cells: [1], replications: 3, threads: 2).run(
      study: { _ in cell }, isStopped: { false },
      consume: { fromWork.append($0.samples[0].map(\.total.numerator)) })
    #expect(fromWork == fromStudy)
  }

  @Test("Stopped, it says so; no cells are no work")
  func ends() throws {
    let study = try Self.study()
    let stopped = try CellWork(cells: [1], replications: 2, threads: 2).run(
      study: { _ in study }, isStopped: { true }, consume: { _ in })
    #expect(!stopped)
    let nothing = try CellWork(cells: [], replications: 2, threads: 2).run(
      study: { _ in study }, isStopped: { true }, consume: { _ in })
    #expect(nothing)
  }

  private static let scenario = """
    offpeak: 1
    name: counter
    calendar: {start: 2025-06-02, length: 1 days}
    sites: [{id: counter, hours: always, bays: [{group: clerk, count: 1}]}]
    walk_ins:
      - {site: counter, needs: {bay: clerk}, arrivals: {exponential: {mean: 5 min}}, takes: {exponential: {mean: 4 min}}}
    """
}
