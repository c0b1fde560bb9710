import Scheduling
import TimeAndMoney

/// A scheduler as one would write it first: a list of appointments, checked pairwise, moment by moment, on the clocks
/// of the wall. Slow and obvious. It follows the real one command by command, works out each answer and each notice
/// for itself, and takes from it only the names of appointments and of places in line.
package struct ReferenceScheduler {
  package let garage: Garage
  package var premises: [Premises]
  /// Who holds or has a place, in no order.
  package var entries: [Entry] = []
  /// Places in line by site, the first in line first.
  package var lines: [[Line]]
  /// Who was sold a place beyond the plan, by site, in the order of sale.
  package var beyond: [[AppointmentID]]
  package var hasNewRoom: [Bool]
  package var records: [[Record]]
  package var ratable: [Ratable] = []
  package var books = Books()
  package var now = Instant(microseconds: .min)
  /// What should have been told since the command began, and what was.
  package var told: [Told] = []
  package var heard: [Notice] = []
  package var refusals = 0
  private var number = 0
  /// What the jobs one asks for take, by site.
  package let knownNeeds: [Job: [VisitNeeds]]

  package init(_ garage: Garage) {
    self.garage = garage
    premises = garage.sites.indices.map { Premises(garage, site: $0) }
    lines = garage.sites.map { _ in [] }
    beyond = garage.sites.map { _ in [] }
    hasNewRoom = garage.sites.map { _ in false }
    knownNeeds = Dictionary(
      uniqueKeysWithValues: garage.jobs.map { job in
        (
          job,
          garage.sites.map {
            VisitNeeds(job, catalogue: garage.catalogue, site: $0, grid: garage.rules.grid)
          }
        )
      })
    records = premises.map { $0.skills.map { _ in Record() } }
  }

  /// A number higher than all before.
  package mutating func nextNumber() -> Int {
    number += 1
    return number
  }

  // MARK: Following

  /// Carries out a command as the scheduler did.
  ///
  /// - Returns: what the scheduler answered wrongly, or nil.
  package mutating func follow(
    _ command: Command, _ response: Response, _ scheduler: Scheduler, now: Instant
  ) -> String? {
    told = []
    heard = response.notices
    lapse(until: now)
    self.now = now
    let expected = answer(to: command, response.outcome)
    if let expected, expected != response.outcome.withoutReason {
      return "\(command) is answered with \(response.outcome), not \(expected)."
    }
    let said = heard.map {
      Told(party: $0.party, customer: $0.customer, appointment: $0.appointment, news: $0.news)
    }
    if said != told { return "\(command): told are \(said), should be \(told)." }
    return difference(from: scheduler)
  }

  /// What the outcome should be; a refusal without its reason. nil where the scheduler did something impossible.
  private mutating func answer(to command: Command, _ outcome: Outcome) -> Outcome? {
    func done(_ isDone: Bool) -> Outcome { isDone ? .done : .notApplicable }
    func fee(_ fee: Money?) -> Outcome { fee.map { .cancelled(fee: $0) } ?? .notApplicable }
    switch command {
    case .search(let request): return .listed(search(request))
    case .hold(let request): return hold(request, outcome)
    case .confirm(let id): return confirm(id)
    case .release(let id): return done(release(id))
    case .reschedule(let id, let start, let price): return reschedule(id, to: start, price)
    case .cancel(let id): return fee(cancel(id))
    case .joinWaitlist(let request): return joinWaitlist(request, outcome)
    case .leaveWaitlist(let id): return done(leaveWaitlist(id))
    case .acceptAlternative(let id): return done(acceptAlternative(id))
    case .declineAlternative(let id): return done(declineAlternative(id))
    case .accept(let id): return done(accept(id))
    case .decline(let id): return decline(id).map { .replanned(nil, [$0]) } ?? .notApplicable
    case .cancelByProvider(let id):
      return cancelByProvider(id).map { .replanned(nil, [$0]) } ?? .notApplicable
    case .reportAbsence(let report): return reportAbsence(report, outcome)
    case .endAbsence(let id): return done(endAbsence(id))
    case .change(let what): return change(what).map { .replanned(nil, $0) } ?? .notApplicable
    case .fallDue(let id): return done(fallDue(id))
    case .checkIn(let id, let how): return checkIn(id, how)
    case .reportLocation(let id, _): return done(mayBeLocated(id))
    case .start(let id): return done(start(id))
    case .releaseTechnician(let id): return done(releaseTechnician(id))
    case .finishStage(let id): return done(finishStage(id))
    case .complete(let id): return done(complete(id))
    case .recordNoShow(let id): return fee(recordNoShow(id))
    case .walkAway(let id): return done(leaveUnserved(id, .walkedAway))
    case .turnAway(let id):
      let isBeyond = self[id]?.isBeyond ?? false
      return done(leaveUnserved(id, isBeyond ? .cancelledByProvider(.overbooked) : .turnedAway))
    case .rate(let id, let stars, _): return done(rate(id, stars))
    case .wait: return .done
    }
  }

  /// The first thing that stands otherwise in the scheduler.
  private func difference(from scheduler: Scheduler) -> String? {
    guard scheduler.standing == entries.count else {
      return "\(scheduler.standing) stand, not \(entries.count)."
    }
    for entry in entries {
      let id = entry.id
      guard scheduler.start(of: id) == premises[entry.site].instant(of: entry.start) else {
        return
          "\(id) starts at \(scheduler.start(of: id)), not \(premises[entry.site].instant(of: entry.start))."
      }
      let people = scheduler.plan(of: id).compactMap(\.technician?.technician)
      if people != entry.team { return "\(id) is done by \(people), not \(entry.team)." }
      if scheduler.isOverbooked(id) != entry.isBeyond {
        return "\(id) is \(entry.isBeyond ? "not " : "")in the plan."
      }
      if scheduler.isConfirmed(id) != (entry.phase == .confirmed)
        || scheduler.isPresent(id) != (entry.phase == .present || entry.phase == .waiting)
      {
        return "\(id) is not \(entry.phase)."
      }
      let money = scheduler.money(of: id)
      if money.inEscrow != entry.inEscrow || money.captured != entry.captured {
        return "\(id) has \(money), not \(entry.inEscrow) and \(entry.captured)."
      }
    }
    return totalDifference(from: scheduler)
  }

  private func totalDifference(from scheduler: Scheduler) -> String? {
    let ledger = scheduler.ledger
    let sums = Books(
      authorised: ledger.authorised, captured: ledger.captured, released: ledger.released,
      refunded: ledger.refunded)
    if sums != books { return "The ledger has \(sums), not \(books)." }
    for site in premises.indices {
      if scheduler.waitlistLength(at: site) != lines[site].count {
        return
          "\(scheduler.waitlistLength(at: site)) are in line at site \(site), not \(lines[site].count)."
      }
      let next = scheduler.nextToStart(at: site)?.appointment
      // A search asks about an instant and does not bring the scheduler there.
      let expected = nextToStart(at: site, now: scheduler.now)
      if next != expected {
        return
          "Next at site \(site) is \(next, default: "nobody"), not \(expected, default: "nobody")."
      }
      for technician in records[site].indices {
        let score = scheduler.standing(of: technician, at: site).score
        if score != self.score(of: technician, at: site) {
          return "Technician \(technician) of site \(site) stands at \(score)."
        }
      }
    }
    return nil
  }

  // MARK: Who stands

  package subscript(_ id: AppointmentID) -> Entry? { entries.first { $0.id == id } }

  package mutating func edit(_ id: AppointmentID, _ change: (inout Entry) -> Void) {
    guard let place = entries.firstIndex(where: { $0.id == id }) else { return }
    change(&entries[place])
  }

  package mutating func tell(_ party: Notice.Party, _ entry: Entry, _ news: News) {
    told.append(Told(party: party, customer: entry.customer, appointment: entry.id, news: news))
  }

  package mutating func tellBoth(_ entry: Entry, _ news: News) {
    tell(.customer, entry, news)
    tell(.provider, entry, news)
  }

  /// Somebody has no place any more.
  package mutating func remove(_ id: AppointmentID) {
    guard let entry = self[id] else { return }
    giveBack(entry)
    entries.removeAll { $0.id == id }
  }

  package mutating func giveBack(_ entry: Entry) {
    beyond[entry.site].removeAll { $0 == entry.id }
    hasNewRoom[entry.site] = true
  }

  // MARK: What runs out

  private mutating func lapse(until instant: Instant) {
    while let next = nextLapse, next.instant <= instant {
      now = next.instant
      switch next.what {
      case .hold(let id):
        if self[id]?.line == nil { tell(.customer, self[id]!, .holdExpired) }
        drop(hold: id)
      case .providerAnswer(let id): _ = giveUp(id)
      case .alternative(let id):
        let site = self[id]!.site
        refund(id, .alternativeUnanswered)
        fillRoom(at: site)
      case .line(let id, let site):
        let line = lines[site].first { $0.id == id }!
        lines[site].removeAll { $0.id == id }
        told.append(
          Told(party: .customer, customer: line.customer, appointment: nil, news: .placeLapsed))
      }
    }
  }

  private struct Lapse {
    enum What {
      case hold(AppointmentID)
      case providerAnswer(AppointmentID)
      case alternative(AppointmentID)
      case line(WaitlistID, site: Int)
    }
    let instant: Instant
    let number: Int
    let what: What
  }

  private var nextLapse: Lapse? {
    var all: [Lapse] = []
    for entry in entries {
      let what: Lapse.What? =
        switch entry.phase {
        case .held: .hold(entry.id)
        case .confirmed where entry.awaitsProvider: .providerAnswer(entry.id)
        case .displaced: .alternative(entry.id)
        default: nil
        }
      if let what {
        all.append(Lapse(instant: entry.until, number: entry.untilNumber, what: what))
      }
    }
    for site in lines.indices {
      // A wish that ends while a place is offered ends with the offer.
      all += lines[site].filter { $0.offered == nil && !$0.hasEnded(before: now) }.map {
        Lapse(instant: $0.end, number: $0.endNumber, what: .line($0.id, site: site))
      }
    }
    return all.min { ($0.instant, $0.number) < ($1.instant, $1.number) }
  }
}

extension Outcome {
  /// A refusal without its reason; everything else as it is.
  package var withoutReason: Outcome {
    if case .refused = self { return .refused(Conflict(reason: .notServed, alternatives: .none)) }
    return self
  }

  package static let refusal = Outcome.refused(Conflict(reason: .notServed, alternatives: .none))
}
