import Statistics
import Testing

@testable import Studies

@Suite("One more or one fewer")
struct CapacityNeighbourhoodTests {
  private func neighbours(
    _ planted: PlantedGrid, reason: (CapacityPoint) -> String? = { _ in nil }
  ) throws -> [CapacityNeighbour] {
    let report = try #require(try planted.report())
    let cheapest = try #require(report.cheapest.first)
    return try #require(
      try CapacityNeighbourhood(
        of: cheapest, in: report, units: [.minutes], evaluate: planted.evaluate
      ).run(
        reason: reason))
  }

  private var planted: PlantedGrid {
    var planted = PlantedGrid(bays: [1, 2, 3], technicians: [1]) {
      16 - 3 * Double($0[0]) - Double($0[1])
    }
    planted.noise = { _, number in Double(number % 5) / 100 - 0.02 }
    return planted
  }

  @Test("Each group has one more and one fewer, and the noise that is shared leaves the difference")
  func differences() throws {
    let neighbours = try neighbours(planted)
    // The cheapest is (2, 1) with a wait of 9.
    #expect(neighbours.map(\.point.counts) == [[3, 1], [1, 1], [2, 2], [2, 0]])
    #expect(neighbours.map(\.group) == [0, 0, 1, 1] && neighbours.map(\.change) == [1, -1, 1, -1])
    for (neighbour, expected) in zip(neighbours, [-3.0, 3, -1, 1]) {
      let difference = try #require(neighbour.differences.first)
      #expect(((difference.value ?? 0) - expected).magnitude < 1e-9)
      #expect(difference.count == 20 && (difference.standardError ?? 1) < 1e-9)
    }
  }

  @Test("Verdicts are those of the grid; of what lies outside there is none")
  func verdicts() throws {
    #expect(try neighbours(planted).map(\.verdict) == [.meets, .fails, nil, nil])
  }

  @Test("A neighbour that makes no sense says why")
  func impossible() throws {
    let neighbours = try neighbours(planted) { $0.counts[1] == 0 ? "Nobody is left." : nil }
    #expect(neighbours[3].verdict == .impossible && neighbours[3].reason == "Nobody is left.")
    #expect(neighbours[3].differences.isEmpty && neighbours[2].reason == nil)
  }

  @Test("A neighbour that was looked at longer is compared on the replications of the point")
  func longer() throws {
    var planted = PlantedGrid(bays: [1, 2], technicians: [1]) { $0[0] == 1 ? 10 : 5 }
    planted.noise = { _, number in number.isMultiple(of: 2) ? 1 : -1 }
    let below = try #require(try neighbours(planted).first { $0.point.counts == [1, 1] })
    #expect(below.verdict == .undecided && below.differences.first?.count == 20)
  }
}
