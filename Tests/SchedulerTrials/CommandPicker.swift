import Scheduling
import TimeAndMoney

/// Makes commands of the steps of a script: sensible ones mostly, some on what has ended or never was.
package struct CommandPicker {
  /// How far a visit has come, as far as its answers say.
  enum Progress { case present, due, waiting, inService }

  let garage: Garage
  /// Whoever had a name lately, dead or alive.
  var names: [AppointmentID] = []
  var holds: [AppointmentID] = []
  var progress: [AppointmentID: Progress] = [:]
  var absences: [AbsenceID] = []
  var lines: [WaitlistID] = []
  var alternatives: [AppointmentID] = []
  var requests: [AppointmentID] = []
  var ratable: [AppointmentID] = []
  /// Whom the provider is asked about and has not answered.
  var unanswered: [AppointmentID] = []
  /// Until when whom is waited for, lately.
  private var waits: [(until: Instant, id: AppointmentID)] = []
  /// Whom the step is about, where the clock stands at an instant of his.
  private(set) var subject: AppointmentID?

  package init(_ garage: Garage) { self.garage = garage }

  package mutating func learn(_ command: Command, _ response: Response, _ scheduler: Scheduler) {
    noteWaits(response)
    noteAnswers(command, response)
    switch (command, response.outcome) {
    case (_, .held(let id, _)):
      names.append(id)
      holds.append(id)
    case (.confirm(let id), _), (.release(let id), _): holds.removeAll { $0 == id }
    case (_, .replanned(let id?, _)): absences.append(id)
    case (_, .waiting(let id)): lines.append(id)
    case (.complete(let id), .done): ratable.append(id)
    case (.acceptAlternative(let id), _), (.declineAlternative(let id), _):
      alternatives.removeAll { $0 == id }
    case (.fallDue(let id), .done): progress[id] = progress[id] == .present ? .waiting : .due
    case (.checkIn(let id, _), .done): progress[id] = progress[id] == .due ? .waiting : .present
    case (.start(let id), .done): progress[id] = .inService
    case (.finishStage(let id), .done): progress[id] = .waiting
    default: break
    }
    for notice in response.notices {
      guard let id = notice.appointment else { continue }
      switch notice.news {
      case .placeOffered:
        names.append(id)
        holds.append(id)
      case .holdExpired: holds.removeAll { $0 == id }
      case .alternativesOffered where notice.party == .customer:
        alternatives.append(id)
        progress[id] = nil
      case .answerAsked: requests.append(id)
      case .completed, .noShow, .walkedAway, .turnedAway, .cancelledByProvider,
        .cancelledByCustomer:
        progress[id] = nil
      default: break
      }
    }
    forget()
  }

  private mutating func noteWaits(_ response: Response) {
    if case .held(let id, let expires) = response.outcome { waits.append((expires, id)) }
    for notice in response.notices {
      guard let id = notice.appointment else { continue }
      switch notice.news {
      case .placeOffered(_, let until), .answerAsked(let until), .alternativesOffered(_, let until):
        waits.append((until, id))
      default: break
      }
    }
    if waits.count > 80 { waits.removeFirst(40) }
  }

  private mutating func noteAnswers(_ command: Command, _ response: Response) {
    switch command {
    case .accept(let id), .decline(let id), .fallDue(let id), .checkIn(let id, _):
      unanswered.removeAll { $0 == id }
    default: break
    }
    for notice in response.notices {
      guard let id = notice.appointment else { continue }
      switch notice.news {
      case .answerAsked: unanswered.append(id)
      case .reassigned, .alternativesOffered, .cancelledByCustomer, .cancelledByProvider:
        unanswered.removeAll { $0 == id }
      default: break
      }
    }
  }

  private mutating func forget() {
    for list in [\CommandPicker.names, \.holds, \.alternatives, \.requests, \.ratable]
    where self[keyPath: list].count > 40 { self[keyPath: list].removeFirst(20) }
    if absences.count > 20 { absences.removeFirst(10) }
    if lines.count > 20 { lines.removeFirst(10) }
  }

  package func command(for step: ScriptStep, scheduler: Scheduler, now: Instant)
    -> (Command, Instant)
  {
    let instant = now + Span(microseconds: Int64(step.pause))
    guard let aim = aim(of: step, scheduler, now) else {
      return command(step, scheduler, now, pausing: instant)
    }
    var picker = self
    picker.subject = step.picks[3] % 5 == 0 ? nil : aim.subject
    return (picker.command(step, scheduler, aim.instant), aim.instant)
  }

  /// The instant a step is aimed at, in the next three hours, and whose it is; nil where the step only lets its pause
  /// pass.
  private func aim(of step: ScriptStep, _ scheduler: Scheduler, _ now: Instant)
    -> (instant: Instant, subject: AppointmentID?)?
  {
    let next: (instant: Instant, subject: AppointmentID?)?
    switch step.clock {
    case .pause: return nil
    case .deadline:
      next = scheduler.nextDeadline.map { deadline in
        (deadline, waits.last { $0.until == deadline }?.id)
      }
    case .start:
      next = scheduler.standingAppointments.map { (scheduler.start(of: $0), $0) }
        .filter { $0.0 >= now }.min { $0.0 < $1.0 }
    }
    guard let next, next.instant <= now + .hours(3) else { return nil }
    return (max(now, next.instant + .microseconds(Int64(step.picks[2] / 11 % 3 - 1))), next.subject)
  }

  private func command(
    _ step: ScriptStep, _ scheduler: Scheduler, _ now: Instant, pausing instant: Instant
  ) -> (Command, Instant) {
    let pick = step.picks
    switch step.kind {
    case .confirmAtExpiry:
      // At the very instant at which the next thing lapses, or a microsecond before.
      guard let next = scheduler.nextDeadline else { return (.wait, instant) }
      let moment = max(now, next - .microseconds(Int64(pick[0] % 2)))
      let late = moment > now + .hours(3)
      return (.confirm(held(pick, scheduler)), late ? instant : moment)
    case .wait: return (.wait, instant + .minutes(Int64(pick[0] % 20)))
    default: return (command(step, scheduler, instant), instant)
    }
  }

  func command(_ step: ScriptStep, _ scheduler: Scheduler, _ now: Instant) -> Command {
    let pick = step.picks
    let site = pick[4] / 7 % garage.sites.count
    switch step.kind {
    case .search:
      return .search(
        SearchRequest(
          site: site, job: job(pick[0]), customer: customer(pick[1]),
          technician: pick[2] % 3 == 0 ? technician(pick[3], site, scheduler) : nil))
    case .hold: return .hold(holdRequest(pick, site, scheduler, now))
    case .confirm: return .confirm(held(pick, scheduler))
    case .release: return .release(held(pick, scheduler))
    case .reschedule:
      return .reschedule(
        anybody(pick, scheduler), to: start(pick[2], pick[3], site, now),
        price: pick[4] % 2 == 0 ? nil : price(pick[4]))
    case .cancel: return .cancel(anybody(pick, scheduler))
    case .joinWaitlist: return .joinWaitlist(waitlistRequest(pick, site, now))
    case .leaveWaitlist: return .leaveWaitlist(one(of: lines, pick[0]) ?? WaitlistID(-1))
    case .acceptAlternative: return .acceptAlternative(recent(alternatives, pick, scheduler))
    case .declineAlternative: return .declineAlternative(recent(alternatives, pick, scheduler))
    case .accept: return .accept(recent(requests, pick, scheduler))
    case .decline: return .decline(recent(requests, pick, scheduler))
    case .cancelByProvider: return .cancelByProvider(anybody(pick, scheduler))
    case .reportAbsence: return .reportAbsence(absence(pick, site, scheduler, now))
    case .endAbsence: return .endAbsence(one(of: absences, pick[0]) ?? AbsenceID(77))
    case .change: return .change(resourceChange(pick, site, scheduler, now))
    case .day: return happening(pick, site, scheduler, now)
    case .outOfTurn: return outOfTurn(anybody(pick, scheduler), pick[2])
    case .reportLocation:
      return .reportLocation(
        due(pick, scheduler, now) ?? anybody(pick, scheduler),
        Location(latitude: Int32(pick[2]), longitude: 13))
    case .rate: return .rate(recent(ratable, pick, scheduler), stars: pick[2] % 6, text: "as ever")
    case .nonsense: return nonsense(pick, scheduler, now)
    case .insist:
      var pick = pick
      pick[1] -= pick[1] % 6
      return .hold(holdRequest(pick, site, scheduler, now))
    case .anyCommand: return anyCommand(pick, site, scheduler, now)
    case .confirmAtExpiry: return .confirm(held(pick, scheduler))
    case .wait: return .wait
    }
  }
}
