import TimeAndMoney

/// Commands as values.
extension Scheduler {
  /// Carries out a command.
  ///
  /// - Parameter now: not before the instant of any command before.
  public mutating func apply(_ command: Command, now: Instant) -> Response {
    if case .search(let request) = command {
      notices.removeAll(keepingCapacity: true)
      return respond(.listed(search(request, now: now)))
    }
    return respond(outcome(of: command, now: now))
  }

  private func respond(_ outcome: Outcome) -> Response {
    Response(outcome: outcome, notices: Array(notices))
  }

  private mutating func outcome(of command: Command, now: Instant) -> Outcome {
    switch command {
    case .search(let request): return .listed(search(request, now: now))
    case .hold(let request): return hold(request, now: now)
    case .confirm(let id): return confirmed(id, now: now)
    case .release(let id): return done(release(id, now: now))
    case .reschedule(let id, let start, let price):
      return rescheduled(id, to: start, price: price, now: now)
    case .cancel(let id):
      return cancel(id, now: now).map { .cancelled(fee: $0) } ?? .notApplicable
    case .joinWaitlist(let request):
      return joinWaitlist(request, now: now).map { .waiting($0) } ?? .notApplicable
    case .leaveWaitlist(let id): return done(leaveWaitlist(id, now: now))
    case .acceptAlternative(let id): return done(acceptAlternative(id, now: now))
    case .declineAlternative(let id): return done(declineAlternative(id, now: now))
    case .accept(let id): return done(accept(id, now: now))
    case .decline(let id): return replanned(decline(id, now: now))
    case .cancelByProvider(let id): return replanned(cancelByProvider(id, now: now))
    case .reportAbsence(let report):
      return reportAbsence(report, now: now).map { .replanned($0.id, $0.replanned) }
        ?? .notApplicable
    case .endAbsence(let id): return done(endAbsence(id, now: now))
    case .change(let what):
      return change(what, now: now).map { .replanned(nil, $0) } ?? .notApplicable
    case .fallDue(let id): return done(fallDue(id, now: now))
    case .checkIn(let id, let how): return checkedIn(id, how, now: now)
    case .reportLocation(let id, let place): return done(reportLocation(id, place, now: now))
    case .start(let id): return done(start(id, now: now))
    case .releaseTechnician(let id):
      let works = isAlive(id) && appointments[Int(id.index)].marks.contains(.technicianWorks)
      releaseTechnician(id, now: now)
      return done(works)
    case .finishStage(let id): return done(finishStage(id, now: now))
    case .complete(let id): return done(complete(id, now: now) != nil)
    case .recordNoShow(let id):
      return recordNoShow(id, now: now).map { .cancelled(fee: $0) } ?? .notApplicable
    case .walkAway(let id): return done(walkAway(id, now: now))
    case .turnAway(let id): return done(turnAway(id, now: now))
    case .rate(let id, let stars, let text):
      return done(rate(id, stars: stars, text: text, now: now))
    case .wait:
      begin(now)
      return .done
    }
  }

  private func done(_ isDone: Bool) -> Outcome { isDone ? .done : .notApplicable }

  private func replanned(_ what: Replanned?) -> Outcome {
    what.map { .replanned(nil, [$0]) } ?? .notApplicable
  }

  private mutating func hold(_ request: HoldRequest, now: Instant) -> Outcome {
    guard isServable(request.job, at: request.site), request.price >= .zero,
      request.technician.map({ books[request.site].technicians.indices.contains($0) }) ?? true
    else {
      begin(now)
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
      begin(now)
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
    guard phase(of: id) == .confirmed else { return .notApplicable }
    let appointment = appointments[Int(id.index)]
    return .refused(
      conflict(
        with: HoldRequest(
          site: Int(appointment.site), job: jobs[Int(appointment.job)], start: start,
          customer: appointment.customer, price: appointment.price,
          technician: appointment.marks.contains(.pinned) ? mainTechnician(of: id) : nil),
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
