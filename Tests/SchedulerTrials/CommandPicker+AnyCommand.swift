import Scheduling
import TimeAndMoney

/// Any command with equal chance, so that every command comes behind every other sooner or later.
extension CommandPicker {
  /// A command of the kind that is picked, where possible on somebody on whom it can take effect.
  func anyCommand(_ pick: [Int], _ site: Int, _ scheduler: Scheduler, _ now: Instant) -> Command {
    let kind = CommandKind.allCases[pick[0] / 7 % CommandKind.allCases.count]
    func whoever(_ list: [AppointmentID]) -> AppointmentID {
      one(of: list, pick[2]) ?? anybody(pick, scheduler)
    }
    let seen = Standing(self, scheduler, now)
    switch kind {
    case .search:
      return .search(SearchRequest(site: site, job: job(pick[0]), customer: customer(pick[1])))
    case .hold: return .hold(holdRequest(pick, site, scheduler, now))
    case .confirm: return .confirm(whoever(seen.held))
    case .release: return .release(whoever(seen.held))
    case .reschedule:
      let start = holdRequest(pick, site, scheduler, now).start
      return .reschedule(whoever(seen.confirmed), to: start, price: nil)
    case .cancel: return .cancel(whoever(seen.confirmed))
    case .joinWaitlist: return .joinWaitlist(waitlistRequest(pick, site, now))
    case .leaveWaitlist: return .leaveWaitlist(lines.last ?? WaitlistID(-1))
    case .acceptAlternative: return .acceptAlternative(whoever(seen.displaced))
    case .declineAlternative: return .declineAlternative(whoever(seen.displaced))
    case .accept: return .accept(whoever(seen.asked))
    case .decline: return .decline(whoever(seen.asked))
    case .cancelByProvider: return .cancelByProvider(whoever(seen.confirmed))
    case .reportAbsence: return .reportAbsence(absence(pick, site, scheduler, now))
    case .endAbsence: return .endAbsence(absences.last ?? AbsenceID(77))
    case .change: return .change(resourceChange(pick, site, scheduler, now))
    case .fallDue: return .fallDue(whoever(seen.toFallDue))
    case .checkIn: return .checkIn(whoever(seen.due), checkIn(3))
    case .reportLocation:
      return .reportLocation(whoever(seen.due), Location(latitude: 52, longitude: 13))
    case .start:
      return .start(scheduler.nextToStart(at: site)?.appointment ?? whoever(seen.waiting))
    case .releaseTechnician: return .releaseTechnician(whoever(seen.inService))
    case .finishStage: return .finishStage(whoever(seen.withMoreParts))
    case .complete: return .complete(whoever(seen.onLastPart))
    case .recordNoShow: return .recordNoShow(whoever(seen.due))
    case .walkAway: return .walkAway(whoever(seen.waiting))
    case .turnAway: return .turnAway(whoever(seen.waiting))
    case .rate: return .rate(whoever(ratable), stars: 1 + pick[2] % 5, text: "as ever")
    case .wait: return .wait
    }
  }

  /// Who stands, by how far he has come.
  private struct Standing {
    var held: [AppointmentID] = []
    var confirmed: [AppointmentID] = []
    var displaced: [AppointmentID] = []
    /// The provider is asked about them.
    var asked: [AppointmentID] = []
    var toFallDue: [AppointmentID] = []
    var due: [AppointmentID] = []
    var waiting: [AppointmentID] = []
    var inService: [AppointmentID] = []
    var withMoreParts: [AppointmentID] = []
    var onLastPart: [AppointmentID] = []

    init(_ picker: CommandPicker, _ scheduler: Scheduler, _ now: Instant) {
      held = picker.holds.filter { scheduler.isStanding($0) }
      displaced = picker.alternatives.filter {
        scheduler.isStanding($0) && !scheduler.isConfirmed($0)
      }
      confirmed = scheduler.standingAppointments.filter { scheduler.isConfirmed($0) }
      asked = picker.unanswered.filter { scheduler.isConfirmed($0) }
      for id in scheduler.confirmedAppointments {
        switch picker.progress[id] {
        case nil, .present: if scheduler.start(of: id) <= now { toFallDue.append(id) }
        case .due: due.append(id)
        case .waiting: waiting.append(id)
        case .inService:
          inService.append(id)
          if scheduler.hasMoreParts(id) { withMoreParts.append(id) } else { onLastPart.append(id) }
        }
      }
    }
  }
}
