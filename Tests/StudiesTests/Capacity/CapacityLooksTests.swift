import Testing

@testable import Studies

@Suite("When points are looked at, and at what price")
struct CapacityLooksTests {
  @Test(
    "Replications double up to the most",
    arguments: [
      (20, 640, [20, 40, 80, 160, 320, 640]), (20, 100, [20, 40, 80, 100]), (20, 20, [20]),
      (3, 4, [3, 4]),
    ])
  func replications(first: Int, atMost: Int, expected: [Int]) {
    #expect(CapacityLooks(first: first, atMost: atMost, points: 3).replications == expected)
  }

  @Test("All looks at all points spend 5 %, each what it gains of the replications")
  func spending() {
    let looks = CapacityLooks(first: 20, atMost: 100, points: 10)
    let errors = looks.replications.indices.map { looks.error(at: $0) }
    for (error, share) in zip(errors, [0.2, 0.2, 0.4, 0.2]) {
      #expect((error - 0.005 * share).magnitude < 1e-15)
    }
  }
}
