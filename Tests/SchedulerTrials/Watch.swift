import Scheduling
import TimeAndMoney

/// Watches a scheduler from outside, by its answers and notices: what was promised, who works where, where the money
/// is. It knows what the sites have, and decides nothing.
package struct Watch {
  private struct Promise {
    /// How it ended, as each side was told.
    var customer: News?
    var provider: News?
  }

  private struct Work {
    let site: Int
    let pools: [Int]
    var technician: Int?
  }

  package private(set) var premises: [Premises]
  private var promises: [AppointmentID: Promise] = [:]
  private var ended: Set<AppointmentID> = []
  private var sites: [AppointmentID: Int] = [:]
  private var pinned: [AppointmentID: Int] = [:]
  private var lines: [WaitlistID: Int] = [:]
  /// Visits that have begun: the number of the present stage.
  private var stages: [AppointmentID: Int] = [:]
  private var works: [AppointmentID: Work] = [:]
  private var ledger = Ledger()
  private var standing = 0
  /// How many appointments came to each end.
  package private(set) var ends: [String: Int] = [:]

  package init(_ garage: Garage) {
    premises = garage.sites.indices.map { Premises(garage, site: $0) }
  }

  /// Looks at what a command came to.
  ///
  /// - Returns: the first thing that is wrong, or nil.
  package mutating func look(
    at command: Command, _ response: Response, _ scheduler: Scheduler, now: Instant
  ) -> String? {
    if isIdle(command, response), scheduler.ledger == ledger, scheduler.standing == standing {
      return nil
    }
    ledger = scheduler.ledger
    standing = scheduler.standing
    note(command, response.outcome, now: now)
    let all = scheduler.standingAppointments
    return listen(response.notices, scheduler) ?? work(command, response.outcome, scheduler, now)
      ?? promiseComplaint(scheduler) ?? moneyComplaint(scheduler, all)
      ?? planComplaint(scheduler, all, now: now)
  }

  /// Whether a command asked or was refused, so that it changed nothing; a rescheduling that is refused must put things
  /// back and is looked at.
  private func isIdle(_ command: Command, _ response: Response) -> Bool {
    if case .reschedule = command { return false }
    if case .search = command { return response.notices.isEmpty }
    return !response.outcome.isEffective && response.notices.isEmpty
  }

  // MARK: What is known of sites and visits

  private mutating func note(_ command: Command, _ outcome: Outcome, now: Instant) {
    switch (command, outcome) {
    case (.hold(let request), .held(let id, _)):
      sites[id] = request.site
      pinned[id] = request.technician
    case (.joinWaitlist(let request), .waiting(let id)): lines[id] = request.site
    case (.reportAbsence(let report), .replanned(let id?, _)):
      let premises = premises[report.site]
      let first = max(
        0, premises.moment(at: now), premises.moment(at: report.interval.start))
      let end = min(premises.count, premises.moment(from: report.interval.end))
      self.premises[report.site].note(
        Premises.Absence(id: id, resource: report.resource, moments: first..<end))
    case (.endAbsence(let id), .done):
      for site in premises.indices {
        premises[site].endAbsence(id, at: premises[site].moment(from: now))
      }
    case (.change(let change), .replanned):
      premises[change.site].apply(
        change.kind, from: premises[change.site].firstDay.days(to: change.from))
    default: break
    }
  }

  // MARK: Promises

  private mutating func listen(_ notices: [Notice], _ scheduler: Scheduler) -> String? {
    for notice in notices {
      guard let id = notice.appointment else { continue }
      switch notice.news {
      case .placeOffered:
        let line = lines.first { scheduler.offer(to: $0.key, at: $0.value) == id }
        // An offer may have gone again in the same command.
        sites[id] = line?.value ?? sites[id] ?? 0
      case .confirmed:
        if ended.contains(id) { return "\(id) is confirmed after its end." }
        if notice.party == .customer, promises.updateValue(Promise(), forKey: id) != nil {
          return "\(id) is confirmed twice."
        }
      case .cancelledByCustomer, .cancelledByProvider, .noShow, .walkedAway, .turnedAway,
        .completed:
        if let complaint = end(id, notice) { return complaint }
      default: break
      }
    }
    return nil
  }

  private mutating func end(_ id: AppointmentID, _ notice: Notice) -> String? {
    guard var promise = promises[id] else { return "\(id) ends and stood not: \(notice.news)." }
    let told = notice.party == .customer ? promise.customer : promise.provider
    if told != nil { return "\(notice.party) is told of two ends of \(id)." }
    if notice.party == .customer {
      promise.customer = notice.news
    } else {
      promise.provider = notice.news
    }
    promises[id] = promise
    guard let one = promise.customer, let other = promise.provider else { return nil }
    promises[id] = nil
    ended.insert(id)
    stages[id] = nil
    ends[String("\(one)".prefix { $0 != "(" }), default: 0] += 1
    return one == other ? nil : "\(id) ended as \(one) and as \(other)."
  }

  private func promiseComplaint(_ scheduler: Scheduler) -> String? {
    let standing = scheduler.confirmedAppointments
    if standing.count != promises.count || !standing.allSatisfy({ promises[$0] != nil }) {
      let lost = promises.keys.filter { !standing.contains($0) }
      return "Lost: \(lost). Never confirmed: \(standing.filter { promises[$0] == nil })."
    }
    let half = promises.first { $0.value.customer != nil || $0.value.provider != nil }
    return half.map { "Only one side was told of the end of \($0.key)." }
  }

  // MARK: Money

  private func moneyComplaint(_ scheduler: Scheduler, _ standing: [AppointmentID]) -> String? {
    let ledger = scheduler.ledger
    var escrow = Money.zero
    for id in standing {
      let money = scheduler.money(of: id)
      if money.inEscrow < .zero || money.captured < .zero { return "\(id) has \(money)." }
      escrow += money.inEscrow
    }
    if escrow != ledger.escrow { return "In escrow are \(escrow), the ledger says \(ledger)." }
    if ledger.authorised != ledger.captured + ledger.released + escrow {
      return "\(ledger) does not add up to what was authorised."
    }
    if ledger.customers + ledger.escrow + ledger.business != .zero {
      return "\(ledger) does not sum to zero."
    }
    if ledger.refunded > ledger.captured { return "More was refunded than captured: \(ledger)." }
    return nil
  }

  // MARK: Execution

  private mutating func work(
    _ command: Command, _ outcome: Outcome, _ scheduler: Scheduler, _ now: Instant
  ) -> String? {
    guard outcome == .done else { return nil }
    switch command {
    case .start(let id): return begin(id, scheduler, now)
    case .releaseTechnician(let id): works[id]?.technician = nil
    case .finishStage(let id):
      works[id] = nil
      stages[id, default: 0] += 1
    case .complete(let id):
      if works.removeValue(forKey: id) == nil { return "\(id) is completed and had not begun." }
      if stages[id] != nil { return "\(id) is completed and stands." }
    default: break
    }
    return nil
  }

  private mutating func begin(_ id: AppointmentID, _ scheduler: Scheduler, _ now: Instant)
    -> String?
  {
    guard let site = sites[id] else { return "\(id) begins and was never held." }
    if works[id] != nil { return "\(id) begins twice." }
    let stage = stages[id, default: 0]
    let part = scheduler.plan(of: id)[stage]
    let work = Work(
      site: site, pools: part.pools.map(\.pool), technician: part.technician?.technician)
    let others = works.values.filter { $0.site == site }
    let moment = premises[site].moment(at: now)
    for pool in work.pools {
      let busy = others.count { $0.pools.contains(pool) }
      if busy >= premises[site].units(of: pool, at: moment) {
        return "\(id) begins on \(premises[site].poolNames[pool]), all of which are in use."
      }
    }
    if let technician = work.technician, others.contains(where: { $0.technician == technician }) {
      return "\(id) begins with technician \(technician), who is at work."
    }
    works[id] = work
    stages[id] = stage
    return nil
  }

  // MARK: Plan

  private func planComplaint(_ scheduler: Scheduler, _ standing: [AppointmentID], now: Instant)
    -> String?
  {
    for site in premises.indices {
      let here = standing.filter { sites[$0] == site && !scheduler.isOverbooked($0) }
      if let complaint = planComplaint(here, at: site, scheduler, now) {
        return "Site \(site): \(complaint)"
      }
    }
    return nil
  }

  private func planComplaint(
    _ ids: [AppointmentID], at site: Int, _ scheduler: Scheduler, _ now: Instant
  ) -> String? {
    let premises = premises[site]
    let first = max(0, premises.moment(at: now))
    let pools = premises.there.count
    let width = premises.count - first
    if width <= 0 { return nil }
    var taken = Array(repeating: 0, count: pools * width)
    var takenByBegun = taken
    var works = Array(repeating: false, count: premises.isPresent.count * width)
    for id in ids {
      let hasBegun = stages[id] != nil
      var people: [Int] = []
      for part in scheduler.plan(of: id) {
        for place in part.pools {
          let from = max(first, premises.moment(at: place.interval.start))
          for moment in from..<max(from, premises.moment(at: place.interval.end)) {
            taken[place.pool * width + moment - first] += 1
            if hasBegun { takenByBegun[place.pool * width + moment - first] += 1 }
          }
        }
        guard let work = part.technician else { continue }
        people.append(work.technician)
        let from = max(first, premises.moment(at: work.interval.start))
        for moment in from..<max(from, premises.moment(at: work.interval.end)) {
          let place = work.technician * width + moment - first
          if works[place] {
            return "Technician \(work.technician) has two jobs at \(premises.instant(of: moment))."
          }
          works[place] = true
          if !hasBegun, !premises.isPresent[work.technician][moment] {
            return
              "Technician \(work.technician) is planned at \(premises.instant(of: moment)), absent."
          }
        }
      }
      if let technician = pinned[id], !people.contains(technician) {
        return "\(id) was taken from technician \(technician), whom the customer wants."
      }
    }
    for pool in 0..<pools {
      for moment in 0..<width where taken[pool * width + moment] > 0 {
        let there = premises.there[pool][first + moment]
        let planned = taken[pool * width + moment]
        if planned > max(there, takenByBegun[pool * width + moment]) {
          return """
            \(planned) planned on \(there) of \(premises.poolNames[pool]) at \
            \(premises.instant(of: first + moment)).
            """
        }
      }
    }
    return nil
  }
}
