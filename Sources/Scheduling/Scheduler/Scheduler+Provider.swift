import TimeAndMoney

/// The provider answers, or cannot keep what was confirmed.
extension Scheduler {
  /// How many alternatives are named; the first of them is kept.
  private static let alternativesNamed = 3

  /// The provider takes a booking that waits for his answer.
  ///
  /// - Returns: false where no answer is awaited.
  public mutating func accept(_ id: AppointmentID, now: Instant) -> Bool {
    begin(now, .accept, id.word)
    guard isAlive(id), appointments[Int(id.index)].marks.contains(.awaitsProvider) else {
      return false
    }
    appointments[Int(id.index)].marks.remove(.awaitsProvider)
    tell(.customer, id, .accepted)
    return true
  }

  /// The provider does not take a booking that waits for his answer.
  ///
  /// - Returns: what became of it, or nil where no answer is awaited.
  public mutating func decline(_ id: AppointmentID, now: Instant) -> Replanned? {
    begin(now, .decline, id.word)
    guard isAlive(id), appointments[Int(id.index)].marks.contains(.awaitsProvider) else {
      return nil
    }
    return giveUp(id)
  }

  /// The technician gives up a confirmed appointment whose work has not begun.
  ///
  /// - Returns: what became of it, or nil where there is none.
  public mutating func cancelByProvider(_ id: AppointmentID, now: Instant) -> Replanned? {
    begin(now, .cancelByProvider, id.word)
    switch phase(of: id) {
    case .confirmed, .present, .due, .waiting: break
    case .free, .held, .displaced, .inService: return nil
    }
    guard appointments[Int(id.index)].part == 0 else { return nil }
    if let technician = mainTechnician(of: id) {
      let site = Int(appointments[Int(id.index)].site)
      records[site][technician].cancellations += 1
      refreshScores(at: site)
    }
    return giveUp(id)
  }

  /// Looks for somebody else at the same time, else for another time.
  mutating func giveUp(_ id: AppointmentID) -> Replanned {
    let index = Int(id.index)
    let start = self.start(of: id)
    let site = Int(appointments[index].site)
    appointments[index].marks.remove(.awaitsProvider)
    let fate: Replanned.Fate
    if let other = reassign(id, need: 0, from: books[site].days.cell(at: now), excluding: true) {
      fate = .kept(technician: other)
      appointments[index].marks.insert(.stays)
      fix(id)
      // Who gave it up is free for others.
      books[site].hasNewRoom = true
    } else {
      fate = displace(id)
    }
    fillRoom(at: site)
    return Replanned(appointment: id, start: start, fate: fate)
  }

  /// Gives one part of an appointment to another technician at the same time.
  ///
  /// - Parameters:
  ///   - cell: what lies before it is over.
  ///   - excluding: whether the present technician must not do it even if he is free.
  /// - Returns: who does it, or nil where nobody can.
  mutating func reassign(
    _ id: AppointmentID, need: Int, from cell: Int, excluding: Bool
  ) -> Int? {
    let appointment = appointments[Int(id.index)]
    guard !appointment.marks.contains(.pinned), !appointment.marks.contains(.overbooked),
      appointment.team[need] >= 0
    else { return nil }
    let site = Int(appointment.site)
    let isDue = appointment.phase == .due || appointment.phase == .waiting
    if isDue { countDue(id, by: -1) }
    reach(now, at: site)
    let other = books[site].reassign(
      id.index, need: need, at: Int(appointment.startCell), from: cell, excluding: excluding,
      isFixed: isDue)
    collectViolations(at: site)
    if let other { appointments[Int(id.index)].team[need] = Int16(other) }
    carryOutMoves(at: site)
    if isDue { countDue(id, by: 1) }
    guard let other else { return nil }
    tellBoth(id, .reassigned(technician: other))
    return other
  }

  /// An appointment loses its place: a hold ends, a confirmed one is kept an alternative for, or is refunded.
  mutating func displace(_ id: AppointmentID) -> Replanned.Fate {
    let index = Int(id.index)
    let old = appointments[index]
    let wanted = start(of: id)
    if old.phase == .held {
      if old.marks.contains(.offered) {
        leaveLine(id)
        tell(.customer, id, .placeLapsed)
      } else {
        tell(.customer, id, .holdExpired)
      }
      vacate(id)
      return .released
    }
    leaveFloor(id)
    giveBack(id)
    return replace(id, wanted: wanted)
  }

  /// Finds another start for who has none: it is kept for him, or he is refunded.
  mutating func replace(_ id: AppointmentID, wanted: Instant) -> Replanned.Fate {
    let index = Int(id.index)
    let old = appointments[index]
    let site = Int(old.site)
    appointments[index].marks.remove(.stays)
    let free = starts(of: Int(old.shape), job: Int(old.job), at: site, now: now)
    // The place itself may be free for anybody but him who gave it up; it is no alternative.
    // Nor is one that would be sold beyond the plan: he gets a place that is certain.
    let days = books[site].days
    let near = free.filter { $0 != wanted }.nearest(to: wanted, free.count)
    guard let place = near.firstIndex(where: { take(id, at: days.cell(at: $0)) }) else {
      endRefunded(id, .noAlternative)
      return .refunded
    }
    let best = near[place]
    let named = Array(near[place...].prefix(Scheduler.alternativesNamed))
    appointments[index].phase = .displaced
    // Whether he takes the old start is a question no more.
    appointments[index].marks.remove(.awaitsProvider)
    appointments[index].moment = min(now + rules.answers.alternative, best + .microseconds(1))
    setDeadline(.alternativeAnswer, of: id)
    tellBoth(id, .alternativesOffered(named, until: appointments[index].moment))
    return .offered(named)
  }

  /// The customer takes the alternative that is kept for him.
  ///
  /// - Returns: false where there is none.
  public mutating func acceptAlternative(_ id: AppointmentID, now: Instant) -> Bool {
    begin(now, .acceptAlternative, id.word)
    guard phase(of: id) == .displaced else { return false }
    appointments[Int(id.index)].phase = .confirmed
    tellBoth(id, .movedToAlternative(start: start(of: id)))
    return true
  }

  /// He does not: the appointment ends and all money goes back.
  ///
  /// - Returns: false where there was no alternative.
  public mutating func declineAlternative(_ id: AppointmentID, now: Instant) -> Bool {
    begin(now, .declineAlternative, id.word)
    guard phase(of: id) == .displaced else { return false }
    refundAndEnd(id, .alternativeDeclined)
    fillRoom(at: Int(appointments[Int(id.index)].site))
    return true
  }

  /// Ends an appointment that still has a place.
  mutating func refundAndEnd(_ id: AppointmentID, _ reason: EndReason) {
    giveBack(id)
    endRefunded(id, reason)
  }

  private mutating func endRefunded(_ id: AppointmentID, _ reason: EndReason) {
    settle(id, keeping: .zero)
    tellBoth(id, .cancelledByProvider(reason))
    forget(id)
  }
}

extension [Instant] {
  /// The nearest ones, the nearest first; of two equally near the earlier.
  func nearest(to wanted: Instant, _ count: Int) -> [Instant] {
    func distance(_ instant: Instant) -> UInt64 {
      let (early, late) = wanted < instant ? (wanted, instant) : (instant, wanted)
      return UInt64(bitPattern: late.microseconds &- early.microseconds)
    }
    let sorted = sorted { (distance($0), $0) < (distance($1), $1) }
    return Array(sorted.prefix(count))
  }
}
