import TimeAndMoney

/// Commands as values.
extension Scheduler {
  /// Carries out a command.
  ///
  /// - Parameter now: not before the instant of any command before.
  public mutating func apply(_ command: Command, now: Instant) -> Response {
    notices.removeAll(keepingCapacity: true)
    let outcome = outcome(of: command, now: now)
    return Response(outcome: outcome, notices: Array(notices))
  }

  private mutating func outcome(of command: Command, now: Instant) -> Outcome {
    switch command {
    case .search(let request): return .listed(search(request, now: now))
    case .hold(let request): return hold(request, now: now)
    case .confirm(let id): return confirmed(id, now: now)
    case .release(let id): return Outcome(isDone: release(id, now: now))
    case .reschedule(let id, let start, let price):
      return rescheduled(id, to: start, price: price, now: now)
    case .cancel(let id):
      return cancel(id, now: now).map { .cancelled(fee: $0) } ?? .notApplicable
    case .joinWaitlist(let request):
      return joinWaitlist(request, now: now).map { .waiting($0) } ?? .notApplicable
    case .leaveWaitlist(let id): return Outcome(isDone: leaveWaitlist(id, now: now))
    case .acceptAlternative(let id): return Outcome(isDone: acceptAlternative(id, now: now))
    case .declineAlternative(let id): return Outcome(isDone: declineAlternative(id, now: now))
    case .accept(let id): return Outcome(isDone: accept(id, now: now))
    case .decline(let id): return Outcome(replanned: decline(id, now: now))
    case .cancelByProvider(let id): return Outcome(replanned: cancelByProvider(id, now: now))
    case .reportAbsence(let report):
      return reportAbsence(report, now: now).map { .replanned($0.id, $0.replanned) }
        ?? .notApplicable
    case .endAbsence(let id): return Outcome(isDone: endAbsence(id, now: now))
    case .change(let what):
      return change(what, now: now).map { .replanned(nil, $0) } ?? .notApplicable
    case .fallDue(let id): return Outcome(isDone: fallDue(id, now: now))
    case .checkIn(let id, let how): return checkedIn(id, how, now: now)
    case .reportLocation(let id, let place):
      return Outcome(isDone: reportLocation(id, place, now: now))
    case .start(let id): return Outcome(isDone: start(id, now: now))
    case .releaseTechnician(let id):
      let works = isAlive(id) && appointments[Int(id.index)].marks.contains(.technicianWorks)
      releaseTechnician(id, now: now)
      return Outcome(isDone: works)
    case .finishStage(let id): return Outcome(isDone: finishStage(id, now: now))
    case .complete(let id): return Outcome(isDone: complete(id, now: now) != nil)
    case .recordNoShow(let id):
      return recordNoShow(id, now: now).map { .cancelled(fee: $0) } ?? .notApplicable
    case .walkAway(let id): return Outcome(isDone: walkAway(id, now: now))
    case .turnAway(let id): return Outcome(isDone: turnAway(id, now: now))
    case .rate(let id, let stars, let text):
      return Outcome(isDone: rate(id, stars: stars, text: text, now: now))
    case .wait:
      wait(now: now)
      return .done
    }
  }

  private mutating func hold(_ request: HoldRequest, now: Instant) -> Outcome {
    guard isServable(request.job, at: request.site), isPrice(request.price),
      request.technician.map({ books[request.site].technicians.indices.contains($0) }) ?? true
    else {
      begin(now, .hold)
      return .refused(Conflict(reason: .notServed, alternatives: .none))
    }
    let job = index(of: request.job)
    let book = books[request.site].days
    let cell = book.cell(at: request.start)
    if book.instant(of: cell) == request.start {
      let slot = Slot(site: request.site, job: job, cell: cell)
      let outcome = hold(
        slot, for: request.customer, price: request.price, technician: request.technician,
        timeToLive: request.timeToLive, now: now)
      if case .held(let id, let expires) = outcome { return .held(id, expires: expires) }
    } else {
      begin(now, .hold, job: job)
    }
    return .refused(conflict(with: request))
  }

  private mutating func confirmed(_ id: AppointmentID, now: Instant) -> Outcome {
    switch confirm(id, now: now) {
    case .confirmed: .confirmed(awaitsProvider: false)
    case .awaitsProvider: .confirmed(awaitsProvider: true)
    case .holdExpired: .holdExpired
    }
  }

  private mutating func rescheduled(
    _ id: AppointmentID, to start: Instant, price: Money?, now: Instant
  ) -> Outcome {
    if let fee = reschedule(id, to: start, price: price, now: now) {
      return .rescheduled(fee: fee)
    }
    guard phase(of: id) == .confirmed || phase(of: id) == .displaced, isPrice(price ?? .zero)
    else { return .notApplicable }
    let appointment = appointments[Int(id.index)]
    return .refused(
      conflict(
        with: HoldRequest(
          site: Int(appointment.site), job: jobs[Int(appointment.job)], start: start,
          customer: appointment.customer, price: appointment.price,
          technician: books[Int(appointment.site)].shapes[Int(appointment.shape)].pinned),
        isLimited: false))
  }

  private mutating func checkedIn(_ id: AppointmentID, _ how: CheckIn, now: Instant) -> Outcome {
    switch checkIn(id, how, now: now) {
    case .welcome: .done
    case .appointmentEnded: .notApplicable
    case .refused:
      .checkInRefused(
        allowedDistance: rules.trust.checkInRadius, needsPhoto: rules.trust.needsPhoto)
    }
  }
}

extension Outcome {
  fileprivate init(isDone: Bool) { self = isDone ? .done : .notApplicable }

  fileprivate init(replanned what: Replanned?) {
    self = what.map { .replanned(nil, [$0]) } ?? .notApplicable
  }
}
