import Scheduling

/// What a command came to, without its figures.
package enum OutcomeKind: CaseIterable, Sendable {
  case listed, held, refused, confirmed, awaitsProvider
  case holdExpired, rescheduled, cancelled, waiting, replanned
  case checkInRefused, done, notApplicable

  package init(_ value: Outcome) {
    self =
      switch value {
      case .listed: .listed
      case .held: .held
      case .refused: .refused
      case .confirmed(awaitsProvider: false): .confirmed
      case .confirmed(awaitsProvider: true): .awaitsProvider
      case .holdExpired: .holdExpired
      case .rescheduled: .rescheduled
      case .cancelled: .cancelled
      case .waiting: .waiting
      case .replanned: .replanned
      case .checkInRefused: .checkInRefused
      case .done: .done
      case .notApplicable: .notApplicable
      }
  }
}
