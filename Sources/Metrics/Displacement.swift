import TimeAndMoney

/// Visits of a policy compared one by one with the baseline's, by segment.
public struct Displacement: Sendable {
  /// Which visits count as having taken place.
  public enum Basis: String, CaseIterable, Sendable {
    case booked, completed
  }

  public let basis: Basis
  /// Visits by segment and class.
  public private(set) var counts: [[Int64]]

  /// - Precondition: both lists hold the same visits in the same order.
  public init(
    of policy: ContiguousArray<VisitRecord>, against baseline: ContiguousArray<VisitRecord>,
    basis: Basis, segments: Int, movedBeyond: Span
  ) {
    invariant(
      policy.count == baseline.count, "Both policies saw the same visits: they belong to no policy."
    )
    self.basis = basis
    let beyond = Int32(movedBeyond.microseconds / 60_000_000)
    var counts = Array(
      repeating: [Int64](repeating: 0, count: DisplacementClass.allCases.count), count: segments)
    for (visit, before) in zip(policy, baseline) {
      let change = Displacement.change(from: before, to: visit, basis: basis, movedBeyond: beyond)
      counts[Int(visit.segment)][change.rawValue] += 1
    }
    self.counts = counts
  }

  /// Visits of all segments, by the raw value of the class.
  public var total: [Int64] {
    DisplacementClass.allCases.map { change in counts.reduce(0) { $0 + $1[change.rawValue] } }
  }

  static func change(
    from before: VisitRecord, to after: VisitRecord, basis: Basis, movedBeyond: Int32
  ) -> DisplacementClass {
    let isFavoured = isBetter(after, before: took(before, basis) ? before : nil)
    switch (took(before, basis), took(after, basis)) {
    case (false, false): return .neither
    case (false, true): return isFavoured ? .gainedRewarded : .gainedUnrewarded
    case (true, false): return after.isCrowdedOut ? .lostCrowded : .lostPreference
    case (true, true): break
    }
    switch (hasMoved(from: before, to: after, beyond: movedBeyond), isFavoured) {
    case (false, false): return .sameUnrewarded
    case (false, true): return .sameRewarded
    case (true, false): return .movedUnrewarded
    case (true, true):
      return before.isPeak ? .movedToRewardedFromPeak : .movedToRewardedFromOffPeak
    }
  }

  /// Whether what a visit took was made better for it: a reward, or a lower price than it paid under the baseline, or than
  /// the list price where it booked nothing there.
  private static func isBetter(_ after: VisitRecord, before: VisitRecord?) -> Bool {
    after.isRewarded || after.permille < before?.permille ?? 1_000
  }

  /// Whether a visit that was booked under both policies moved: to another site, another local day, or a start further
  /// away than `beyond`.
  public static func isMove(
    from before: VisitRecord, to after: VisitRecord, beyond: Span
  ) -> Bool {
    before.isBooked && after.isBooked
      && hasMoved(
        from: before, to: after, beyond: Int32(beyond.microseconds / 60_000_000))
  }

  private static func hasMoved(
    from before: VisitRecord, to after: VisitRecord, beyond minutes: Int32
  ) -> Bool {
    before.site != after.site || before.localDay != after.localDay
      || abs(before.startMinute - after.startMinute) > minutes
  }

  private static func took(_ visit: VisitRecord, _ basis: Basis) -> Bool {
    switch basis {
    case .booked: visit.isBooked
    case .completed: visit.isCompleted
    }
  }
}
