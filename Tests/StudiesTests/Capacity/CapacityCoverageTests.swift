import Foundation
import Statistics
import Testing

@testable import Studies

@Suite("What a sizing says is right as often as it promises")
struct CapacityCoverageTests {
  enum Noise: CaseIterable {
    case normal
    /// Skewed as waits are: the mean of four exponential numbers.
    case skewed

    func number(from source: inout TestNoise) -> Double {
      switch self {
      case .normal: source.normal()
      case .skewed:
        (0..<4).reduce(0) { sum, _ in sum - log(source.uniform()) / 2 } - 2
      }
    }
  }

  private static let atMost = 80

  /// Points that just miss the target wherever the fewest are, and meet it by a standard deviation elsewhere.
  private func planted(_ seed: UInt64, _ noise: Noise) -> PlantedGrid {
    let edge = 5 + Int(seed % 4)
    var planted = PlantedGrid(bays: Array(1...4), technicians: Array(1...4)) { counts in
      counts[0] + counts[1] < edge ? 10.02 : 9
    }
    // Streams lie far apart, so that no number serves twice.
    let streams = (0...16).map { stream in
      var source = TestNoise(seed: (seed * 17 + UInt64(stream)) * 10_000)
      return (0..<Self.atMost).map { _ in noise.number(from: &source) }
    }
    planted.noise = { counts, number in
      let own = streams[4 * counts[0] + counts[1] - 4]
      return (streams[0][number - 1] + own[number - 1]) / 2.0.squareRoot()
    }
    return planted
  }

  @Test(
    "Over 200 planted grids the chosen point truly meets in 95 % or more, and all verdicts hold at once as often",
    arguments: Noise.allCases)
  func coverage(noise: Noise) throws {
    var (chosen, right, allRight) = (0, 0, 0)
    for seed in 1...200 {
      let planted = planted(UInt64(seed), noise)
      let report = try #require(try planted.report(atMost: Self.atMost))
      if let cheapest = report.cheapest.first {
        chosen += 1
        if planted.meets(cheapest.point.counts) { right += 1 }
      }
      let wrong = report.entries.contains {
        $0.verdict == (planted.meets($0.point.counts) ? .fails : .meets)
      }
      if !wrong { allRight += 1 }
    }
    #expect(chosen >= 190)
    let least = BinomialRegion.accepted(trials: 200, probability: 0.95, level: 0.999).lowerBound
    #expect(right >= least - (200 - chosen), "\(right) of \(chosen)")
    #expect(allRight >= least, "\(allRight)")
  }
}
