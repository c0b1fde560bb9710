import TimeAndMoney

/// The customer changes his mind.
extension Scheduler {
  /// The customer withdraws from a confirmed appointment, before the planned start and before he is there.
  ///
  /// - Returns: the fee, or nil where there is nothing to withdraw from.
  public mutating func cancel(_ id: AppointmentID, now: Instant) -> Money? {
    begin(now, .cancel, id.word)
    guard phase(of: id) == .confirmed else { return nil }
    let site = Int(appointments[Int(id.index)].site)
    let fee = settle(id, keeping: lateFee(of: id, now: now))
    tellBoth(id, .cancelledByCustomer(fee: fee))
    vacate(id)
    fillRoom(at: site)
    return fee
  }

  /// The customer moves a confirmed appointment to another start at its site. Where a cancellation would cost a fee,
  /// so does this; it is free for who was offered an alternative and takes another start instead. Where the service asks for the provider's answer, he is asked about the new start.
  ///
  /// - Parameter price: what he was quoted for the new start, not negative; nil for the old price.
  /// - Returns: the fee, or nil where the appointment stays as it was.
  public mutating func reschedule(
    _ id: AppointmentID, to start: Instant, price: Money? = nil, now: Instant
  ) -> Money? {
    begin(now, .reschedule, id.word)
    let isDisplaced = phase(of: id) == .displaced
    guard isDisplaced || phase(of: id) == .confirmed, isPrice(price ?? .zero) else { return nil }
    let old = appointments[Int(id.index)]
    let site = Int(old.site)
    let oldStart = self.start(of: id)
    let fee = isDisplaced ? .zero : lateFee(of: id, now: now)
    let hadNewRoom = books[site].hasNewRoom
    let place = books[site].overbooked.firstIndex { $0.appointment == id.index }
    let works = books[site].works(of: id.index, Int(old.shape), at: Int(old.startCell))
    giveBack(id)
    appointments[Int(id.index)].marks.remove(.stays)
    guard canStart(id, at: start, now: now), bookAnew(id, at: start) else {
      putBack(id, old, works, place: place)
      books[site].hasNewRoom = hadNewRoom
      return nil
    }
    appointments[Int(id.index)].phase = .confirmed
    appointments[Int(id.index)].marks.remove(.awaitsProvider)
    settle(id, keeping: fee)
    appointments[Int(id.index)].captured = .zero
    appointments[Int(id.index)].price = price ?? old.price
    takeMoney(of: id, terms[Int(old.job)], start: start)
    tellBoth(id, .rescheduled(from: oldStart, to: start))
    _ = askProvider(id, terms[Int(old.job)], start: start)
    fillRoom(at: site)
    return fee
  }

  /// Whether an appointment that has nothing of the book could start there by all rules.
  private mutating func canStart(_ id: AppointmentID, at start: Instant, now: Instant) -> Bool {
    let appointment = appointments[Int(id.index)]
    let site = Int(appointment.site)
    reach(now, at: site)
    let book = books[site].days
    let cell = book.cell(at: start)
    let (days, firstCell) = bookable(Int(appointment.job), at: site, now: now)
    return cell >= firstCell && !days.isEmpty && book.instant(of: cell) == start
      && days.contains(book.day(of: cell))
      && books[site].isFeasible(Int(appointment.shape), at: cell)
  }

  /// Takes a feasible start, in the plan or beyond it.
  private mutating func bookAnew(_ id: AppointmentID, at start: Instant) -> Bool {
    let site = Int(appointments[Int(id.index)].site)
    let cell = books[site].days.cell(at: start)
    return take(id, at: cell) || sellBeyond(id, at: cell)
  }

  /// Gives an appointment exactly what it had before; where that was a place beyond the plan, in the same order.
  private mutating func putBack(
    _ id: AppointmentID, _ old: Appointment, _ works: [Assignment], place: Int?
  ) {
    let site = Int(old.site)
    appointments[Int(id.index)] = old
    if old.marks.contains(.overbooked) {
      return books[site].overbook(
        Int(old.shape), at: Int(old.startCell), appointment: id.index, place: place)
    }
    let isTaken = books[site].putBack(works, Int(old.shape), at: Int(old.startCell))
    collectViolations(at: site)
    if !isTaken { _ = replace(id, wanted: start(of: id)) }
  }
}
