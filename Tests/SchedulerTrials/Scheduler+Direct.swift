import Scheduling
import TimeAndMoney

extension Scheduler {
  /// Carries out a command by its own method.
  ///
  /// - Returns: the answer in short; nil where there is no method of its own.
  package mutating func answerDirectly(_ command: Command, now: Instant) -> String? {
    func done(_ isDone: Bool) -> String { isDone ? "done" : "notApplicable" }
    func fee(_ fee: Money?) -> String { fee.map { "fee \($0.minorUnits)" } ?? "notApplicable" }
    switch command {
    case .confirm(let id):
      return switch confirm(id, now: now) {
      case .confirmed: "confirmed"
      case .awaitsProvider: "awaitsProvider"
      case .holdExpired: "holdExpired"
      }
    case .release(let id): return done(release(id, now: now))
    case .cancel(let id): return fee(cancel(id, now: now))
    case .leaveWaitlist(let id): return done(leaveWaitlist(id, now: now))
    case .acceptAlternative(let id): return done(acceptAlternative(id, now: now))
    case .declineAlternative(let id): return done(declineAlternative(id, now: now))
    case .accept(let id): return done(accept(id, now: now))
    case .decline(let id): return replanned(decline(id, now: now).map { [$0] })
    case .cancelByProvider(let id): return replanned(cancelByProvider(id, now: now).map { [$0] })
    case .reportAbsence(let report): return replanned(reportAbsence(report, now: now)?.replanned)
    case .endAbsence(let id): return done(endAbsence(id, now: now))
    case .change(let what): return replanned(change(what, now: now))
    case .fallDue(let id): return done(fallDue(id, now: now))
    case .reportLocation(let id, let place): return done(reportLocation(id, place, now: now))
    case .start(let id): return done(start(id, now: now))
    case .finishStage(let id): return done(finishStage(id, now: now))
    case .complete(let id): return done(complete(id, now: now) != nil)
    case .recordNoShow(let id): return fee(recordNoShow(id, now: now))
    case .walkAway(let id): return done(walkAway(id, now: now))
    case .turnAway(let id): return done(turnAway(id, now: now))
    case .rate(let id, let stars, let text):
      return done(rate(id, stars: stars, text: text, now: now))
    case .joinWaitlist(let request):
      return joinWaitlist(request, now: now).map { "line \($0.number)" } ?? "notApplicable"
    case .search, .hold, .reschedule, .checkIn, .releaseTechnician, .wait: return nil
    }
  }

  private func replanned(_ fates: [Replanned]?) -> String {
    fates.map { "\($0)" } ?? "notApplicable"
  }
}

extension Outcome {
  /// Whether something was done.
  package var isEffective: Bool {
    switch self {
    case .notApplicable, .refused, .holdExpired, .checkInRefused: false
    default: true
    }
  }

  /// As `answerDirectly` says it.
  package var inShort: String {
    switch self {
    case .confirmed(let awaitsProvider): awaitsProvider ? "awaitsProvider" : "confirmed"
    case .holdExpired: "holdExpired"
    case .cancelled(let fee): "fee \(fee.minorUnits)"
    case .waiting(let id): "line \(id.number)"
    case .replanned(_, let fates): "\(fates)"
    case .done: "done"
    default: "notApplicable"
    }
  }
}
