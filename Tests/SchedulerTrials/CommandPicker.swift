import Scheduling
import TimeAndMoney

/// Makes commands of the steps of a script: sensible ones mostly, some on what has ended or never was.
package struct CommandPicker {
  /// How far a visit has come, as far as its answers say.
  private enum Progress { case present, due, waiting, inService }

  private let garage: Garage
  /// Whoever had a name lately, dead or alive.
  private var names: [AppointmentID] = []
  private var holds: [AppointmentID] = []
  private var progress: [AppointmentID: Progress] = [:]
  private var absences: [AbsenceID] = []
  private var lines: [WaitlistID] = []
  private var alternatives: [AppointmentID] = []
  private var requests: [AppointmentID] = []
  private var ratable: [AppointmentID] = []

  package init(_ garage: Garage) { self.garage = garage }

  package mutating func learn(_ command: Command, _ response: Response, _ scheduler: Scheduler) {
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

  private func command(_ step: ScriptStep, _ scheduler: Scheduler, _ now: Instant) -> Command {
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
    case .joinWaitlist:
      let first = start(pick[2], pick[3], site, now)
      return .joinWaitlist(
        WaitlistRequest(
          site: site, job: job(pick[0]), earliest: first,
          latest: first + .minutes(Int64(15 * (pick[1] % 30 - 1))), customer: customer(pick[1]),
          price: price(pick[4])))
    case .leaveWaitlist: return .leaveWaitlist(one(of: lines, pick[0]) ?? WaitlistID(-1))
    case .acceptAlternative: return .acceptAlternative(recent(alternatives, pick, scheduler))
    case .declineAlternative: return .declineAlternative(recent(alternatives, pick, scheduler))
    case .accept: return .accept(recent(requests, pick, scheduler))
    case .decline: return .decline(recent(requests, pick, scheduler))
    case .cancelByProvider: return .cancelByProvider(anybody(pick, scheduler))
    case .reportAbsence: return .reportAbsence(absence(pick, site, scheduler, now))
    case .endAbsence: return .endAbsence(one(of: absences, pick[0]) ?? AbsenceID(77))
    case .change:
      let zone = garage.sites[site].calendar.zone
      return .change(
        ResourceChange(
          site: site, kind: change(pick, site, scheduler),
          from: zone.day(at: now).advanced(by: pick[4] % 3)))
    case .day: return happening(pick, site, scheduler, now)
    case .outOfTurn: return outOfTurn(anybody(pick, scheduler), pick[2])
    case .reportLocation:
      return .reportLocation(
        due(pick, scheduler, now) ?? anybody(pick, scheduler),
        Location(latitude: Int32(pick[2]), longitude: 13))
    case .rate: return .rate(recent(ratable, pick, scheduler), stars: pick[2] % 6, text: "as ever")
    case .nonsense: return nonsense(pick, scheduler, now)
    case .wait, .confirmAtExpiry: return .wait
    }
  }

  // MARK: What to ask for

  private func job(_ pick: Int) -> Job { garage.jobs[pick % garage.jobs.count] }
  private func customer(_ pick: Int) -> CustomerID { CustomerID(UInt64(pick % 40)) }
  private func price(_ pick: Int) -> Money { Money(minorUnits: Int64(pick % 17 * 999)) }

  private func technician(_ pick: Int, _ site: Int, _ scheduler: Scheduler) -> Int {
    pick % scheduler.technicianGroups(at: site).count
  }

  /// A start during a day that is near, most of them on the grid.
  private func start(_ dayPick: Int, _ timePick: Int, _ site: Int, _ now: Instant) -> Instant {
    let zone = garage.sites[site].calendar.zone
    let day = zone.day(at: now).advanced(by: [0, 0, 0, 0, 1, 1, 2, 3][dayPick % 8])
    let every = garage.rules.startsEvery.microseconds / 1_000_000
    let second = Int64(6 * 3_600 + timePick % 43_200) / every * every
    return zone.instant(of: TimeOfDay(seconds: Int32(second)), on: day)
      + .minutes(timePick % 50 == 0 ? 1 : 0)
  }

  private func holdRequest(
    _ pick: [Int], _ site: Int, _ scheduler: Scheduler, _ now: Instant
  ) -> HoldRequest {
    HoldRequest(
      site: site, job: job(pick[0]),
      start: listed(pick, site, scheduler, now) ?? start(pick[2], pick[3], site, now),
      customer: customer(pick[1]), price: price(pick[4]),
      technician: pick[1] % 6 == 0 ? technician(pick[0] / 50, site, scheduler) : nil,
      timeToLive: pick[2] % 5 == 0 ? .minutes(Int64(pick[3] % 30)) : nil)
  }

  /// A start that is listed, three times out of four.
  private func listed(_ pick: [Int], _ site: Int, _ scheduler: Scheduler, _ now: Instant)
    -> Instant?
  {
    if pick[4] % 4 == 0 { return nil }
    var copy = scheduler
    var list = StartList()
    copy.search(pick[0] % garage.jobs.count, at: site, now: now, into: &list)
    let days = Array(list.days.dropFirst(pick[2] % 3 / 2)) + list.days
    let cells = days.lazy.map { list.cells(on: $0) }.first { !$0.isEmpty }
    return cells.flatMap { one(of: $0, pick[3]) }.map { copy.days(of: site).instant(of: $0) }
  }

  private func checkIn(_ pick: Int) -> CheckIn {
    switch pick % 12 {
    case 0: CheckIn(distance: 501, hasPhoto: true)
    case 1: CheckIn(distance: nil, hasPhoto: true)
    case 2: CheckIn(distance: 500, hasPhoto: false)
    default: CheckIn(distance: 500, hasPhoto: true)
    }
  }

  private func absence(_ pick: [Int], _ site: Int, _ scheduler: Scheduler, _ now: Instant)
    -> AbsenceReport
  {
    let entry = garage.sites[site]
    let resource: Resource =
      switch pick[0] % 10 {
      case 0: .site
      case 1..<3 where !entry.equipment.isEmpty: .equipment(pick[1] % entry.equipment.count)
      case 1..<5: .bay(pick[1] % entry.bays.count)
      default: .technician(technician(pick[1], site, scheduler))
      }
    let from = now + .minutes(Int64(pick[2] % 1_500 - 120))
    let length = Span.minutes(Int64(1 + pick[3] % (pick[0] % 10 == 0 ? 120 : 500)))
    return AbsenceReport(site: site, resource: resource, interval: Interval(from, from + length))
  }

  private func change(_ pick: [Int], _ site: Int, _ scheduler: Scheduler)
    -> ResourceChange.Kind
  {
    let entry = garage.sites[site]
    switch pick[0] % 6 {
    case 0 where scheduler.technicianGroups(at: site).count < 7:
      return .addTechnician(group: pick[1] % entry.technicians.count)
    case 1:
      return .changeShift(
        technician: technician(pick[1], site, scheduler),
        hours: [.always, .daily("09:00-12:00"), .always, entry.hours][pick[2] % 4])
    case 2 where pick[2] % 9 == 0:
      return .withdrawTechnician(technician(pick[1], site, scheduler))
    case 3 where !entry.equipment.isEmpty:
      return .setEquipment(group: 0, count: pick[2] % 3)
    case 4:
      return .changeOpening(
        [.always, .daily("09:00-13:00"), entry.hours, entry.hours][pick[3] % 4])
    default:
      return .setBays(group: pick[1] % entry.bays.count, count: 1 + pick[2] % 4)
    }
  }

  /// What nobody in his right mind would ask for.
  private func nonsense(_ pick: [Int], _ scheduler: Scheduler, _ now: Instant) -> Command {
    let strange = AppointmentID(word: UInt64(pick[1]) << 32 | UInt64(pick[2] % 3))
    let good = holdRequest(pick, 0, scheduler, now)
    func hold(
      site: Int = 0, job: Job? = nil, price: Int64 = 5, technician: Int? = nil,
      timeToLive: Span? = nil, start: Instant? = nil
    ) -> Command {
      .hold(
        HoldRequest(
          site: site, job: job ?? good.job, start: start ?? good.start, customer: good.customer,
          price: Money(minorUnits: price), technician: technician, timeToLive: timeToLive))
    }
    func line(site: Int = 0, job: Job? = nil, price: Int64 = 5, from: Instant, to: Instant)
      -> Command
    {
      .joinWaitlist(
        WaitlistRequest(
          site: site, job: job ?? good.job, earliest: from, latest: to,
          customer: good.customer, price: Money(minorUnits: price)))
    }
    let far = [Instant(microseconds: .min), Instant(microseconds: .max)][pick[3] % 2]
    let addOn = Job(service: garage.catalogue.services.firstIndex { $0.isAddOn } ?? 99)
    switch pick[0] % 24 {
    case 0: return hold(site: 99)
    case 1: return hold(technician: 99)
    case 2: return hold(technician: -1)
    case 3: return hold(job: addOn)
    case 4: return hold(job: Job(services: []))
    case 5: return hold(job: Job(services: [0, 99]))
    case 6: return hold(price: -1)
    case 7: return hold(timeToLive: .minutes(-3))
    case 8: return hold(timeToLive: Span(microseconds: .max))
    case 9: return hold(start: far)
    case 10: return hold(job: Job(service: 0, extraBayTime: .minutes(-1)))
    case 11:
      return .reschedule(anybody(pick, scheduler), to: good.start, price: Money(minorUnits: -9))
    case 12: return .reschedule(anybody(pick, scheduler), to: far, price: nil)
    case 13: return line(site: -1, from: now, to: now + .hours(1))
    case 14: return line(price: -100, from: now, to: now + .hours(5))
    case 15: return line(from: far, to: far)
    case 16: return line(from: Instant(microseconds: .min), to: Instant(microseconds: .max))
    case 17: return .fallDue(strange)
    case 18:
      return [.start(strange), .complete(strange), .accept(strange), .cancel(strange)][pick[3] % 4]
    case 19: return .rate(strange, stars: 5, text: "")
    case 20:
      return .reportAbsence(
        AbsenceReport(
          site: pick[3] % 2 == 0 ? 99 : 0, resource: .technician(99),
          interval: Interval(now, now + .days(1))))
    case 21:
      return .reportAbsence(
        AbsenceReport(
          site: 0, resource: .bay(0),
          interval: Interval(Instant(microseconds: .min), Instant(microseconds: .min) + .days(1))))
    case 22:
      return .change(
        ResourceChange(
          site: 0,
          kind: [.setBays(group: 9, count: 1), .setBays(group: 0, count: -1)][pick[3] % 2],
          from: garage.firstDay.advanced(by: pick[4] % 40)))
    default:
      return .search(
        SearchRequest(
          site: pick[3] % 2 * 99, job: good.job, customer: good.customer, technician: 99))
    }
  }

  // MARK: Whom to name

  private func one<Element>(of list: [Element], _ pick: Int) -> Element? {
    list.isEmpty ? nil : list[pick % list.count]
  }

  /// Anybody who stands; now and then somebody whose appointment has ended.
  private func anybody(_ pick: [Int], _ scheduler: Scheduler) -> AppointmentID {
    if pick[1] % 30 != 0, let id = one(of: scheduler.standingAppointments, pick[0]) { return id }
    return one(of: names, pick[0]) ?? AppointmentID(word: 7)
  }

  /// Somebody who has only a hold, as far as we know.
  private func held(_ pick: [Int], _ scheduler: Scheduler) -> AppointmentID {
    if pick[1] % 30 != 0, let id = one(of: holds, pick[0]) { return id }
    return anybody(pick, scheduler)
  }

  private func recent(_ list: [AppointmentID], _ pick: [Int], _ scheduler: Scheduler)
    -> AppointmentID
  {
    one(of: list.suffix(5), pick[0]) ?? anybody(pick, scheduler)
  }

  /// Somebody whose planned start has come.
  private func due(_ pick: [Int], _ scheduler: Scheduler, _ now: Instant) -> AppointmentID? {
    let due = scheduler.confirmedAppointments.filter {
      scheduler.start(of: $0) <= now + .minutes(5)
    }
    return one(of: due, pick[0])
  }

  // MARK: The day

  /// What happens next to somebody whose time has come.
  private func happening(_ pick: [Int], _ site: Int, _ scheduler: Scheduler, _ now: Instant)
    -> Command
  {
    if pick[1] % 3 == 0, let next = scheduler.nextToStart(at: site) {
      return .start(next.appointment)
    }
    // Where nobody's time has come, somebody books.
    guard let id = due(pick, scheduler, now) else {
      if let held = one(of: holds, pick[0]) { return .confirm(held) }
      return .hold(holdRequest(pick, site, scheduler, now))
    }
    let chance = pick[3] % 20
    switch progress[id] {
    case nil: return chance < 14 ? .fallDue(id) : .checkIn(id, checkIn(pick[2]))
    case .present: return .fallDue(id)
    case .due:
      return chance < 13
        ? .checkIn(id, checkIn(pick[2])) : chance < 18 ? .recordNoShow(id) : .cancelByProvider(id)
    case .waiting:
      return chance < 16 ? .start(id) : chance < 18 ? .walkAway(id) : .turnAway(id)
    case .inService:
      if chance == 0 { return .releaseTechnician(id) }
      return scheduler.hasMoreParts(id) && chance < 19 ? .finishStage(id) : .complete(id)
    }
  }

  private func outOfTurn(_ id: AppointmentID, _ pick: Int) -> Command {
    switch pick % 9 {
    case 0: .fallDue(id)
    case 1: .checkIn(id, checkIn(pick / 9))
    case 2: .start(id)
    case 3: .releaseTechnician(id)
    case 4: .finishStage(id)
    case 5: .complete(id)
    case 6: .recordNoShow(id)
    case 7: .walkAway(id)
    default: .turnAway(id)
    }
  }
}
