import Scheduling

/// What a notice says, without its figures.
package enum NewsKind: CaseIterable, Sendable {
  case confirmed, answerAsked, accepted, arrived, holdExpired
  case rescheduled, cancelledByCustomer, reassigned, alternativesOffered, movedToAlternative
  case cancelledByProvider, noShow, walkedAway, turnedAway, completed
  case placeOffered, placeLapsed, rated

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
      case .cancelledByProvider: .cancelledByProvider
      case .noShow: .noShow
      case .walkedAway: .walkedAway
      case .turnedAway: .turnedAway
      case .completed: .completed
      case .placeOffered: .placeOffered
      case .placeLapsed: .placeLapsed
      case .rated: .rated
      }
  }

  /// Whom such a notice goes to.
  package var parties: [Notice.Party] {
    switch self {
    case .answerAsked, .arrived, .rated: [.provider]
    case .accepted, .holdExpired, .placeOffered, .placeLapsed: [.customer]
    case .confirmed, .rescheduled, .cancelledByCustomer, .reassigned, .alternativesOffered,
      .movedToAlternative, .cancelledByProvider, .noShow, .walkedAway, .turnedAway, .completed:
      [.customer, .provider]
    }
  }
}
