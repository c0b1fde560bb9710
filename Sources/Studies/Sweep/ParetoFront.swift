import Statistics

/// Which of several candidates no other one betters in both of two objectives, by their means.
///
/// One candidate dominates another if it is at least as good in both objectives and better in one. Means are themselves
/// a sample: neighbours whose intervals overlap in both objectives cannot be told apart.
public struct ParetoFront: Sendable {
  /// The directions of the two objectives.
  public let directions: [SweepObjective.Direction]
  /// By candidate: both estimates.
  public let candidates: [[Estimate]]
  /// By candidate, whether another one dominates it; nil for one without both values.
  public let isDominated: [Bool?]
  private let gains: [Gains?]
  /// The candidates that none dominates, the best in the first objective first.
  public let front: [Int]

  /// Finds the front in O(n log n).
  ///
  /// - Parameter candidates: two estimates each.
  public init(_ candidates: [[Estimate]], directions: [SweepObjective.Direction]) {
    self.candidates = candidates
    self.directions = directions
    let gains = candidates.map { ParetoFront.gains(of: $0, directions) }
    self.gains = gains
    let order = gains.indices.filter { gains[$0] != nil }.sorted {
      let (left, right) = (gains[$0]!, gains[$1]!)
      return (right.first, right.second, $0) < (left.first, left.second, $1)
    }
    isDominated = ParetoFront.dominated(gains, inOrder: order)
    front = order.filter { [isDominated] in isDominated[$0] == false }
  }

  /// The nearest members of the front on either side of a candidate by the first objective, of which both intervals
  /// overlap its own.
  public func overlapping(_ candidate: Int) -> [Int] {
    guard gains[candidate] != nil else { return [] }
    let better = front.last { isBefore($0, candidate) }
    let worse = front.first { isBefore(candidate, $0) }
    return [better, worse].compactMap { $0 }.filter { overlap($0, candidate) }
  }

  /// Both values of a candidate, the greater the better.
  private struct Gains: Equatable {
    let first: Double
    let second: Double
  }

  /// Goes from the best to the worst in the first objective and keeps the best second gain so far.
  private static func dominated(_ gains: [Gains?], inOrder order: [Int]) -> [Bool?] {
    var isDominated = [Bool?](repeating: nil, count: gains.count)
    // With the largest first gain that goes with it.
    var best: Gains?
    for candidate in order {
      let own = gains[candidate]!
      isDominated[candidate] =
        best.map { best in
          best.second > own.second || best.second == own.second && best.first > own.first
        } ?? false
      if best == nil || own.second > best!.second { best = own }
    }
    return isDominated
  }

  private static func gains(
    of estimates: [Estimate], _ directions: [SweepObjective.Direction]
  ) -> Gains? {
    guard let first = estimates[0].value, let second = estimates[1].value else { return nil }
    return Gains(
      first: directions[0] == .maximize ? first : -first,
      second: directions[1] == .maximize ? second : -second)
  }

  /// The order of the front.
  private func isBefore(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (gains[one]!, gains[other]!)
    return (right.first, right.second, one) < (left.first, left.second, other)
  }

  private func overlap(_ one: Int, _ other: Int) -> Bool {
    (0..<2).allSatisfy { objective in
      guard let own = candidates[one][objective].interval,
        let others = candidates[other][objective].interval
      else { return false }
      return own.overlaps(others)
    }
  }
}
