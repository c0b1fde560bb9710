import Studies
import Testing

@Suite("Which cells a sweep has")
struct SweepDesignTests {
  @Test("A grid has every combination once, and the first path varies slowest")
  func grid() throws {
    let cells = try #require(SweepDesign.grid([["4", "5"], ["a", "b", "c"]]))
    #expect(cells.map(\.number) == Array(1...6))
    #expect(
      cells.map { $0.values.joined() } == ["4a", "4b", "4c", "5a", "5b", "5c"])
  }

  @Test("A hundred thousand cells are allowed and one more value is not")
  func most() {
    let ten = (0..<10).map(String.init)
    let grid = [ten, ten, ten, ten, ten]
    #expect(SweepDesign.grid(grid)?.count == 100_000)
    #expect(SweepDesign.grid(grid + [["1", "2"]]) == nil)
    #expect(SweepDesign.cellCount(of: Array(repeating: ten, count: 40)) == .max)
  }

  @Test("Samples drawn path by path stand together in a cell")
  func samples() {
    let cells = SweepDesign.cells(ofSamples: [["1", "2"], ["x", "y"]])
    #expect(cells.map(\.values) == [["1", "x"], ["2", "y"]])
    #expect(cells.map(\.number) == [1, 2])
  }

  @Test("Each of equal strata of every side holds exactly one sample", arguments: [1, 2, 7, 1_000])
  func strata(samples: Int) {
    let hypercube = LatinHypercube(samples: samples, seed: 3)
    for side in ["a", "b", "c"] {
      let places = hypercube.coordinates(on: side)
      #expect(places.allSatisfy { $0 >= 0 && $0 < 1 })
      #expect(places.map { Int($0 * Double(samples)) }.sorted() == Array(0..<samples))
    }
  }

  @Test("A side is drawn by its name, and another seed draws another order")
  func keys() {
    let one = LatinHypercube(samples: 50, seed: 3)
    #expect(one.coordinates(on: "a") == LatinHypercube(samples: 50, seed: 3).coordinates(on: "a"))
    #expect(one.coordinates(on: "a") != one.coordinates(on: "b"))
    #expect(one.coordinates(on: "a") != LatinHypercube(samples: 50, seed: 4).coordinates(on: "a"))
  }

  @Test("All orders of three strata come equally often, and places fill their stratum")
  func orders() {
    var counts: [[Int]: Int] = [:]
    var sum = 0.0
    for seed in 0..<6_000 {
      let places = LatinHypercube(samples: 3, seed: UInt64(seed)).coordinates(on: "side")
      counts[places.map { Int($0 * 3) }, default: 0] += 1
      sum += places.reduce(0) { $0 + $1 * 3 - ($1 * 3).rounded(.down) }
    }
    // Six standard deviations of a binomial of 6,000 and 1/6, and of the mean of 18,000 uniforms.
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { abs($0 - 1_000) < 174 })
    #expect(abs(sum / 18_000 - 0.5) < 0.013)
  }
}
