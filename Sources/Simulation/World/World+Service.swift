import Demand
import DiscreteEvents
import Metrics
import Offers
import RandomStreams
import Scheduling
import TimeAndMoney

/// The day of the appointment: who comes, when work begins and ends, and what is earned.
extension World {
  mutating func cancel(_ id: AppointmentID) {
    let entry = booked[Int(id.index)]
    guard entry.change == now, let fee = command({ $0.cancel(id, now: $1) }) else { return }
    if fee > .zero {
      earn(.bookings, 1, entry)
      if quotes[entry.quote].reward != nil { earn(.rewarded, 1, entry) }
    }
    earnFee(fee, entry)
    end(entry, as: .cancelledByCustomer)
    remark(.counted(.cancelledByCustomer))
  }

  mutating func fallDue(_ id: AppointmentID) {
    guard command({ $0.fallDue(id, now: $1) }) else { return }
    let entry = booked[Int(id.index)]
    let site = Int(entry.site)
    bookMinutes(id, entry)
    earn(.bookings, 1, entry)
    if quotes[entry.quote].reward != nil { earn(.rewarded, 1, entry) }
    remark(scheduler.isPresent(id) ? .present : .due)
    if scheduler.isPresent(id) {
      planPatience(id, entry)
      startWork(at: site)
    } else {
      let grace = entry.plannedStart + blueprint.model.rules.grace
      queue.schedule(.graceEnds, at: grace, subject: id.word)
      updateMeter(site)
    }
  }

  mutating func checkIn(_ id: AppointmentID) {
    let entry = booked[Int(id.index)]
    guard entry.arrival == now, case .welcome = command({ $0.checkIn(id, now: $1) }) else {
      return
    }
    remark(.welcome)
    if now >= entry.plannedStart {
      planPatience(id, entry)
      startWork(at: Int(entry.site))
    }
  }

  mutating func endGrace(_ id: AppointmentID) {
    let entry = booked[Int(id.index)]
    guard entry.plannedStart + blueprint.model.rules.grace == now, !scheduler.isPresent(id) else {
      return
    }
    if giveUp(id, as: .noShows) { remark(.counted(.noShows)) }
  }

  mutating func walkAway(_ id: AppointmentID) {
    let entry = booked[Int(id.index)]
    guard blueprint.patienceEnds(of: entry, streams[Int(entry.flow)]) == now else { return }
    if giveUp(id, as: .walkedAway) { remark(.counted(.walkedAway)) }
  }

  mutating func close(site: Int) {
    for id in scheduler.dueAppointments(at: site) {
      _ = giveUp(id, as: scheduler.isPresent(id) ? .turnedAwayAtClose : .noShows)
    }
  }

  /// Returns whether there was anything to give up.
  private mutating func giveUp(_ id: AppointmentID, as reason: VisitCount) -> Bool {
    let entry = booked[Int(id.index)]
    var reason = reason
    var fee = Money.zero
    switch reason {
    case .noShows:
      guard let kept = command({ $0.recordNoShow(id, now: $1) }) else { return false }
      fee = kept
    case .walkedAway: guard command({ $0.walkAway(id, now: $1) }) else { return false }
    default:
      if scheduler.isOverbooked(id) { reason = .cancelledByProvider }
      guard command({ $0.turnAway(id, now: $1) }) else { return false }
    }
    earnFee(fee, entry)
    end(entry, as: reason)
    startWork(at: Int(entry.site))
    return true
  }

  private mutating func planPatience(_ id: AppointmentID, _ entry: Booked) {
    guard let end = blueprint.patienceEnds(of: entry, streams[Int(entry.flow)]) else { return }
    queue.schedule(.patienceEnds, at: end, subject: id.word)
  }

  // MARK: Work

  /// Begins all work that can begin now, once all is known that comes free, closes or falls due at this instant.
  mutating func startWork(at site: Int) {
    guard queue.hasEvent(at: now) else { return beginWork(at: site) }
    if workIsToBegin[site] { return }
    workIsToBegin[site] = true
    queue.schedule(.workBegins, at: now, subject: UInt64(site))
  }

  mutating func beginWork(at site: Int) {
    while let next = scheduler.nextToStart(at: site) {
      start(next.appointment, at: site)
    }
    updateMeter(site)
  }

  /// Work on the present stage begins: it takes its planned share of the time that is drawn for the whole visit.
  private mutating func start(_ id: AppointmentID, at site: Int) {
    command { _ = $0.start(id, now: $1) }
    let entry = booked[Int(id.index)]
    let job = quotes[entry.quote].job
    let added = blueprint.jobs.jobs[job].addedService
    let stage = blueprint.stages[job][Int(entry.stage)]
    let paidEnd =
      now + span(of: Int(entry.service), entry, at: \.first, share: stage.paidShare)
    let technicianEnd =
      paidEnd + (added.map { span(of: $0, entry, at: \.second, share: stage.givenShare) } ?? .zero)
    let end = technicianEnd + stage.plan.extraBayTime
    booked[Int(id.index)].progress = .atWork(begun: now, paidEnd: paidEnd)
    if entry.stage == 0 {
      // At the counter waiting begins on arrival, else with the planned start.
      let isThere = blueprint.counters[Int(entry.flow)] != nil
      let ready = isThere ? entry.arrival : max(entry.plannedStart, entry.arrival)
      let wait = ready.span(to: now)
      booked[Int(id.index)].waitSeconds = UInt16(clamping: wait.microseconds / 1_000_000)
      if let day = measuredDay(of: now, at: site) {
        tables.waits[day] += wait.microseconds
        tables.started[day] += 1
      }
    }
    if technicianEnd < end {
      queue.schedule(.technicianDone, at: technicianEnd, subject: id.word)
    }
    queue.schedule(.workDone, at: end, subject: id.word)
  }

  /// The time a stage really takes: its share of what all parts of the service take, each with a draw of its own.
  func span(
    of service: Int, _ entry: Booked, at uniform: (RandomBlock) -> Double, share: Double
  ) -> Span {
    let streams = streams[Int(entry.flow)]
    var minutes = 0.0
    for (number, part) in blueprint.model.parts[service].enumerated() {
      let draw = streams.draw(.works, of: entry.name, UInt32(number))
      minutes += max(0, blueprint.serviceTimes[part].value(at: uniform(draw)))
    }
    return Span(minutes: minutes * share)
  }

  mutating func releaseTechnician(_ id: AppointmentID) {
    let entry = booked[Int(id.index)]
    if let technician = resources(of: id, entry).technician { work(entry, technician: technician) }
    command { $0.releaseTechnician(id, now: $1) }
    startWork(at: Int(entry.site))
  }

  /// The present stage is done, and with the last one the visit.
  mutating func finishWork(_ id: AppointmentID) {
    let entry = booked[Int(id.index)]
    let stages = blueprint.stages[quotes[entry.quote].job]
    let (technician, bays) = resources(of: id, entry)
    if stages[Int(entry.stage)].plan.extraBayTime == .zero, let technician {
      work(entry, technician: technician)
    }
    if let bays { work(entry, group: bays, site: Int(entry.site)) }
    if Int(entry.stage) + 1 < stages.count {
      booked[Int(id.index)].stage += 1
      _ = command { $0.finishStage(id, now: $1) }
      remark(.nextStage)
    } else {
      complete(id, entry)
    }
    startWork(at: Int(entry.site))
  }

  private mutating func complete(_ id: AppointmentID, _ entry: Booked) {
    guard let charged = command({ $0.complete(id, now: $1) }) else { return }
    earnCompletion(entry, charged: charged)
    end(entry, as: .completed)
    remark(.counted(.completed))
    let judgement = judgement(of: entry, charged: charged)
    planRating(id, entry, judgement)
    if let judgement { part(served: entry, judgement) }
  }

  /// Who and which bays are in use for the present stage.
  private func resources(of id: AppointmentID, _ entry: Booked) -> (technician: Int?, bays: Int?) {
    if blueprint.stages[quotes[entry.quote].job].count == 1 {
      return (scheduler.technician(of: id), scheduler.bayGroup(of: id))
    }
    let part = scheduler.plan(of: id, part: Int(entry.stage))
    let bays = blueprint.model.sites[Int(entry.site)].bays.count
    return (part.technician?.technician, part.pools.first { $0.pool < bays }?.pool)
  }

  private mutating func work(_ entry: Booked, technician: Int) {
    let site = Int(entry.site)
    let group = scheduler.group(ofTechnician: technician, at: site)
    work(entry, group: blueprint.model.sites[site].bays.count + group, site: site)
  }

  /// Counts the time from the beginning of the work until now: the paid part, then what was given.
  private mutating func work(_ entry: Booked, group: Int, site: Int) {
    guard case .atWork(let begun, let paidEnd) = entry.progress else { return }
    tables.utilization[site].add(
      .busyPaid, group: group, during: Interval(begun, min(now, paidEnd)))
    if paidEnd < now {
      tables.utilization[site].add(.busyReward, group: group, during: Interval(paidEnd, now))
    }
  }

  // MARK: Accounts

  /// Counts the minutes of the plan as it stands at the planned start; who was sold a place beyond it has none.
  private mutating func bookMinutes(_ id: AppointmentID, _ entry: Booked) {
    let site = Int(entry.site)
    let bays = blueprint.model.sites[site].bays.count
    let stages = blueprint.stages[quotes[entry.quote].job]
    var onBays = Span.zero
    var inAll = Span.zero
    for number in stages.indices {
      let stage = stages[number]
      inAll = inAll + stage.plan.paid
      if stage.plan.bay != nil { onBays = onBays + stage.plan.paid }
      if scheduler.isOverbooked(id) { continue }
      let part = scheduler.plan(of: id, part: number)
      let paidEnd = part.start + stage.plan.paid
      let workEnd = paidEnd + stage.plan.given
      for place in part.pools where place.pool < bays {
        let givenEnd = workEnd + stage.plan.extraBayTime
        add(.bookedPaid, site, place.pool, part.start, paidEnd)
        add(.bookedReward, site, place.pool, paidEnd, givenEnd)
        add(.buffer, site, place.pool, givenEnd, place.interval.end)
      }
      if let work = part.technician {
        let group = bays + scheduler.group(ofTechnician: work.technician, at: site)
        add(.bookedPaid, site, group, part.start, paidEnd)
        add(.bookedReward, site, group, paidEnd, workEnd)
        add(.buffer, site, group, workEnd, work.interval.end)
      }
    }
    earn(.bookedTime, (onBays > .zero ? onBays : inAll).microseconds, entry)
  }

  private mutating func add(
    _ kind: MinuteKind, _ site: Int, _ group: Int, _ start: Instant, _ end: Instant
  ) {
    if start < end {
      tables.utilization[site].add(kind, group: group, during: Interval(start, end))
    }
  }

  /// - Parameter charged: the price less what is given back, and a rush fee.
  private mutating func earnCompletion(_ entry: Booked, charged: Money) {
    let cost = blueprint.model.catalogue.services[Int(entry.service)].variableCost
    let quote = quotes[entry.quote]
    earn(.completed, 1, entry)
    earn(.listRevenue, quote.listPrice.minorUnits, entry)
    earn(.ruleFactors, (quote.price - quote.listPrice).minorUnits, entry)
    earn(.incentives, -quote.givenBack.minorUnits, entry)
    let credit = spendCredit(entry, charged: charged)
    detail(entry.visit) { $0.paid = charged - credit }
    if credit > .zero { earn(.incentives, -credit.minorUnits, entry) }
    let rushFee = charged - (quote.price - quote.givenBack)
    if rushFee != .zero { earn(.fees, rushFee.minorUnits, entry) }
    earn(.variableCost, cost.minorUnits, entry)
    earn(.rewardCost, (quote.rewardCost + prize(of: entry)).minorUnits, entry)
  }

  /// What the business keeps of an appointment that is given up, and what of its deposit goes back.
  mutating func earnFee(_ fee: Money, _ entry: Booked) {
    let deposit = deposit(of: entry)
    if fee == .zero, deposit == .zero { return }
    detail(entry.visit) { $0.paid = fee }
    earn(.fees, max(fee, deposit).minorUnits, entry)
    if fee < deposit { earn(.refunds, (fee - deposit).minorUnits, entry) }
  }

  /// What was captured at the confirmation.
  private func deposit(of entry: Booked) -> Money {
    let deposit = blueprint.model.catalogue.services[Int(entry.service)].rules.deposit
    guard let share = deposit else { return .zero }
    let quote = quotes[entry.quote]
    return (quote.price - quote.givenBack).scaled(by: share.value)
  }

  /// Enters an amount on the local day of the planned start, if that is measured.
  private mutating func earn(_ item: RevenueItem, _ amount: Int64, _ entry: Booked) {
    account(item, amount, entry.name, Int(entry.flow))
    guard entry.plannedDay >= 0 else { return }
    tables.revenue.add(
      item, amount, site: Int(entry.site),
      category: blueprint.categoryOfService[Int(entry.service)], day: Int(entry.plannedDay))
  }

  /// The measured local day of an instant at a site, or nil.
  func measuredDay(of instant: Instant, at site: Int) -> Int? {
    let plan = blueprint.model.plan
    let date = blueprint.model.sites[site].calendar.zone.day(at: instant)
    let day = plan.firstMeasuredDay.days(to: date)
    return (0..<plan.measuredDays).contains(day) ? day : nil
  }

  /// Ends an appointment in the books of its cohort.
  mutating func end(_ entry: Booked, as ending: VisitCount) {
    count(ending, Int(entry.flow), entry.measured)
    detail(entry.visit) {
      $0.end = ending
      $0.plannedStart = entry.plannedStart
    }
    tally(entry.name, flow: Int(entry.flow), entry.measured, booked: entry)
    switch ending {
    case .completed: countLead(.completed, entry)
    case .cancelledByCustomer, .cancelledByProvider: countLead(.cancelled, entry)
    case .noShows: countLead(.noShows, entry)
    default: break
    }
    if ending != .completed {
      part(
        unserved: entry.name, flow: Int(entry.flow), service: Int(entry.service), entry.measured)
    }
    if ending == .completed, entry.visit >= 0 {
      tables.visits[Int(entry.visit)].isCompleted = true
    }
  }

  /// Counts an appointment by its lead, if its planned start is measured.
  mutating func countLead(_ what: LeadCount, _ entry: Booked, by change: Int64 = 1) {
    guard entry.plannedDay >= 0 else { return }
    tables.leads.add(
      what, segment: Int(entry.segment), hour: Int(entry.madeHour), lead: Int(entry.leadDays),
      day: Int(entry.plannedDay), by: change)
  }

  private mutating func updateMeter(_ site: Int) {
    meters[site].update(
      site: site, now: now, scheduler: scheduler, into: &tables.utilization[site])
  }
}
