import Scheduling

/// What trials have met, and how often.
package struct Coverage: Sendable, Equatable {
  package private(set) var counts: [CoveragePoint: Int] = [:]

  package init() {}

  /// What has not been met of all that can be, in a fixed order.
  package var unmet: [CoveragePoint] { CoveragePoint.expected.filter { counts[$0] == nil } }

  /// What was met, pairs aside, as "outcome held 12, outcome done 3", in a fixed order.
  package var words: String {
    CoveragePoint.expected.filter { !$0.isPair }
      .compactMap { point in counts[point].map { "\(point) \($0)" } }.joined(separator: ", ")
  }

  /// Notes a command, what it came to, and the one before it that took effect on the same scheduler.
  package mutating func note(
    _ command: Command, _ response: Response, behind before: CommandKind?
  ) {
    let kind = CommandKind(command)
    let isEffective = response.outcome.isEffective
    note(.command(kind, isEffective: isEffective))
    if isEffective, let before { note(.pair(before, kind)) }
    note(response.outcome)
    note(response.notices)
  }

  /// Notes what both sides were told.
  package mutating func note(_ notices: [Notice]) {
    for notice in notices {
      note(.notice(NewsKind(notice.news), to: notice.party))
      if case .cancelledByProvider(let reason) = notice.news { note(.end(EndKind(reason))) }
    }
  }

  private mutating func note(_ outcome: Outcome) {
    note(.outcome(OutcomeKind(outcome)))
    if case .refused(let conflict) = outcome { note(.conflict(ConflictKind(conflict.reason))) }
    if case .replanned(_, let all) = outcome {
      for replanned in all { note(.fate(FateKind(replanned.fate))) }
    }
  }

  private mutating func note(_ point: CoveragePoint) { counts[point, default: 0] += 1 }

  /// Adds what other scripts have met.
  package mutating func merge(_ other: Coverage) {
    counts.merge(other.counts) { $0 + $1 }
  }
}
