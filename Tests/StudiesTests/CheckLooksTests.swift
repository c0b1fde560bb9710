import Testing

@testable import Studies

@Suite("The looks of a check")
struct CheckLooksTests {
  @Test(
    "Twenty replications first, then twice as many, and all there are at last",
    arguments: [
      (2, [2]), (19, [19]), (20, [20]), (21, [20, 21]), (40, [20, 40]), (80, [20, 40, 80]),
      (100, [20, 40, 80, 100]),
    ])
  func counts(available: Int, expected: [Int]) {
    #expect(CheckLooks(available: available).counts == expected)
  }

  @Test("Each look spends by the replications it adds, and all together what there is")
  func shares() {
    let looks = CheckLooks(available: 80)
    #expect(looks.counts.indices.map(looks.share) == [0.25, 0.25, 0.5])
    for available in [2, 20, 33, 1_000] {
      let looks = CheckLooks(available: available)
      let sum = looks.counts.indices.map(looks.share).reduce(0, +)
      #expect((sum - 1).magnitude < 1e-12)
    }
  }
}
