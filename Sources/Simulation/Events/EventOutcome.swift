import Metrics
import Scheduling

/// What came of an event, in a word.
public enum EventOutcome: Hashable, Sendable {
  /// A visit or an appointment went on or ended, as conversion.csv counts it.
  case counted(VisitCount)
  /// What was planned no longer agrees with how things stand: nothing happened.
  case obsolete
  /// A visitor has chosen a start, and holds it.
  case chosen, held
  /// The provider is asked, and says yes; somebody says no; nothing better was found than what he has.
  case awaitsProvider, accepted, declined, kept
  /// The planned start has come, and the customer is not there yet, or is.
  case due, present
  case welcome, nextStage, rated
  /// A walk-in customer is served at once, waits, finds the room full, or the site closed; he leaves out of patience.
  case served, waits, turnedAway, closed, left
  /// What somebody is told when a deadline runs out, where nothing above says it.
  case holdExpired, answerAsked, reassigned, placeOffered, placeLapsed

  init(_ news: News) {
    self =
      switch news {
      case .confirmed: .counted(.confirmed)
      case .answerAsked: .answerAsked
      case .accepted: .accepted
      case .arrived: .welcome
      case .holdExpired: .holdExpired
      case .rescheduled: .counted(.rescheduled)
      case .cancelledByCustomer: .counted(.cancelledByCustomer)
      case .reassigned: .reassigned
      case .alternativesOffered: .counted(.alternativesOffered)
      case .movedToAlternative: .counted(.alternativesTaken)
      case .cancelledByProvider: .counted(.cancelledByProvider)
      case .noShow: .counted(.noShows)
      case .walkedAway: .counted(.walkedAway)
      case .turnedAway: .counted(.turnedAwayAtClose)
      case .completed: .counted(.completed)
      case .placeOffered: .placeOffered
      case .placeLapsed: .placeLapsed
      case .rated: .rated
      }
  }
}
