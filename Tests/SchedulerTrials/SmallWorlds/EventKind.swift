import Scheduling

/// What came of a command, or was told, without what it names.
package enum EventKind: Int, CaseIterable, Sendable {
  // What commands come to.
  case listed, held, confirmedAtOnce, awaitsProvider, tooLate, moved, cancelled, inLine, replanned
  case checkInRefused, done, notApplicable
  // Why a start is refused.
  case notAStart, tooSoon, beyondHorizon, notServed, full, nobodyFree, nobodyOnShift, customerLimit
  // What becomes of who is planned anew.
  case kept, offered, refunded, released
  // What is told.
  case confirmed, answerAsked, accepted, arrived, holdExpired, rescheduled, cancelledByCustomer
  case reassigned, alternativesOffered, movedToAlternative, noAlternative, alternativeDeclined
  case alternativeUnanswered, overbooked, noShow, walkedAway, turnedAway, completed, placeOffered
  case placeLapsed, rated

  package init(_ outcome: Outcome) {
    self =
      switch outcome {
      case .listed: .listed
      case .held: .held
      case .refused(let conflict): EventKind(conflict.reason)
      case .confirmed(let awaitsProvider): awaitsProvider ? .awaitsProvider : .confirmedAtOnce
      case .holdExpired: .tooLate
      case .rescheduled: .moved
      case .cancelled: .cancelled
      case .waiting: .inLine
      case .replanned: .replanned
      case .checkInRefused: .checkInRefused
      case .done: .done
      case .notApplicable: .notApplicable
      }
  }

  private init(_ reason: Conflict.Reason) {
    self =
      switch reason {
      case .notAStart: .notAStart
      case .tooSoon: .tooSoon
      case .beyondHorizon: .beyondHorizon
      case .notServed: .notServed
      case .full: .full
      case .nobodyFree: .nobodyFree
      case .nobodyOnShift: .nobodyOnShift
      case .customerLimit: .customerLimit
      }
  }

  package init(_ fate: Replanned.Fate) {
    self =
      switch fate {
      case .kept: .kept
      case .offered: .offered
      case .refunded: .refunded
      case .released: .released
      }
  }

  package init(_ news: News) {
    self =
      switch news {
      case .confirmed: .confirmed
      case .answerAsked: .answerAsked
      case .accepted: .accepted
      case .arrived: .arrived
      case .holdExpired: .holdExpired
      case .rescheduled: .rescheduled
      case .cancelledByCustomer: .cancelledByCustomer
      case .reassigned: .reassigned
      case .alternativesOffered: .alternativesOffered
      case .movedToAlternative: .movedToAlternative
      case .cancelledByProvider(let reason): EventKind(reason)
      case .noShow: .noShow
      case .walkedAway: .walkedAway
      case .turnedAway: .turnedAway
      case .completed: .completed
      case .placeOffered: .placeOffered
      case .placeLapsed: .placeLapsed
      case .rated: .rated
      }
  }

  private init(_ reason: EndReason) {
    self =
      switch reason {
      case .noAlternative: .noAlternative
      case .alternativeDeclined: .alternativeDeclined
      case .alternativeUnanswered: .alternativeUnanswered
      case .overbooked: .overbooked
      }
  }
}
