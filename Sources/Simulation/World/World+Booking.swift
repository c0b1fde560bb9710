import Demand
import DiscreteEvents
import Metrics
import Offers
import RandomStreams
import Scheduling
import TimeAndMoney

/// From a visit to a confirmed appointment, or to the reason for which it was lost.
extension World {
  /// How often a visitor who finds his slot taken looks again.
  private static let attempts = 3

  mutating func receiveNextVisitor() {
    let visitor = today[nextVisit]
    nextVisit += 1
    scheduleNextVisit()
    if visitor.name.isBroughtByReward {
      return receive(visitor, as: .inducedVisits, isCounted: false)
    }
    var measured = MeasuredVisit(visit: -1, day: -1)
    if todayIsMeasured >= 0 {
      measured = MeasuredVisit(visit: Int32(tables.visits.count), day: todayIsMeasured)
      tables.visits.append(VisitRecord(segment: visitor.segment))
      if blueprint.keepsVisitors {
        tables.visitors.append(visitor)
        tables.visitDetails.append(VisitDetail())
      }
      count(.visits, visitor.flow, measured)
      count(.customers, visitor.flow, measured)
    }
    enter(visitor, measured)
  }

  /// Lists, chooses, and takes the choice after the time it takes to decide.
  ///
  /// - Parameter isKnown: whether his audience has been found before, under the policy in force.
  mutating func look(
    _ arrived: Visitor, _ measured: MeasuredVisit, attempt: Int, isKnown: Bool = false
  ) {
    var visitor = arrived
    if !isKnown { visitor.audience = audienceAfterMessages(to: arrived) }
    publishStaleDays(at: blueprint.model.segments[visitor.segment].sites)
    let (isOffered, shown, chosen) = choose(visitor)
    if attempt == 1, isOffered { count(.offered, visitor.flow, measured) }
    if attempt == 1 { record(visitor, chosen) }
    guard let chosen else {
      guard attempt == 1 else { return leave(visitor, measured, reason: .lostTaken) }
      let (reason, wanted) = reasonForLeaving(visitor)
      if reason == .lostFull, let wanted,
        linesUp(visitor, measured, for: wanted, wasOffered: isOffered)
      {
        return remark(.counted(.joinedWaitlist))
      }
      return leave(visitor, measured, reason: reason)
    }
    remark(chosen)
    let pendingVisitor = PendingVisitor(
      visitor: visitor, measured: measured, chosen: chosen,
      quote: market.table.quote(level: chosen.level, service: chosen.service), attempt: attempt,
      policy: policy, shift: shift(of: visitor, to: chosen, of: shown))
    let uniform = streams[visitor.flow].draw(.checkout, of: visitor.name).first
    let asks =
      blueprint.funnels[visitor.flow]?.asks(visitor.name, streams: streams[visitor.flow]) ?? 0
    let span = Span(
      minutes: blueprint.samplers[visitor.segment].decides.value(at: uniform) + asks)
    if span <= .zero { return take(pendingVisitor) }
    wait(pendingVisitor, for: .decision, until: now + span)
  }

  mutating func decide(_ place: Int) {
    take(pending.remove(at: place))
  }

  private mutating func take(_ decided: PendingVisitor) {
    let visitor = decided.visitor
    let slot = Slot(site: decided.chosen.site, job: decided.quote.job, cell: decided.chosen.cell)
    // A promise made under another policy is kept and draws on no budget of this one.
    let isOwn = decided.policy == policy
    let isPresent = blueprint.counters[visitor.flow] != nil
    guard !isOwn || budget.allows(decided.quote),
      case .held(let id, _) = command({
        $0.hold(
          slot, for: CustomerID(visitor.name, flow: visitor.flow),
          price: decided.quote.price - decided.quote.givenBack, isPresent: isPresent, now: $1)
      })
    else {
      if decided.attempt < World.attempts {
        return look(visitor, decided.measured, attempt: decided.attempt + 1, isKnown: isOwn)
      }
      return leave(visitor, decided.measured, reason: .lostTaken)
    }
    remark(.held)
    if isOwn { budget.draw(decided.quote) }
    remember(id, visitor, decided.measured, decided.quote, decided.chosen.service, at: slot.site)
    if decided.shift != 0 {
      shifts[CustomerID(visitor.name, flow: visitor.flow).number] = decided.shift
    }
    checkOut(id, decided)
  }

  private mutating func checkOut(_ id: AppointmentID, _ decided: PendingVisitor) {
    let visitor = decided.visitor
    let steps: Double
    switch complete(visitor, decided.measured) {
    case .isLost(let loss): return leave(visitor, decided.measured, reason: VisitCount(loss))
    case .goesOn(let minutes): steps = minutes
    }
    let streams = streams[visitor.flow]
    if streams.draw(.checkout, of: visitor.name).second
      >= blueprint.model.segments[visitor.segment].checkout.completes
    {
      return leave(visitor, decided.measured, reason: .lostConfirmation)
    }
    let uniform = streams.draw(.checkout, of: visitor.name, 1).first
    let span = Span(
      minutes: steps + blueprint.samplers[visitor.segment].checksOut.value(at: uniform))
    var paying = decided
    paying.hold = id
    if span <= .zero { return confirm(paying, hold: id) }
    wait(paying, for: .confirmation, until: now + span)
  }

  mutating func confirm(_ place: Int) {
    let paying = pending.remove(at: place)
    confirm(paying, hold: paying.hold!)
  }

  private mutating func confirm(_ paying: PendingVisitor, hold id: AppointmentID) {
    switch command({ $0.confirm(id, now: $1) }) {
    case .holdExpired:
      return leave(paying.visitor, paying.measured, reason: .lostConfirmation)
    case .confirmed: remark(.counted(.confirmed))
    case .awaitsProvider: remark(.awaitsProvider)
    }
    enterConfirmed(id)
  }

  /// Counts an appointment that was confirmed just now, and plans what becomes of it.
  mutating func enterConfirmed(_ id: AppointmentID) {
    var entry = booked[Int(id.index)]
    let zone = blueprint.model.sites[Int(entry.site)].calendar.zone
    entry.leadDays = Int16(zone.day(at: now).days(to: zone.day(at: entry.plannedStart)))
    entry.madeHour = Int8(zone.timeOfDay(at: now).seconds / 3_600)
    count(.confirmed, Int(entry.flow), entry.measured)
    entry.plannedDay = Int16(measuredDay(of: entry.plannedStart, at: Int(entry.site)) ?? -1)
    countLead(.appointments, entry)
    recordSale(entry)
    if entry.visit >= 0 {
      let quote = quotes[entry.quote]
      World.note(
        entry, quote,
        in: &tables.visits[Int(entry.visit)], blueprint: blueprint)
      detail(entry.visit) {
        $0.shown = quote.price
        $0.paid = .zero
      }
    }
    entry.hazardBeyond = hazardBeyond(entry)
    booked[Int(id.index)] = entry
    if blueprint.counters[Int(entry.flow)] == nil { planReminders(id) }
    planAttendance(id)
  }

  /// What becomes of the appointment is the customer's own: one draw each, held against his probabilities. An
  /// appointment that was moved meets the same draws.
  mutating func planAttendance(_ id: AppointmentID) {
    let entry = booked[Int(id.index)]
    let segment = Int(entry.segment)
    let streams = streams[Int(entry.flow)]
    let lead = Int(entry.leadDays)
    if blueprint.counters[Int(entry.flow)] != nil { return seat(id, entry) }
    var change = cancellation(of: entry)
    var happening = Happening.cancellation
    if !entry.hasRescheduled, blueprint.reschedules[segment] {
      let reschedules = streams.draw(.reschedules, of: entry.name)
      let table = blueprint.model.segments[segment].attendance.reschedules
      if reschedules.first < table.probability(leadDays: lead) {
        let moment = moment(reschedules.second, before: entry.plannedStart)
        if moment < change { (change, happening) = (moment, .rescheduling) }
      }
    }
    booked[Int(id.index)].progress = .planned(change: change, arrival: .never)
    if change != .never {
      return queue.schedule(happening, at: change, subject: id.word)
    }
    queue.schedule(.plannedStart, at: entry.plannedStart, subject: id.word)
    let attends = streams.draw(.attends, of: entry.name)
    if attends.first
      < blueprint.model.segments[segment].attendance.noShow.probability(leadDays: lead)
    {
      return
    }
    if isAbusive(entry.name, flow: Int(entry.flow)) { return }
    planArrival(id)
  }

  /// Who stands at the counter is there.
  private mutating func seat(_ id: AppointmentID, _ entry: Booked) {
    booked[Int(id.index)].progress = .planned(change: .never, arrival: now)
    queue.schedule(.plannedStart, at: entry.plannedStart, subject: id.word)
    queue.schedule(.customerArrives, at: now, subject: id.word)
  }

  // MARK: Losses

  /// Why a visitor left: what he wants can never be booked; or the same question with the same tastes, first with every
  /// place free, then also at list prices.
  private mutating func reasonForLeaving(_ visitor: Visitor) -> (VisitCount, wanted: Chosen?) {
    let atCounter = blueprint.counters[visitor.flow] != nil
    if blueprint.bookable.isNever(
      visitor.service, segment: visitor.segment, atCounter: atCounter)
    {
      return (.lostImpossible, nil)
    }
    let all = fillSheets(visitor, supply: atCounter ? .allAllowedAtCounter : .allAllowed)
    for (prices, reason) in [(PublishedPrices.shown, VisitCount.lostFull), (.list, .lostPrice)] {
      if let chosen = chosen(by: visitor, of: all, at: prices) { return (reason, chosen) }
    }
    return (.lostPreference, nil)
  }

  /// The visitor whose event this is leaves without an appointment.
  mutating func leave(_ visitor: Visitor, _ measured: MeasuredVisit, reason: VisitCount) {
    remark(.counted(reason))
    lose(visitor, measured, reason: reason)
  }

  mutating func lose(_ visitor: Visitor, _ measured: MeasuredVisit, reason: VisitCount) {
    count(reason, visitor.flow, measured)
    tally(visitor.name, flow: visitor.flow, measured, booked: nil)
    if !isAbusive(visitor.name, flow: visitor.flow) {
      part(unserved: visitor.name, flow: visitor.flow, service: visitor.service, measured)
    }
    guard measured.visit >= 0 else { return }
    tables.visits[Int(measured.visit)].isCrowdedOut = reason == .lostFull || reason == .lostTaken
    detail(measured.visit) { $0.end = reason }
  }

  /// Notes more of a visit, where visits have rows of their own.
  mutating func detail(_ visit: Int32, _ note: (inout VisitDetail) -> Void) {
    guard blueprint.keepsVisitors, visit >= 0 else { return }
    note(&tables.visitDetails[Int(visit)])
  }

  // MARK: Small steps

  private mutating func wait(
    _ visitor: PendingVisitor, for happening: Happening, until instant: Instant
  ) {
    let place = pending.add(visitor)
    queue.schedule(happening, at: instant, subject: UInt64(place))
  }

  /// Remembers whose hold or appointment it is.
  mutating func remember(
    _ id: AppointmentID, _ visitor: Visitor, _ measured: MeasuredVisit, _ quote: Quote,
    _ service: Int, at site: Int
  ) {
    let entry = Booked(
      plannedStart: scheduler.start(of: id), name: visitor.name, site: Int16(site),
      visit: measured.visit, quote: quotes.place(of: quote), segment: Int16(visitor.segment),
      flow: Int16(visitor.flow),
      service: Int16(service), cohortDay: Int16(measured.day))
    let index = Int(id.index)
    if index < booked.count { booked[index] = entry }
    while booked.count <= index { booked.append(entry) }
  }

  mutating func count(_ what: VisitCount, _ flow: Int, _ measured: MeasuredVisit) {
    guard measured.day >= 0 else { return }
    tables.conversion.add(what, flow: flow, day: Int(measured.day))
  }

  /// Enters a confirmed appointment into the record of its visit.
  private static func note(
    _ entry: Booked, _ quote: Quote, in record: inout VisitRecord, blueprint: Blueprint
  ) {
    let calendar = blueprint.model.sites[Int(entry.site)].calendar
    let day = calendar.zone.day(at: entry.plannedStart)
    record.isBooked = true
    record.isRewarded = quote.reward != nil
    record.permille = quote.permille
    record.site = Int16(entry.site)
    record.localDay = day.daysSince1970
    record.startMinute = Int32(entry.plannedStart.microseconds / 60_000_000)
    if let peak = blueprint.peak {
      record.isPeak = blueprint.model.windows[peak].hours.contains(
        calendar.zone.timeOfDay(at: entry.plannedStart), on: calendar.kind(of: day))
    }
  }
}
