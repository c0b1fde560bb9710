import TimeAndMoney

/// From a free start to an appointment.
extension Scheduler {
  /// Takes a slot for a while, at the longest until it begins. A slot can be held exactly if a search at the same
  /// instant lists it.
  ///
  /// - Parameters:
  ///   - price: what the customer was quoted, less what is given back.
  ///   - technician: whom the customer insists on, or nil.
  ///   - isPresent: whether the customer is there already, and so needs to give no notice.
  ///   - timeToLive: how long it is held, nothing if negative; nil for the rule's time.
  public mutating func hold(
    _ slot: Slot, for customer: CustomerID = CustomerID(0), price: Money = .zero,
    technician: Int? = nil, isPresent: Bool = false, timeToLive: Span? = nil, now: Instant
  ) -> HoldOutcome {
    begin(now, .hold, UInt64(bitPattern: Int64(slot.cell)), job: slot.job)
    let (days, firstCell) = bookable(slot.job, at: slot.site, isPresent: isPresent, now: now)
    reach(now, at: slot.site)
    let book = books[slot.site].days
    let shape = books[slot.site].shape(
      ofJob: slot.job, jobs[slot.job], pinned: technician)
    guard slot.cell >= firstCell, !days.isEmpty, days.contains(book.day(of: slot.cell)),
      books[slot.site].isFeasible(shape, at: slot.cell),
      reachedLimit(of: customer, job: slot.job) == nil
    else { return .slotTaken }
    let appointment = Appointment(
      site: Int32(slot.site), job: Int32(slot.job), shape: Int32(shape),
      startCell: Int32(slot.cell), customer: customer, price: price)
    guard
      let id = place(
        appointment, marks: technician == nil ? [] : .pinned, for: timeToLive ?? rules.holdTime)
    else { return .slotTaken }
    return .held(id, expires: appointments[Int(id.index)].moment)
  }

  /// Takes a start that is feasible, in the plan or beyond it, until some time has passed, at the longest until the
  /// start: that very instant is still in time.
  ///
  /// - Returns: nil where it could be taken neither in the plan nor beyond it: that is reported.
  mutating func place(
    _ wanted: Appointment, marks: Appointment.Marks, for time: Span
  ) -> AppointmentID? {
    var appointment = wanted
    let site = Int(wanted.site)
    let start = books[site].days.instant(of: Int(wanted.startCell))
    appointment.phase = .held
    appointment.marks = marks
    let latest = start + .microseconds(1)
    appointment.moment = time < now.span(to: latest) ? now + max(.zero, time) : latest
    appointment.order = nextOrder
    nextOrder += 1
    let id = admit(appointment)
    if countsCustomers { countCustomer(appointment, by: 1) }
    guard take(id, at: Int(wanted.startCell)) || sellBeyond(id, at: Int(wanted.startCell)) else {
      forget(id)
      return nil
    }
    setDeadline(.hold, of: id)
    return id
  }

  /// Sells a start beyond the plan, where the job allows it.
  ///
  /// - Returns: false where it does not: then the start was listed in vain, which is reported.
  mutating func sellBeyond(_ id: AppointmentID, at cell: Int) -> Bool {
    let site = Int(appointments[Int(id.index)].site)
    let shape = Int(appointments[Int(id.index)].shape)
    guard books[site].shapes[shape].showRate != nil else {
      books[site].report(.listedInVain, cell..<cell + books[site].shapes[shape].length)
      collectViolations(at: site)
      return false
    }
    appointments[Int(id.index)].startCell = Int32(cell)
    appointments[Int(id.index)].team = Team()
    appointments[Int(id.index)].marks.insert(.overbooked)
    books[site].overbook(shape, at: cell, appointment: id.index)
    return true
  }

  /// Turns a hold into an appointment, unless it has run out: the price and fees are authorised, a deposit captured.
  public mutating func confirm(_ id: AppointmentID, now: Instant) -> ConfirmOutcome {
    begin(now, .confirm, id.word)
    guard phase(of: id) == .held else { return .holdExpired }
    let index = Int(id.index)
    let start = self.start(of: id)
    let terms = terms[Int(appointments[index].job)]
    appointments[index].phase = .confirmed
    appointments[index].order = nextOrder
    nextOrder += 1
    takeMoney(of: id, terms, start: start)
    if appointments[index].marks.contains(.offered) { leaveLine(id) }
    tellBoth(id, .confirmed(start: start))
    return askProvider(id, terms, start: start) ? .awaitsProvider : .confirmed
  }

  /// Asks the provider to accept a start, where the service asks for his answer.
  mutating func askProvider(_ id: AppointmentID, _ terms: JobTerms, start: Instant) -> Bool {
    guard let answer = terms.providerAnswer else { return false }
    let index = Int(id.index)
    appointments[index].marks.insert(.awaitsProvider)
    appointments[index].moment = min(now + answer, start)
    setDeadline(.providerAnswer, of: id)
    tell(.provider, id, .answerAsked(until: appointments[index].moment))
    return true
  }

  /// Gives a hold back before it runs out; nothing happens to a hold that is gone.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  public mutating func release(_ id: AppointmentID, now: Instant) -> Bool {
    begin(now, .release, id.word)
    guard phase(of: id) == .held else { return false }
    drop(hold: id)
    return true
  }

  /// A hold ends without a confirmation.
  private mutating func drop(hold id: AppointmentID) {
    let site = Int(appointments[Int(id.index)].site)
    if appointments[Int(id.index)].marks.contains(.offered) {
      leaveLine(id)
      tell(.customer, id, .placeLapsed)
    }
    vacate(id)
    fillRoom(at: site)
  }

  // MARK: Deadlines

  mutating func setDeadline(_ kind: Deadline.Kind, of id: AppointmentID) {
    if deadlines.isTimeToPrune {
      let appointments = appointments
      deadlines.prune { Scheduler.matters($0, in: appointments) }
    }
    appointments[Int(id.index)].deadline = deadlines.set(
      kind, at: appointments[Int(id.index)].moment, subject: id.word)
  }

  /// Whether what a deadline waits for is still open.
  private static func matters(
    _ deadline: Deadline, in appointments: ContiguousArray<Appointment>
  ) -> Bool {
    if deadline.kind == .waitlistEnd || deadline.kind == .traceEnd { return true }
    let id = AppointmentID(word: deadline.subject)
    let appointment = appointments[Int(id.index)]
    guard appointment.generation == id.generation, appointment.deadline == deadline.number else {
      return false
    }
    return switch deadline.kind {
    case .hold: appointment.phase == .held
    case .providerAnswer:
      appointment.phase == .confirmed && appointment.marks.contains(.awaitsProvider)
    case .alternativeAnswer: appointment.phase == .displaced
    case .waitlistEnd, .traceEnd: true
    }
  }

  /// Something is over: nobody confirmed, answered or came in time.
  mutating func lapse(_ deadline: Deadline) {
    guard Scheduler.matters(deadline, in: appointments) else { return }
    let id = AppointmentID(word: deadline.subject)
    switch deadline.kind {
    case .waitlistEnd:
      endWish(WaitlistID(Int64(bitPattern: deadline.subject)), at: Int(deadline.site))
    case .traceEnd: traces.removeAll { $0.appointment == id }
    case .hold:
      if !appointments[Int(id.index)].marks.contains(.offered) {
        tell(.customer, id, .holdExpired)
      }
      drop(hold: id)
    case .providerAnswer: _ = giveUp(id)
    case .alternativeAnswer:
      refundAndEnd(id, .alternativeUnanswered)
      fillRoom(at: Int(appointments[Int(id.index)].site))
    }
  }
}
