import Scheduling
import TimeAndMoney

/// Whom to name, and what happens to him on his day.
extension CommandPicker {
  func one<Element>(of list: [Element], _ pick: Int) -> Element? {
    list.isEmpty ? nil : list[pick % list.count]
  }

  /// Anybody who stands; now and then somebody whose appointment has ended.
  func anybody(_ pick: [Int], _ scheduler: Scheduler) -> AppointmentID {
    if let subject { return subject }
    if pick[1] % 30 != 0, let id = one(of: scheduler.standingAppointments, pick[0]) { return id }
    return one(of: names, pick[0]) ?? AppointmentID(word: 7)
  }

  /// Somebody who has only a hold, as far as we know.
  func held(_ pick: [Int], _ scheduler: Scheduler) -> AppointmentID {
    if let subject { return subject }
    if pick[1] % 30 != 0, let id = one(of: holds, pick[0]) { return id }
    return anybody(pick, scheduler)
  }

  func recent(_ list: [AppointmentID], _ pick: [Int], _ scheduler: Scheduler)
    -> AppointmentID
  {
    subject ?? one(of: list.suffix(5), pick[0]) ?? anybody(pick, scheduler)
  }

  /// Somebody whose planned start has come.
  func due(_ pick: [Int], _ scheduler: Scheduler, _ now: Instant) -> AppointmentID? {
    if let subject, scheduler.isStanding(subject) { return subject }
    let due = scheduler.confirmedAppointments.filter {
      scheduler.start(of: $0) <= now + .minutes(5)
    }
    return one(of: due, pick[0])
  }

  // MARK: The day

  /// What happens next to somebody whose time has come.
  func happening(_ pick: [Int], _ site: Int, _ scheduler: Scheduler, _ now: Instant)
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

  func outOfTurn(_ id: AppointmentID, _ pick: Int) -> Command {
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
