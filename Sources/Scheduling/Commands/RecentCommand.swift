import TimeAndMoney

/// A command that was carried out lately, in short: enough to find it in a journal.
public struct RecentCommand: Hashable, Sendable {
  public enum Name: UInt8, Sendable {
    case hold, confirm, release, reschedule, cancel
    case joinWaitlist, leaveWaitlist, acceptAlternative, declineAlternative
    case accept, decline, cancelByProvider, reportAbsence, endAbsence, change
    case fallDue, checkIn, reportLocation, start, releaseTechnician, finishStage, complete
    case recordNoShow, walkAway, turnAway, rate, wait
  }

  public let name: Name
  public let instant: Instant
  /// What it names: an appointment's word, a place in line, an absence, or the cell that is held; 0 where nothing.
  public let subject: UInt64
  /// The job of a hold; −1 in all others.
  let job: Int32
}

extension RecentCommand: CustomStringConvertible {
  public var description: String {
    switch name {
    case .hold: return "\(instant): hold of job \(job) at cell \(subject)"
    case .joinWaitlist, .reportAbsence, .change, .wait: return "\(instant): \(name)"
    case .leaveWaitlist, .endAbsence: return "\(instant): \(name) \(subject)"
    default:
      let id = AppointmentID(word: subject)
      return "\(instant): \(name) of appointment \(id.index), generation \(id.generation)"
    }
  }
}
