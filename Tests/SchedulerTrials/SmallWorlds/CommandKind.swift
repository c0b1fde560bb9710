import Scheduling

/// What a command asks for, without what it names.
package enum CommandKind: Int, CaseIterable, Sendable {
  case search, hold, confirm, release, reschedule, cancel, joinWaitlist, leaveWaitlist
  case acceptAlternative, declineAlternative, accept, decline, cancelByProvider, reportAbsence
  case endAbsence, change, fallDue, checkIn, reportLocation, start, releaseTechnician, finishStage
  case complete, recordNoShow, walkAway, turnAway, rate, wait

  package init(_ command: Command) {
    self =
      switch command {
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
