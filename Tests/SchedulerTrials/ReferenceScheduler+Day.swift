import Scheduling
import TimeAndMoney

/// The day of the appointment.
extension ReferenceScheduler {
  package mutating func fallDue(_ id: AppointmentID) -> Bool {
    guard let entry = self[id], premises[entry.site].instant(of: entry.start) <= now,
      entry.phase == .confirmed || entry.phase == .present
    else { return false }
    edit(id) {
      $0.phase = entry.phase == .confirmed ? .due : .waiting
      $0.awaitsProvider = false
    }
    if entry.isBeyond {
      hasNewRoom[entry.site] = true
      fillRoom(at: entry.site)
    } else if entry.phase == .present {
      lineUp(id)
    }
    return true
  }

  package mutating func checkIn(_ id: AppointmentID, _ how: CheckIn) -> Outcome {
    guard let entry = self[id], entry.phase == .confirmed || entry.phase == .due else {
      return .notApplicable
    }
    let trust = garage.rules.trust
    let isNear = trust.checkInRadius.map { radius in (how.distance ?? .max) <= radius } ?? true
    guard isNear, how.hasPhoto || !trust.needsPhoto else {
      return .checkInRefused(
        allowedDistance: trust.checkInRadius, needsPhoto: trust.needsPhoto)
    }
    let now = now
    edit(id) {
      $0.phase = entry.phase == .confirmed ? .present : .waiting
      $0.awaitsProvider = false
      $0.arrival = now
    }
    tell(.provider, entry, .arrived(how))
    if entry.phase == .due, !entry.isBeyond { lineUp(id) }
    return .done
  }

  package mutating func lineUp(_ id: AppointmentID) {
    let number = nextNumber()
    edit(id) { $0.lineUp = number }
  }

  /// Of those who wait and for whom all is idle the one with the earliest plan; then who lined up first.
  package func nextToStart(at site: Int, now: Instant) -> AppointmentID? {
    let waiting = entries.filter { $0.site == site && $0.phase == .waiting && !$0.isBeyond }
    func key(_ entry: Entry) -> (Int, Int) {
      (entry.start + entry.needs.parts[entry.stage].begins, entry.lineUp)
    }
    return waiting.filter { canStart($0, now: now) }.min { key($0) < key($1) }?.id
  }

  private func canStart(_ entry: Entry, now: Instant) -> Bool {
    let here = premises[entry.site]
    let part = entry.needs.parts[entry.stage]
    let moment = here.moment(at: now)
    let working = entries.filter { $0.site == entry.site && $0.phase == .inService }
    for place in part.places {
      let busy = working.count {
        $0.needs.parts[$0.stage].places.contains { $0.pool == place.pool }
      }
      if busy >= here.units(of: place.pool, at: moment) { return false }
    }
    guard let work = part.work else { return true }
    let technician = entry.team[work]
    if entry.stage == 0, here.isAbsent(technician, at: moment) { return false }
    return !working.contains { other in
      other.technicianWorks
        && other.needs.parts[other.stage].work.map { other.team[$0] } == technician
    }
  }

  package mutating func start(_ id: AppointmentID) -> Bool {
    guard let entry = self[id], entry.phase == .waiting, !entry.isBeyond, canStart(entry, now: now)
    else {
      return false
    }
    if entry.stage == 0, let technician = entry.team.first {
      let ready = max(premises[entry.site].instant(of: entry.start), entry.arrival ?? now)
      records[entry.site][technician].starts += 1
      if now <= ready + .minutes(5) { records[entry.site][technician].punctual += 1 }
    }
    edit(id) {
      $0.phase = .inService
      $0.technicianWorks = $0.needs.parts[$0.stage].work != nil
    }
    return true
  }

  package mutating func releaseTechnician(_ id: AppointmentID) -> Bool {
    guard let entry = self[id], entry.phase == .inService, entry.technicianWorks else {
      return false
    }
    edit(id) { $0.technicianWorks = false }
    return true
  }

  package mutating func finishStage(_ id: AppointmentID) -> Bool {
    guard let entry = self[id], entry.phase == .inService,
      entry.stage + 1 < entry.needs.parts.count
    else { return false }
    edit(id) {
      $0.technicianWorks = false
      $0.stage += 1
      $0.phase = .waiting
    }
    lineUp(id)
    return true
  }

  package mutating func complete(_ id: AppointmentID) -> Bool {
    guard let entry = self[id], entry.phase == .inService,
      entry.stage + 1 == entry.needs.parts.count
    else { return false }
    capture(id, entry.inEscrow)
    tellBoth(entry, .completed(charged: entry.inEscrow + entry.captured))
    ratable.append(
      Ratable(
        id: id, site: entry.site, technician: entry.team.first, customer: entry.customer,
        until: now + garage.rules.trust.ratingWindow))
    remove(id)
    fillRoom(at: entry.site)
    return true
  }

  package mutating func recordNoShow(_ id: AppointmentID) -> Money? {
    guard let entry = self[id], entry.phase == .due else { return nil }
    let fee = settle(id, keeping: noShowFee(of: entry))
    end(entry, .noShow(fee: fee))
    return fee
  }

  /// A customer who waits goes before his work began.
  package mutating func leaveUnserved(_ id: AppointmentID, _ news: News) -> Bool {
    guard let entry = self[id], entry.phase == .waiting, entry.stage == 0 else { return false }
    _ = settle(id, keeping: .zero)
    end(entry, news)
    return true
  }

  private mutating func end(_ entry: Entry, _ news: News) {
    tellBoth(entry, news)
    remove(entry.id)
    fillRoom(at: entry.site)
  }

  // MARK: Trust

  package func mayBeLocated(_ id: AppointmentID) -> Bool {
    guard let entry = self[id], entry.phase != .held, entry.phase != .displaced else {
      return false
    }
    let here = premises[entry.site]
    let margin = garage.rules.trust.traceMargin
    return here.instant(of: entry.start) - margin <= now
      && now <= here.instant(of: entry.start + entry.needs.length) + margin
  }

  package mutating func rate(_ id: AppointmentID, _ stars: Int) -> Bool {
    guard (1...5).contains(stars),
      let place = ratable.firstIndex(where: { $0.id == id && now <= $0.until })
    else { return false }
    let visit = ratable.remove(at: place)
    if let technician = visit.technician {
      records[visit.site][technician].ratings += 1
      records[visit.site][technician].stars += stars
    }
    told.append(
      Told(
        party: .provider, customer: visit.customer, appointment: id, news: .rated(stars: stars)))
    return true
  }
}
