import RandomStreams

/// Samples of a cube of which each of equal strata of every side holds exactly one (McKay, Beckman and Conover 1979).
///
/// A side is drawn under its name: another side changes none of it.
public struct LatinHypercube: Sendable {
  private let samples: Int
  private let key: RandomKey

  /// - Precondition: at least one sample.
  public init(samples: Int, seed: UInt64) {
    self.samples = samples
    key = RandomKey(seed: seed, replication: 0).derived("latin hypercube")
  }

  /// The coordinates of all samples on a side, from 0 to below 1.
  public func coordinates(on side: String) -> [Double] {
    let own = key.derived(side)
    var places = RandomStream(key: own, 1)
    return strata(of: own).map { stratum in
      let high = (Double(stratum + 1) / Double(samples)).nextDown
      return min(high, (Double(stratum) + places.uniform()) / Double(samples))
    }
  }

  /// The strata of the samples in random order (Fisher and Yates).
  private func strata(of key: RandomKey) -> [Int] {
    var stream = RandomStream(key: key)
    var strata = Array(0..<samples)
    for last in stride(from: samples - 1, to: 0, by: -1) {
      strata.swapAt(last, min(last, Int(stream.uniform() * Double(last + 1))))
    }
    return strata
  }
}
