/// The numbers of successes that a test of a stated probability accepts.
public struct BinomialRegion: Sendable {
  /// Returns the accepted numbers of successes in so many trials of that probability, at a level
  /// such as 0.999.
  ///
  /// It reaches from the largest number at or below which the successes lie with probability at
  /// most (1 − level) / 2 to the smallest number at or above which they do, and no further than 0
  /// and the number of trials. Less than that probability therefore lies outside it on each side.
  /// (200, 0.95, 0.999) gives 178...199, which is one wider on each side than the smallest region
  /// with that property.
  public static func accepted(
    trials: Int, probability: Double, level: Double
  ) -> ClosedRange<Int> {
    let tail = (1 - level) / 2
    let low = (0...trials).last { GSL.binomialCumulative($0, probability, trials) <= tail } ?? 0
    // The chance of k or more successes is that of at most trials − k failures.
    let high =
      (0...trials).first {
        GSL.binomialCumulative(trials - $0, 1 - probability, trials) <= tail
      } ?? trials
    return low...high
  }
}
