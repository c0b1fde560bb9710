/// After how many replications a check looks, and what each look may spend of its level: 20 replications first, then
/// twice as many each time, up to those of the baseline.
public struct CheckLooks: Sendable {
  static let fewest = 20

  /// Replications, rising; the last are all there are.
  public let counts: [Int]

  /// - Parameter available: the replications of the baseline, at least 2.
  public init(available: Int) {
    var counts: [Int] = []
    var next = Self.fewest
    while next < available {
      counts.append(next)
      next *= 2
    }
    self.counts = counts + [available]
  }

  /// The share of the level that a look may spend: that of the replications it adds. The shares sum to 1, so that all
  /// looks together err no more often than the level says.
  func share(of look: Int) -> Double {
    let before = look == 0 ? 0 : counts[look - 1]
    return Double(counts[look] - before) / Double(counts[counts.count - 1])
  }
}
