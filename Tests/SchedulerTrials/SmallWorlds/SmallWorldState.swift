import Scheduling
import TimeAndMoney

/// What a small world has come to: the scheduler, those who watch it, and whom its answers have named. A branch of the
/// search is a copy.
struct SmallWorldState {
  /// What came of one step, what ran out before it included.
  struct Reply {
    let outcome: Outcome
    let notices: [Notice]
    /// Whether anything may stand otherwise than before.
    let isChange: Bool
    let complaint: String?
  }

  private(set) var scheduler: Scheduler
  private var watch: Watch
  private var reference: ReferenceScheduler
  private(set) var now: Instant
  /// Everybody who has or had a place, in the order of their names.
  private(set) var names: [AppointmentID] = []
  private(set) var lines: [WaitlistID] = []
  private(set) var absences: [AbsenceID] = []

  /// - Parameter reference: the garage that the reference is made for.
  init(_ garage: Garage, reference: Garage, now: Instant) {
    scheduler = garage.scheduler
    watch = Watch(garage)
    self.reference = ReferenceScheduler(reference)
    self.now = now
  }

  /// Takes a step, one deadline after the other before it, so that each can be looked at.
  mutating func take(_ step: SmallWorldStep) -> Reply {
    var notices: [Notice] = []
    var complaint: String?
    var lapses = scheduler.nextDeadline.map { $0 <= step.instant } ?? false
    while complaint == nil, let next = scheduler.nextDeadline, next < step.instant {
      let response = scheduler.apply(.wait, now: next)
      notices += response.notices
      complaint = self.complaint(about: .wait, response, at: next, isChange: true)
    }
    let response = scheduler.apply(step.command, now: step.instant)
    lapses = lapses || step.instant > now
    now = step.instant
    let isChange = lapses || step.command.isChange(response)
    notices += response.notices
    learn(response.outcome, notices)
    return Reply(
      outcome: response.outcome, notices: notices, isChange: isChange,
      complaint: complaint
        ?? self.complaint(about: step.command, response, at: now, isChange: isChange))
  }

  /// Goes on with a scheduler that was read back from bytes.
  mutating func goOn(with scheduler: Scheduler) { self.scheduler = scheduler }

  private mutating func complaint(
    about command: Command, _ response: Response, at instant: Instant, isChange: Bool
  ) -> String? {
    if let complaint = watch.look(at: command, response, scheduler, now: instant) {
      return complaint
    }
    if let complaint = reference.follow(command, response, scheduler, now: instant) {
      return complaint
    }
    if let violation = scheduler.violations.first { return "\(violation)" }
    return isChange ? scheduler.contradiction : nil
  }

  private mutating func learn(_ outcome: Outcome, _ notices: [Notice]) {
    switch outcome {
    case .held(let id, _): learn(id)
    case .waiting(let id): lines.append(id)
    case .replanned(let id?, _): absences.append(id)
    default: break
    }
    for notice in notices {
      if case .placeOffered = notice.news, let id = notice.appointment { learn(id) }
    }
  }

  private mutating func learn(_ id: AppointmentID) {
    let place = names.firstIndex { $0.word >= id.word } ?? names.count
    if place == names.count || names[place] != id { names.insert(id, at: place) }
  }
}

extension Command {
  /// Whether something may stand otherwise after a command; a rescheduling that is refused must put things back.
  fileprivate func isChange(_ response: Response) -> Bool {
    switch self {
    case .search: !response.notices.isEmpty
    case .reschedule: response.outcome != .notApplicable || !response.notices.isEmpty
    default: response.outcome.isEffective || !response.notices.isEmpty
    }
  }
}
