import Scheduling
import TimeAndMoney

/// What providers answer, and what is missing.
extension ReferenceScheduler {
  package mutating func accept(_ id: AppointmentID) -> Bool {
    guard let entry = self[id], entry.awaitsProvider else { return false }
    edit(id) { $0.awaitsProvider = false }
    tell(.customer, entry, .accepted)
    return true
  }

  package mutating func decline(_ id: AppointmentID) -> Replanned? {
    self[id]?.awaitsProvider == true ? giveUp(id) : nil
  }

  package mutating func cancelByProvider(_ id: AppointmentID) -> Replanned? {
    guard let entry = self[id], entry.stage == 0,
      [.confirmed, .present, .due, .waiting].contains(entry.phase)
    else { return nil }
    if let technician = entry.team.first { records[entry.site][technician].cancellations += 1 }
    return giveUp(id)
  }

  package mutating func giveUp(_ id: AppointmentID) -> Replanned {
    let entry = self[id]!
    let site = entry.site
    edit(id) { $0.awaitsProvider = false }
    let moment = premises[site].moment(at: now)
    let fate: Replanned.Fate
    if let other = reassign(id, need: 0, from: moment, isExcluded: true) {
      fate = .kept(technician: other)
      edit(id) { $0.stays = true }
      hasNewRoom[site] = true
    } else {
      fate = displace(id)
    }
    fillRoom(at: site)
    return Replanned(
      appointment: id, start: premises[site].instant(of: entry.start), fate: fate)
  }

  /// Gives what is left of one work of a visit to somebody else; others may move by up to three steps.
  private mutating func reassign(
    _ id: AppointmentID, need: Int, from moment: Int, isExcluded: Bool
  ) -> Int? {
    guard let entry = self[id], entry.pinned == nil, need < entry.team.count else { return nil }
    let site = entry.site
    var plan = plan(of: site)
    let place = plan.works.firstIndex { $0.id == id && $0.need == need }!
    let work = plan.works[place]
    let left = max(moment, work.moments.lowerBound)
    guard left < work.moments.upperBound else { return nil }
    let moments = left..<work.moments.upperBound
    plan.works[place].isFixed = true
    plan.isMovable[place] = false
    let present = work.home
    if !isExcluded { plan.paint(present, moments, isBusy: false) }
    let able = work.able.filter { !isExcluded || $0 != present }
    let other = technician(of: able, moments, depth: 3, &plan, at: site)
    guard let other else { return nil }
    plan.works[place].technician = other
    enter(plan, for: (id, need))
    tellBoth(entry, .reassigned(technician: other))
    return other
  }

  /// Somebody loses his place: his hold ends, or another start is kept for him, or he is refunded.
  private mutating func displace(_ id: AppointmentID) -> Replanned.Fate {
    let entry = self[id]!
    let site = entry.site
    if entry.phase == .held {
      if let line = entry.line {
        lines[site].removeAll { $0.id == line }
        tell(.customer, entry, .placeLapsed)
      } else {
        tell(.customer, entry, .holdExpired)
      }
      remove(id)
      return .released
    }
    giveBack(entry)
    let free = starts(of: entry.job, pinned: entry.pinned, at: site, without: id)
      .filter { $0 != entry.start }
      .sorted { (abs($0 - entry.start), $0) < (abs($1 - entry.start), $1) }
    edit(id) {
      $0.phase = .displaced
      $0.stays = false
      $0.isBeyond = true
      $0.team = []
    }
    guard let place = free.firstIndex(where: { take(id, at: $0) }) else {
      endRefunded(id, .noAlternative)
      return .refunded
    }
    let near = free[place...].prefix(3).map { premises[site].instant(of: $0) }
    let until = min(now + garage.rules.answers.alternative, near[0] + .microseconds(1))
    let number = nextNumber()
    edit(id) {
      $0.isBeyond = false
      $0.awaitsProvider = false
      $0.untilNumber = number
      $0.until = until
    }
    tellBoth(entry, .alternativesOffered(near, until: until))
    return .offered(near)
  }

  package mutating func acceptAlternative(_ id: AppointmentID) -> Bool {
    guard let entry = self[id], entry.phase == .displaced else { return false }
    edit(id) { $0.phase = .confirmed }
    tellBoth(
      entry, .movedToAlternative(start: premises[entry.site].instant(of: entry.start)))
    return true
  }

  package mutating func declineAlternative(_ id: AppointmentID) -> Bool {
    guard let entry = self[id], entry.phase == .displaced else { return false }
    refund(id, .alternativeDeclined)
    fillRoom(at: entry.site)
    return true
  }

  package mutating func refund(_ id: AppointmentID, _ reason: EndReason) {
    giveBack(self[id]!)
    endRefunded(id, reason)
  }

  private mutating func endRefunded(_ id: AppointmentID, _ reason: EndReason) {
    let entry = self[id]!
    _ = settle(id, keeping: .zero)
    tellBoth(entry, .cancelledByProvider(reason))
    entries.removeAll { $0.id == id }
  }

  // MARK: Resources

  package mutating func reportAbsence(_ report: AbsenceReport, _ outcome: Outcome) -> Outcome {
    guard garage.sites.indices.contains(report.site), has(report.resource, at: report.site),
      report.interval.end.microseconds > 0
    else { return .notApplicable }
    let here = premises[report.site]
    let first = max(0, here.moment(at: now), here.moment(at: report.interval.start))
    let end = min(here.count, here.moment(from: report.interval.end))
    guard first < end, case .replanned(let id?, _) = outcome else { return .notApplicable }
    premises[report.site].note(
      Premises.Absence(id: id, resource: report.resource, moments: first..<end))
    return .replanned(id, replan(at: report.site))
  }

  package mutating func endAbsence(_ id: AbsenceID) -> Bool {
    for site in premises.indices {
      let moment = premises[site].moment(from: now)
      guard
        premises[site].absences.contains(where: { $0.id == id && moment < $0.moments.upperBound })
      else { continue }
      premises[site].endAbsence(id, at: moment)
      hasNewRoom[site] = true
      fillRoom(at: site)
      return true
    }
    return false
  }

  package mutating func change(_ change: ResourceChange) -> [Replanned]? {
    guard garage.sites.indices.contains(change.site) else { return nil }
    let here = premises[change.site]
    let day = here.firstDay.days(to: change.from)
    guard here.day(at: now) <= day, day < here.dayCount, has(change.kind, at: change.site) else {
      return nil
    }
    premises[change.site].apply(change.kind, from: day)
    if case .addTechnician = change.kind {
      records[change.site].append(Record())
      for place in entries.indices where entries[place].site == change.site {
        entries[place].able = able(
          entries[place].needs, pinned: entries[place].pinned, at: change.site)
      }
    }
    hasNewRoom[change.site] = true
    return replan(at: change.site)
  }

  private func has(_ resource: Resource, at site: Int) -> Bool {
    switch resource {
    case .technician(let number): premises[site].skills.indices.contains(number)
    case .bay(let group): garage.sites[site].bays.indices.contains(group)
    case .equipment(let group): garage.sites[site].equipment.indices.contains(group)
    case .site: true
    }
  }

  private func has(_ change: ResourceChange.Kind, at site: Int) -> Bool {
    switch change {
    case .addTechnician(let group): garage.sites[site].technicians.indices.contains(group)
    case .changeShift(let number, _), .withdrawTechnician(let number):
      has(.technician(number), at: site)
    case .setBays(let group, let count): has(.bay(group), at: site) && count >= 0
    case .setEquipment(let group, let count): has(.equipment(group), at: site) && count >= 0
    case .changeOpening: true
    }
  }

  // MARK: Re-planning

  private mutating func replan(at site: Int) -> [Replanned] {
    let moment = min(max(0, premises[site].moment(at: now)), premises[site].count)
    var fates: [Replanned] = []
    for lost in stranded(at: site, from: moment) {
      guard let entry = self[lost.id], !entry.hasBegun, !entry.isBeyond,
        entry.start == lost.start, entry.team[lost.need] == lost.technician
      else { continue }
      let fate =
        reassign(lost.id, need: lost.need, from: moment, isExcluded: false)
        .map { Replanned.Fate.kept(technician: $0) } ?? displace(lost.id)
      note(entry, fate, in: &fates)
    }
    for pool in premises[site].there.indices { relieve(pool, at: site, from: moment, &fates) }
    for entry in beyond[site].compactMap({ self[$0] }) where isHopeless(entry, from: moment) {
      note(entry, displace(entry.id), in: &fates)
    }
    fillRoom(at: site)
    return fates.sorted { ($0.start, $0.appointment.word) < ($1.start, $1.appointment.word) }
  }

  /// The last word on an appointment counts.
  private func note(_ entry: Entry, _ fate: Replanned.Fate, in fates: inout [Replanned]) {
    fates.removeAll { $0.appointment == entry.id }
    fates.append(
      Replanned(
        appointment: entry.id, start: premises[entry.site].instant(of: entry.start), fate: fate))
  }

  private struct Lost {
    let id: AppointmentID
    let need: Int
    let start: Int
    let technician: Int
    let key: (Int, Int, Int)
  }

  /// The works whose technician is not there for what is left of them, the earliest first.
  private func stranded(at site: Int, from moment: Int) -> [Lost] {
    let here = premises[site]
    var lost: [Lost] = []
    for entry in entries where entry.site == site && !entry.isBeyond {
      for (need, work) in entry.needs.works.enumerated() {
        let technician = entry.team[need]
        let end = entry.start + work.moments.upperBound
        let first = max(moment, entry.start + work.moments.lowerBound)
        let isLost =
          end > moment
          ? (first..<end).contains { !here.isPresent[technician][$0] }
          : here.isAbsent(technician, at: moment)
        if isLost {
          lost.append(
            Lost(
              id: entry.id, need: need, start: entry.start, technician: technician,
              key: (entry.start + work.moments.lowerBound, entry.order, need)))
        }
      }
    }
    return lost.sorted { $0.key < $1.key }
  }

  /// Who takes a pool at a moment at which more take it than there are gives way: who only holds a place, then the last
  /// who was confirmed.
  private mutating func relieve(
    _ pool: Int, at site: Int, from moment: Int, _ fates: inout [Replanned]
  ) {
    var first = moment
    while true {
      let plan = plan(of: site)
      let overfull = (first..<premises[site].count).first {
        plan.taken[pool][$0] > premises[site].there[pool][$0]
      }
      guard let overfull else { return }
      let users = entries.filter { entry in
        entry.site == site && !entry.isBeyond && !entry.hasBegun
          && entry.needs.places.contains {
            $0.pool == pool && $0.moments.contains(overfull - entry.start)
          }
      }
      let last = users.max {
        ($0.phase == .held ? 1 : 0, $0.order) < ($1.phase == .held ? 1 : 0, $1.order)
      }
      if let last {
        note(last, displace(last.id), in: &fates)
      } else {
        first = overfull + 1
      }
    }
  }

  private func isHopeless(_ entry: Entry, from moment: Int) -> Bool {
    let here = premises[entry.site]
    let first = max(moment, entry.start)
    return (first..<max(first, entry.start + entry.needs.length)).contains { moment in
      entry.needs.places.contains { here.there[$0.pool][moment] == 0 }
        || entry.able.contains { $0.allSatisfy { !here.isPresent[$0][moment] } }
    }
  }
}
