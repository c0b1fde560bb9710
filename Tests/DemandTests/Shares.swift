import RandomStreams
import Statistics
import Testing

@testable import Demand

/// The shares a choice should have, against those it has.
struct Shares {
  /// The last is leaving.
  let expected: [Double]

  /// Of alternatives in nests: their utilities, nest by nest; leaving has utility `outside` (McFadden 1978).
  static func nested(_ nests: [[Double]], lambda: Double, outside: Double) -> Shares {
    let inside = nests.map { $0.map { exp($0 / lambda) } }
    let nestWeights = inside.map { PortableMath.pow($0.reduce(0, +), lambda) }
    let total = nestWeights.reduce(exp(outside), +)
    let shares = zip(inside, nestWeights).flatMap { starts, nest in
      starts.map { $0 / starts.reduce(0, +) * nest / total }
    }
    return Shares(expected: shares + [exp(outside) / total])
  }

  static func multinomial(_ utilities: [Double], outside: Double) -> Shares {
    nested([utilities], lambda: 1, outside: outside)
  }

  /// A mixture, the shares of whose parts sum to one.
  static func mixture(_ parts: [(share: Double, shares: Shares)]) -> Shares {
    Shares(
      expected: parts[0].shares.expected.indices.map { place in
        parts.reduce(0) { $0 + $1.share * $1.shares.expected[place] }
      })
  }

  /// Of customers with a coefficient that is normal over them, by quadrature over its law.
  static func normal(
    mean: Double, sd: Double, _ shares: (Double) -> Shares
  ) -> Shares {
    let places = shares(mean).expected.indices
    return Shares(
      expected: places.map { place in
        GSL.integral(from: -8, to: 8, points: 64) { z in
          exp(-z * z / 2) / 2.506_628_274_631_000_5 * shares(mean + sd * z).expected[place]
        }
      })
  }

  static func exp(_ utility: Double) -> Double { LogitWeights.weight(utility) }

  /// The probability of counts that depart as far as these (chi squared). Counts of what has no share must be zero.
  func tail(_ counts: [Double]) -> Double {
    let total = counts.reduce(0, +)
    let possible = zip(counts, expected).filter { $0.1 > 0 }
    if zip(counts, expected).contains(where: { $0.1 == 0 && $0.0 > 0 }) { return 0 }
    let statistic = possible.reduce(0) { sum, pair in
      let mean = total * pair.1
      return sum + (pair.0 - mean) * (pair.0 - mean) / mean
    }
    return GSL.chiSquaredTail(statistic, degreesOfFreedom: Double(possible.count - 1))
  }
}
