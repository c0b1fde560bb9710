import Demand
import DiscreteEvents
import Scheduling
import TimeAndMoney

/// Writing down each event: whom it concerns before it is handled, what came of it afterwards.
extension World {
  /// Handles an event and writes it down.
  mutating func handleTraced(_ event: Event) {
    trace!.append(traced(event))
    handle(event)
  }

  /// Says what came of the event that is being handled, if events are written down.
  ///
  /// - Parameter start: the start it is about from now on.
  @inline(__always)
  mutating func remark(_ outcome: EventOutcome, start: Instant? = nil) {
    if trace != nil { trace!.remark(outcome, start: start) }
  }

  /// Says what the visitor has chosen whose event it is.
  @inline(__always)
  mutating func remark(_ chosen: Chosen) {
    guard trace != nil else { return }
    let start = scheduler.days(of: chosen.site).instant(of: chosen.cell)
    trace!.remark(.chosen, start: start, site: chosen.site)
  }

  /// Writes down what customers were told when a deadline of the scheduler ran out.
  mutating func traceLapse() {
    for notice in scheduler.notices where notice.party == .customer {
      var event = TracedEvent(instant: now, happening: nil)
      event.subject = subject(notice.customer)
      event.outcome = EventOutcome(notice.news)
      if case .placeOffered(let start, _) = notice.news { event.start = start }
      trace!.append(event)
    }
  }

  // MARK: Whom it concerns

  private func traced(_ event: Event) -> TracedEvent {
    let happening = Happening(rawValue: event.kind)!
    var traced = TracedEvent(instant: now, happening: happening)
    switch happening {
    case .dayBegins, .publication: break
    case .visit: traced.subject = subject(today[nextVisit])
    case .listOpens: traced.subject = subject(arriving[Int(event.subject)]!.visitor)
    case .callEnds: traced.subject = calls[event.subject].map { subject($0.visitor) } ?? .nobody
    case .callerHangsUp:
      traced.outcome = .obsolete
      if let call = calls[event.subject] { traced.subject = subject(call.visitor) }
    case .shiftTurns: break
    case .decision, .confirmation: describe(pending[Int(event.subject)]!, in: &traced)
    case .technicianDone, .workDone: describe(AppointmentID(word: event.subject), in: &traced)
    case .cancellation, .plannedStart, .customerArrives, .graceEnds, .patienceEnds, .rescheduling,
      .alternativeAnswer, .providerAnswer, .reminder:
      traced.outcome = .obsolete
      describe(AppointmentID(word: event.subject), in: &traced)
    case .waitlistAnswer:
      traced.outcome = .obsolete
      describe(waiting: CustomerID(event.subject), in: &traced)
    case .rating:
      traced.outcome = .obsolete
      traced.site = ratingsToCome[Int(event.subject)]?.site
    case .absenceReported: describe(absencesToCome[Int(event.subject)]!.report, in: &traced)
    case .returns: describe(returning[Int(event.subject)]!, in: &traced)
    case .absenceTurns, .closing, .workBegins: traced.site = Int(event.subject)
    case .walkInArrives: describe(walkIns.arrival(of: Int(event.subject)), in: &traced)
    case .walkInServed: describe(walkIns.customer(at: Int(event.subject)), in: &traced)
    case .walkInCalled: traced.site = blueprint.model.queues[Int(event.subject >> 32)].site
    case .walkInLosesPatience:
      traced.outcome = .obsolete
      if let customer = walkIns.waiting(event.subject) { describe(customer, in: &traced) }
    }
    return traced
  }

  private func subject(_ visitor: Visitor) -> TracedEvent.Subject {
    .visit(visitor.name, segment: visitor.segment, service: visitor.service)
  }

  /// The visit behind the scheduler's name of a customer, which holds the lower half of its day: it was today or before.
  private func subject(_ customer: CustomerID) -> TracedEvent.Subject {
    let today = blueprint.model.calendar.zone.day(at: now).daysSince1970
    let low = UInt16(truncatingIfNeeded: customer.number >> 32)
    let ago = UInt16(truncatingIfNeeded: today) &- low
    let name = VisitName(
      day: today - Int32(ago), ordinal: UInt32(truncatingIfNeeded: customer.number))
    return .visit(
      name, segment: blueprint.model.flows[Int(customer.number >> 48)].segment, service: nil)
  }

  private func describe(_ visitor: PendingVisitor, in traced: inout TracedEvent) {
    let chosen = visitor.chosen
    traced.subject = subject(visitor.visitor)
    traced.site = chosen.site
    traced.start = scheduler.days(of: chosen.site).instant(of: chosen.cell)
  }

  private func describe(_ customer: ReturningCustomer, in traced: inout TracedEvent) {
    traced.subject = .visit(
      customer.name, segment: blueprint.model.flows[Int(customer.flow)].segment,
      service: customer.service >= 0 ? Int(customer.service) : nil)
  }

  /// An appointment that has ended leaves nobody to name.
  private func describe(_ id: AppointmentID, in traced: inout TracedEvent) {
    guard scheduler.isStanding(id) else { return }
    let entry = booked[Int(id.index)]
    traced.subject = .visit(
      entry.name, segment: Int(entry.segment), service: Int(entry.service))
    traced.site = Int(entry.site)
    traced.start = entry.plannedStart
  }

  private func describe(waiting customer: CustomerID, in traced: inout TracedEvent) {
    guard let entry = waiting[customer.number] else {
      traced.subject = subject(customer)
      return
    }
    traced.subject = subject(entry.visitor)
    traced.site = entry.site
    if let place = entry.place, scheduler.isStanding(place) {
      traced.start = scheduler.start(of: place)
    }
  }

  private func describe(_ report: AbsenceReport, in traced: inout TracedEvent) {
    traced.subject = .absence(report.resource, until: report.interval.end)
    traced.site = report.site
    traced.start = report.interval.start
  }

  private func describe(_ customer: TracedEvent.Subject, in traced: inout TracedEvent) {
    traced.subject = customer
    guard case .walkIn(let queue, _, _, _) = customer else { return }
    traced.site = blueprint.model.queues[queue].site
  }
}
