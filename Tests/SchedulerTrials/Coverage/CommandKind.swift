import Scheduling

/// A command without what it names.
package enum CommandKind: CaseIterable, Sendable {
  case search, hold, confirm, release, reschedule
  case cancel, joinWaitlist, leaveWaitlist, acceptAlternative, declineAlternative
  case accept, decline, cancelByProvider, reportAbsence, endAbsence
  case change, fallDue, checkIn, reportLocation, start
  case releaseTechnician, finishStage, complete, recordNoShow, walkAway
  case turnAway, rate, wait

  package init(_ value: Command) {
    self =
      switch value {
      case .search: .search
      case .hold: .hold
      case .confirm: .confirm
      case .release: .release
      case .reschedule: .reschedule
      case .cancel: .cancel
      case .joinWaitlist: .joinWaitlist
      case .leaveWaitlist: .leaveWaitlist
      case .acceptAlternative: .acceptAlternative
      case .declineAlternative: .declineAlternative
      case .accept: .accept
      case .decline: .decline
      case .cancelByProvider: .cancelByProvider
      case .reportAbsence: .reportAbsence
      case .endAbsence: .endAbsence
      case .change: .change
      case .fallDue: .fallDue
      case .checkIn: .checkIn
      case .reportLocation: .reportLocation
      case .start: .start
      case .releaseTechnician: .releaseTechnician
      case .finishStage: .finishStage
      case .complete: .complete
      case .recordNoShow: .recordNoShow
      case .walkAway: .walkAway
      case .turnAway: .turnAway
      case .rate: .rate
      case .wait: .wait
      }
  }
}
