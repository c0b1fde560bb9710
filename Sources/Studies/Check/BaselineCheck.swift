import Statistics

/// Decides for each metric of each policy whether it has moved from a baseline, paired by replication, by as few
/// replications as will do.
///
/// At each look a metric has moved if the shift lies beyond the tolerance, by Holm's procedure over all metrics and
/// policies; it is equivalent if two one-sided tests put it within. What is decided stays decided. Over all looks, the
/// chance that anything at all is said to have moved which has not stays below the level; so does, for each metric, the
/// chance that it is said to be equivalent though it has shifted by the tolerance or more.
public struct BaselineCheck: Sendable {
  static let level = 0.05

  public let subjects: [CheckSubject]
  private let looks: CheckLooks
  /// In the unit of each metric.
  private let tolerances: [Double?]
  private var looksDone = 0
  /// By subject; empty before the first look.
  public private(set) var findings: [CheckFinding] = []

  /// - Parameters:
  ///   - subjects: all with the same number of replications, at least 2.
  ///   - tolerance: the share of the baseline's value up to which a difference counts as none.
  public init(_ subjects: [CheckSubject], tolerance: Double) {
    self.subjects = subjects
    looks = CheckLooks(available: subjects.first?.before.count ?? 2)
    tolerances = subjects.map { subject in
      subject.before.value.map { tolerance * $0.magnitude }
    }
  }

  /// The replications that the next look needs; nil if all is decided, or nothing is left to look at.
  public var nextLook: Int? {
    let isDecided = !findings.isEmpty && findings.allSatisfy { $0.verdict != .undecided }
    return isDecided || looksDone == looks.counts.count ? nil : looks.counts[looksDone]
  }

  /// Judges what is not decided yet.
  ///
  /// - Parameter now: a series for each subject, of as many replications as `nextLook` says.
  public mutating func look(at now: [ReplicationSeries]) {
    let level = Self.level * looks.share(of: looksDone)
    let tests = subjects.indices.map {
      ShiftTest(
        before: subjects[$0].before.prefix(now[$0].count), now: now[$0], tolerance: tolerances[$0])
    }
    let divisors = Holm.divisors(tests.map(\.pValue), level: level)
    looksDone += 1
    let isLast = looksDone == looks.counts.count
    let isFirst = findings.isEmpty
    for index in subjects.indices where isFirst || findings[index].verdict == .undecided {
      let finding = tests[index].finding(
        for: subjects[index], level: level, divisor: divisors[index], isLast: isLast)
      if isFirst { findings.append(finding) } else { findings[index] = finding }
    }
  }
}
