import RandomStreams

/// Whether and how customers rate what was done.
public struct RatingHabit: Hashable, Sendable {
  /// The probability that a served customer rates.
  public let share: Double
  /// The probabilities of 1, 2, 3, 4 and 5 stars, which sum to one; nil: the stars follow the satisfaction.
  public let stars: [Double]?
  /// Minutes from the end of the work to the rating.
  public let after: Law

  public init(share: Double, stars: [Double]?, after: Law) {
    self.share = share
    self.stars = stars
    self.after = after
  }

  /// The stars at a quantile, or of so many points of satisfaction: one more for each 20.
  public func stars(at uniform: Double, points: Double?) -> Int {
    guard let stars else { return min(5, 1 + Int((points ?? 0) / 20)) }
    var below = 0.0
    for (place, share) in stars.enumerated() {
      below += share
      if uniform < below { return place + 1 }
    }
    return 1 + (stars.lastIndex { $0 > 0 } ?? 4)
  }
}
