import Testing

@testable import Statistics

@Suite("Selecting the best of several")
struct KimNelsonTests {
  /// One selection among normal systems with those means, of the same variance, with a part in common.
  private func select(
    _ means: [Double], common: Double, indifference: Double, source: inout NumberSource
  ) -> (selected: Int, observations: [Int]) {
    func observe() -> [Double] {
      let shared = source.normal() * common
      return means.map { $0 + shared + source.normal() }
    }
    let first = (0..<20).map { _ in observe() }
    var procedure = KimNelson(
      firstStage: means.indices.map { system in first.map { $0[system] } },
      indifference: indifference, probability: 0.95)
    while procedure.selected == nil {
      let all = observe()
      procedure.add(procedure.survivors.map { all[$0] })
    }
    return (procedure.selected!, procedure.candidates.map(\.observations.count))
  }

  @Test(
    "In the slippage configuration the best is selected in at least the stated share of 500 studies",
    arguments: [(2, 0.0), (2, 2.0), (5, 0.0), (5, 1.0), (10, 0.5)])
  func slippage(systems: Int, common: Double) {
    var source = NumberSource(seed: UInt64(11 * systems) + UInt64(10 * common))
    let indifference = 0.5
    let means = [indifference] + Array(repeating: 0, count: systems - 1)
    let right = (0..<500).count { _ in
      select(means, common: common, indifference: indifference, source: &source).selected == 0
    }
    let accepted = BinomialRegion.accepted(trials: 500, probability: 0.95, level: 0.999)
    #expect(right >= accepted.lowerBound, "\(right) of 500, at least \(accepted.lowerBound)")
  }

  @Test("Common random numbers and clear losers save replications")
  func sparing() {
    var source = NumberSource(seed: 3)
    let apart = select([2, 0, 0], common: 0, indifference: 0.2, source: &source)
    #expect(apart.selected == 0)
    let near = select([0.2, 0, 0], common: 0, indifference: 0.2, source: &source)
    #expect(apart.observations.reduce(0, +) < near.observations.reduce(0, +) / 4)
    #expect(near.observations.max()! > 100)
  }

  @Test("Systems that are always equal end the search at once")
  func equal() {
    let procedure = KimNelson(
      firstStage: [[1, 2, 3], [1, 2, 3], [0, 1, 2]], indifference: 0.1, probability: 0.9)
    #expect(procedure.survivors == [0, 1])
    #expect(procedure.selected != nil)
    #expect(procedure.candidates[2].eliminatedBy != nil)
  }
}
