import Statistics
import Testing

@testable import Studies

@Suite("The cheapest bays and technicians")
struct CapacitySearchTests {
  @Test("Cheapest, ties and front are those of brute force, whatever the shape of the truth")
  func bruteForce() throws {
    for seed in 1...40 {
      let planted = PlantedGrid(
        bays: [1, 2, 4, 5], technicians: Array(2...6), costs: (1.5, Double(seed % 3))
      ) { counts in
        // Some need not even fall as bays are added.
        var source = TestNoise(seed: UInt64(seed * 100 + counts[0] * 10 + counts[1]))
        return 18 - Double(counts[0] + counts[1]) + 4 * (source.uniform() - 0.5)
      }
      let report = try #require(try planted.report())
      let meeting = planted.grid.points.filter { planted.meets($0.counts) }
      let least = meeting.map(\.cost).min()
      #expect(
        Set(report.cheapest.map(\.point)) == Set(meeting.filter { $0.cost == least }), "\(seed)")
      let front = meeting.filter { own in
        meeting.allSatisfy { other in
          other == own || zip(other.counts, own.counts).contains { $0 > $1 }
        }
      }
      #expect(Set(report.front.map(\.point)) == Set(front), "\(seed)")
      #expect(report.openRivals.isEmpty)
    }
  }

  @Test("Of points that are as cheap, the one with fewer technicians comes first")
  func ties() throws {
    let planted = PlantedGrid(bays: Array(1...4), technicians: Array(1...4)) { counts in
      counts[0] + counts[1] >= 5 ? 9 : 11
    }
    let report = try #require(try planted.report())
    #expect(report.cheapest.map(\.point.counts) == [[4, 1], [3, 2], [2, 3], [1, 4]])
    #expect(report.front.map(\.point.counts) == report.cheapest.map(\.point.counts))
  }

  @Test("Costs of equal decimals are equal, whatever they are the sum of")
  func decimals() {
    let grid = PlantedGrid(
      bays: [1, 3], technicians: [1, 2], costs: (0.1, 0.2), truth: { _ in 0 }
    ).grid
    #expect(grid.points.map(\.cost) == [0.3, 0.5, 0.5, 0.7])
    #expect(grid.points.map(\.counts) == [[1, 1], [3, 1], [1, 2], [3, 2]])
  }

  @Test(
    "What is dearer than a point that meets is looked at once; what is open and no dearer, to the end"
  )
  func refinement() throws {
    var planted = PlantedGrid(bays: [1, 2, 3, 4], technicians: [1]) { counts in
      [1: 20, 2: 10, 3: 5, 4: 10][counts[0]] ?? 0
    }
    planted.noise = { _, number in number.isMultiple(of: 2) ? 1 : -1 }
    let report = try #require(try planted.report(first: 20, atMost: 50))
    #expect(report.entries.map(\.verdict) == [.fails, .undecided, .meets, .undecided])
    #expect(report.entries.map(\.replications) == [20, 50, 20, 20])
    #expect(report.cheapest.map(\.point.counts) == [[3, 1]])
    #expect(report.openRivals.map(\.point.counts) == [[2, 1]])
    #expect(report.replications == 50)
  }

  @Test(
    "If no point meets, the best bound of each target is named, and all that is open was looked at to the end"
  )
  func none() throws {
    var planted = PlantedGrid(bays: [1, 2, 3], technicians: [1]) {
      10 + 3.0 / Double($0[0] + $0[1])
    }
    planted.noise = { _, number in number.isMultiple(of: 2) ? 8 : -8 }
    let report = try #require(try planted.report())
    #expect(report.cheapest.isEmpty && report.front.isEmpty)
    #expect(report.entries.allSatisfy { $0.verdict == .undecided && $0.replications == 160 })
    #expect(report.openRivals.count == 3)
    #expect(report.nearest(to: 0)?.point.counts == [3, 1])
  }

  @Test("Impossible points are reported with their reason, never looked at and not paid for")
  func impossible() throws {
    let planted = PlantedGrid(bays: [1, 2], technicians: [1, 2]) { _ in 9 }
    let spoilt = planted.grid.points[0]
    var seen: [CapacityPoint] = []
    var search = CapacitySearch(
      planted.grid, [planted.target], metrics: ["mean_wait"],
      reasons: [spoilt: "Nobody is left."], first: 20, atMost: 20
    ) { points, numbers in
      seen += points
      return try planted.evaluate(points, numbers)
    }
    let report = try #require(try search.run())
    #expect(!seen.contains(spoilt) && seen.count == 3)
    #expect(report.entries[0].verdict == .impossible && report.entries[0].reason != nil)
    #expect(report.entries[0].replications == 0 && report.entries[0].bounds.isEmpty)
    #expect(report.cheapest.count == 2)
  }

  @Test("A search that is stopped has no report")
  func stopped() throws {
    let planted = PlantedGrid(bays: [1], technicians: [1]) { _ in 9 }
    var search = CapacitySearch(
      planted.grid, [planted.target], metrics: ["mean_wait"], reasons: [:], first: 3, atMost: 3,
      evaluate: { _, _ in nil })
    #expect(try search.run() == nil)
  }

  @Test(
    "A target needs capacity if it asks for service or against lost demand",
    arguments: [
      ("mean_wait", CapacityTarget.Limit.atMost, true), ("mean_wait", .atLeast, false),
      ("conversion", .atLeast, true), ("conversion", .atMost, false),
      ("busy_utilization", .atLeast, false), ("busy_utilization", .atMost, false),
    ])
  func needsCapacity(metric: String, limit: CapacityTarget.Limit, expected: Bool) {
    let target = CapacityTarget(metric: metric, unit: .share, limit: limit, value: 0.5)
    #expect(target.needsCapacity == expected)
  }
}
