import TimeAndMoney

/// The day of the appointment: who is there, what begins, what is done.
extension Scheduler {
  /// How late work may begin and still count as punctual.
  private static let punctual = Span.minutes(5)

  /// The planned start has come: the bay and the technician are due.
  ///
  /// - Returns: false if the appointment has ended, or was moved.
  public mutating func fallDue(_ id: AppointmentID, now: Instant) -> Bool {
    begin(now, .fallDue, id.word)
    guard isAlive(id), start(of: id) <= now else { return false }
    let index = Int(id.index)
    guard appointments[index].phase == .confirmed || appointments[index].phase == .present else {
      return false
    }
    let isOverbooked = appointments[index].marks.contains(.overbooked)
    guard isOverbooked || fix(id) else { return false }
    appointments[index].phase = appointments[index].phase == .confirmed ? .due : .waiting
    appointments[index].marks.remove(.awaitsProvider)
    if isOverbooked {
      let site = Int(appointments[index].site)
      books[site].hasNewRoom = true
      fillRoom(at: site)
    } else {
      joinFloor(id)
    }
    return true
  }

  /// The customer is there.
  public mutating func checkIn(_ id: AppointmentID, _ how: CheckIn = .atCounter, now: Instant)
    -> CheckInOutcome
  {
    begin(now, .checkIn, id.word)
    let index = Int(id.index)
    let phase = phase(of: id)
    guard phase == .confirmed || phase == .due else { return .appointmentEnded }
    guard satisfiesRules(how) else { return .refused }
    appointments[index].phase = phase == .confirmed ? .present : .waiting
    appointments[index].marks.remove(.awaitsProvider)
    appointments[index].moment = now
    tell(.provider, id, .arrived(how))
    if phase == .due, !appointments[index].marks.contains(.overbooked) { lineUp(id) }
    return .welcome
  }

  private func satisfiesRules(_ how: CheckIn) -> Bool {
    if rules.trust.needsPhoto, !how.hasPhoto { return false }
    guard let radius = rules.trust.checkInRadius else { return true }
    return how.distance.map { (0...radius).contains($0) } ?? false
  }

  /// The next work that can begin at a site: by planned start, as bays, equipment and technicians are idle.
  public func nextToStart(at site: Int) -> Dispatched? {
    for place in floors[site].waiting.indices {
      let next = floors[site].waiting[place]
      if canStart(next.appointment) {
        return Dispatched(
          appointment: next.appointment,
          plannedStart: books[site].days.instant(of: next.startCell))
      }
    }
    return nil
  }

  /// Whether all that the present part of a visit needs is there and idle.
  private func canStart(_ id: AppointmentID) -> Bool {
    let appointment = appointments[Int(id.index)]
    let site = Int(appointment.site)
    let shape = Int(appointment.shape)
    let part = part(of: id)
    for need in part.pools {
      let pool = books[site].shapes[shape].pools[need].pool
      if floors[site].busy[pool] >= books[site].presentUnits(of: pool, at: now) { return false }
    }
    guard let need = part.technician else { return true }
    let technician = Int(appointment.team[need])
    return !floors[site].technicianIsBusy[technician]
      && (appointment.part > 0 || !books[site].isAbsent(technician, at: now))
  }

  /// Work begins on the present part of a visit.
  ///
  /// - Returns: false unless the customer waits and what is needed is idle.
  @discardableResult
  public mutating func start(_ id: AppointmentID, now: Instant) -> Bool {
    begin(now, .start, id.word)
    let index = Int(id.index)
    guard phase(of: id) == .waiting, !appointments[index].marks.contains(.overbooked) else {
      return false
    }
    let site = Int(appointments[index].site)
    guard canStart(id), isPlanned(id) else { return false }
    if appointments[index].part == 0 { notePunctuality(id) }
    leaveFloor(id)
    let part = part(of: id)
    let shape = Int(appointments[index].shape)
    for need in part.pools {
      floors[site].occupy(pool: books[site].shapes[shape].pools[need].pool)
    }
    if let need = part.technician {
      floors[site].occupy(technician: Int(appointments[index].team[need]))
      appointments[index].marks.insert(.technicianWorks)
    }
    appointments[index].phase = .inService
    return true
  }

  /// Whether the technician of the present part is busy with it in the plan; that he is not is reported.
  private mutating func isPlanned(_ id: AppointmentID) -> Bool {
    guard let need = part(of: id).technician else { return true }
    let appointment = appointments[Int(id.index)]
    let site = Int(appointment.site)
    let technician = Int(appointment.team[need])
    let cells = books[site].shapes[Int(appointment.shape)].technicians[need]
      .cells(from: Int(appointment.startCell))
    // He may have taken it over on the way, but never at its end.
    if books[site].busyTechnicians.isSet(technician, cells.suffix(1)) { return true }
    books[site].report(.technicianNotBusy(technician), cells)
    collectViolations(at: site)
    return false
  }

  /// A start counts as punctual if it lies at most five minutes behind the planned one, or behind the customer where
  /// he is late.
  private mutating func notePunctuality(_ id: AppointmentID) {
    guard let technician = mainTechnician(of: id) else { return }
    let appointment = appointments[Int(id.index)]
    let ready = max(start(of: id), appointment.moment)
    let site = Int(appointment.site)
    records[site][technician].starts += 1
    if now <= ready + Scheduler.punctual { records[site][technician].punctualStarts += 1 }
    refreshScores(at: site)
  }

  /// The technician is done; the bay may still be in use.
  public mutating func releaseTechnician(_ id: AppointmentID, now: Instant) {
    begin(now, .releaseTechnician, id.word)
    freeTechnician(of: id)
  }

  private mutating func freeTechnician(of id: AppointmentID) {
    guard isAlive(id), appointments[Int(id.index)].marks.contains(.technicianWorks),
      let need = part(of: id).technician
    else { return }
    let appointment = appointments[Int(id.index)]
    appointments[Int(id.index)].marks.remove(.technicianWorks)
    floors[Int(appointment.site)].free(technician: Int(appointment.team[need]))
  }

  /// The present part is done and another one follows: the customer waits for it.
  ///
  /// - Returns: false if the work has not begun, or it was the last part.
  public mutating func finishStage(_ id: AppointmentID, now: Instant) -> Bool {
    begin(now, .finishStage, id.word)
    guard phase(of: id) == .inService, hasMoreParts(id) else { return false }
    freeFloor(of: id)
    appointments[Int(id.index)].part += 1
    appointments[Int(id.index)].phase = .waiting
    joinFloor(id)
    return true
  }

  /// Whether the visit has another part behind the present one.
  public func hasMoreParts(_ id: AppointmentID) -> Bool {
    let appointment = appointments[Int(id.index)]
    let count = books[Int(appointment.site)].shapes[Int(appointment.shape)].parts.count
    return Int(appointment.part) + 1 < count
  }

  /// The appointment is served: what it still has of the plan is free again, what is in escrow is captured.
  ///
  /// - Returns: all that was charged, or nil if the work of its last part is not under way.
  @discardableResult
  public mutating func complete(_ id: AppointmentID, now: Instant) -> Money? {
    begin(now, .complete, id.word)
    guard phase(of: id) == .inService, !hasMoreParts(id) else { return nil }
    let appointment = appointments[Int(id.index)]
    let site = Int(appointment.site)
    freeFloor(of: id)
    capture(id, appointment.inEscrow)
    let charged = appointments[Int(id.index)].captured
    tellBoth(id, .completed(charged: charged))
    noteRatable(id)
    vacate(id)
    fillRoom(at: site)
    return charged
  }

  /// The customer did not come: the rest of the plan is free again.
  ///
  /// - Returns: the fee, or nil if he is there or the appointment has ended.
  public mutating func recordNoShow(_ id: AppointmentID, now: Instant) -> Money? {
    begin(now, .recordNoShow, id.word)
    guard phase(of: id) == .due else { return nil }
    let appointment = appointments[Int(id.index)]
    let share = terms[Int(appointment.job)].noShowFee
    let fee = settle(id, keeping: appointment.price.share(share))
    endOnFloor(id, .noShow(fee: fee))
    return fee
  }

  /// A customer who waits leaves before his work begins; all money goes back.
  ///
  /// - Returns: false if he does not wait, or the work has begun.
  public mutating func walkAway(_ id: AppointmentID, now: Instant) -> Bool {
    begin(now, .walkAway, id.word)
    guard phase(of: id) == .waiting, appointments[Int(id.index)].part == 0 else { return false }
    settle(id, keeping: .zero)
    endOnFloor(id, .walkedAway)
    return true
  }

  /// The site closes before the work could begin; all money goes back.
  ///
  /// - Returns: false if the customer does not wait, or the work has begun.
  public mutating func turnAway(_ id: AppointmentID, now: Instant) -> Bool {
    begin(now, .turnAway, id.word)
    guard phase(of: id) == .waiting, appointments[Int(id.index)].part == 0 else { return false }
    let isOverbooked = appointments[Int(id.index)].marks.contains(.overbooked)
    settle(id, keeping: .zero)
    endOnFloor(id, isOverbooked ? .cancelledByProvider(.overbooked) : .turnedAway)
    return true
  }

  private mutating func endOnFloor(_ id: AppointmentID, _ news: News) {
    let site = Int(appointments[Int(id.index)].site)
    tellBoth(id, news)
    leaveFloor(id)
    vacate(id)
    fillRoom(at: site)
  }

  // MARK: The floor

  private func part(of id: AppointmentID) -> JobShape.Part {
    let appointment = appointments[Int(id.index)]
    return books[Int(appointment.site)].shapes[Int(appointment.shape)].parts[
      Int(appointment.part)]
  }

  /// What the present part needs is due; who is there lines up.
  mutating func joinFloor(_ id: AppointmentID) {
    countDue(id, by: 1)
    if appointments[Int(id.index)].phase == .waiting { lineUp(id) }
  }

  /// Nobody may move it any more.
  ///
  /// - Returns: false where its technicians are not busy with it, which is reported.
  @discardableResult
  mutating func fix(_ id: AppointmentID) -> Bool {
    let appointment = appointments[Int(id.index)]
    let isPlanned = books[Int(appointment.site)].fix(
      id.index, Int(appointment.shape), at: Int(appointment.startCell))
    collectViolations(at: Int(appointment.site))
    return isPlanned
  }

  /// It is due no longer: it begins, ends, or is put off.
  mutating func leaveFloor(_ id: AppointmentID) {
    let appointment = appointments[Int(id.index)]
    guard appointment.phase == .due || appointment.phase == .waiting,
      !appointment.marks.contains(.overbooked)
    else { return }
    countDue(id, by: -1)
    floors[Int(appointment.site)].stopWaiting(id)
  }

  private mutating func lineUp(_ id: AppointmentID) {
    let appointment = appointments[Int(id.index)]
    floors[Int(appointment.site)].wait(
      Floor.Waiting(
        appointment: id, startCell: Int(appointment.startCell) + part(of: id).offset))
  }

  mutating func countDue(_ id: AppointmentID, by change: Int) {
    let appointment = appointments[Int(id.index)]
    let site = Int(appointment.site)
    let part = part(of: id)
    let shape = Int(appointment.shape)
    for need in part.pools {
      floors[site].countDue(pool: books[site].shapes[shape].pools[need].pool, by: change)
    }
    if let need = part.technician {
      floors[site].countDue(technician: Int(appointment.team[need]), by: change)
    }
  }

  /// Frees what the present part occupies.
  private mutating func freeFloor(of id: AppointmentID) {
    freeTechnician(of: id)
    let appointment = appointments[Int(id.index)]
    let site = Int(appointment.site)
    for need in part(of: id).pools {
      floors[site].free(pool: books[site].shapes[Int(appointment.shape)].pools[need].pool)
    }
  }
}
