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
    guard let fee = scheduler.cancel(id, now: now) else { return }
    let entry = booked[Int(id.index)]
    if fee > .zero {
      earn(.bookings, 1, entry)
      if quotes[entry.quote].reward != nil { earn(.rewarded, 1, entry) }
      earn(.fees, fee.minorUnits, entry)
    }
    end(entry, as: .cancelledByCustomer)
  }

  mutating func fallDue(_ id: AppointmentID) {
    guard scheduler.fallDue(id, now: now) else { return }
    let entry = booked[Int(id.index)]
    let site = Int(entry.site)
    bookMinutes(id, entry)
    earn(.bookings, 1, entry)
    if quotes[entry.quote].reward != nil { earn(.rewarded, 1, entry) }
    if scheduler.isPresent(id) {
      planPatience(id, entry)
      startWork(at: site)
    } else {
      let grace = entry.plannedStart + blueprint.model.rules.grace
      queue.schedule(Happening.graceEnds.rawValue, at: grace, subject: id.word)
      updateMeter(site)
    }
  }

  mutating func checkIn(_ id: AppointmentID) {
    guard case .welcome = scheduler.checkIn(id, now: now) else { return }
    let entry = booked[Int(id.index)]
    if now >= entry.plannedStart {
      planPatience(id, entry)
      startWork(at: Int(entry.site))
    }
  }

  mutating func endGrace(_ id: AppointmentID) {
    if scheduler.isPresent(id) { return }
    giveUp(id, as: .noShows)
  }

  mutating func walkAway(_ id: AppointmentID) {
    giveUp(id, as: .walkedAway)
  }

  mutating func close(site: Int) {
    for id in scheduler.dueAppointments(at: site) {
      giveUp(id, as: scheduler.isPresent(id) ? .turnedAwayAtClose : .noShows)
    }
  }

  private mutating func giveUp(_ id: AppointmentID, as reason: VisitCount) {
    let entry = booked[Int(id.index)]
    switch reason {
    case .noShows: guard scheduler.recordNoShow(id, now: now) != nil else { return }
    case .walkedAway: guard scheduler.walkAway(id, now: now) else { return }
    default: guard scheduler.turnAway(id, now: now) else { return }
    }
    end(entry, as: reason)
    startWork(at: Int(entry.site))
  }

  private mutating func planPatience(_ id: AppointmentID, _ entry: Booked) {
    let segment = Int(entry.segment)
    guard let patience = blueprint.samplers[segment].patience else { return }
    let minutes = patience.value(at: streams[segment].draw(.patience, of: entry.name).first)
    queue.schedule(
      Happening.patienceEnds.rawValue, at: now + Span(minutes: minutes), subject: id.word)
  }

  // MARK: Work

  /// Begins all work that can begin now.
  private mutating func startWork(at site: Int) {
    while let next = scheduler.nextToStart(at: site) {
      start(next.appointment, at: site)
    }
    updateMeter(site)
  }

  private mutating func start(_ id: AppointmentID, at site: Int) {
    scheduler.start(id, now: now)
    var entry = booked[Int(id.index)]
    let job = blueprint.jobs.jobs[quotes[entry.quote].job]
    let draw = streams[Int(entry.segment)].draw(.works, of: entry.name)
    let paid = Span(
      minutes: max(0, blueprint.serviceTimes[Int(entry.service)].value(at: draw.first)))
    let added = job.addedService.map {
      Span(minutes: max(0, blueprint.serviceTimes[$0].value(at: draw.second)))
    }
    entry.begun = now
    entry.paidEnd = now + paid
    let technicianEnd = entry.paidEnd + (added ?? .zero)
    let end = technicianEnd + job.extraBayTime
    booked[Int(id.index)] = entry
    if let day = measuredDay(of: now, at: site) {
      let ready = max(entry.plannedStart, entry.arrives)
      tables.waits[day] += ready.span(to: now).microseconds
      tables.started[day] += 1
    }
    if technicianEnd < end {
      queue.schedule(Happening.technicianDone.rawValue, at: technicianEnd, subject: id.word)
    }
    queue.schedule(Happening.workDone.rawValue, at: end, subject: id.word)
  }

  mutating func releaseTechnician(_ id: AppointmentID) {
    let entry = booked[Int(id.index)]
    let site = Int(entry.site)
    if let technician = scheduler.technician(of: id) { work(entry, technician: technician) }
    scheduler.releaseTechnician(id, now: now)
    startWork(at: site)
  }

  mutating func complete(_ id: AppointmentID) {
    let entry = booked[Int(id.index)]
    let site = Int(entry.site)
    let isLonger = blueprint.jobs.jobs[quotes[entry.quote].job].extraBayTime > .zero
    if !isLonger, let technician = scheduler.technician(of: id) {
      work(entry, technician: technician)
    }
    if let group = scheduler.bayGroup(of: id) { work(entry, group: group, site: site) }
    scheduler.complete(id, now: now)
    earnCompletion(entry)
    end(entry, as: .completed)
    startWork(at: site)
  }

  private mutating func work(_ entry: Booked, technician: Int) {
    let site = Int(entry.site)
    let group = scheduler.technicianGroups(at: site)[technician]
    work(entry, group: blueprint.model.sites[site].bays.count + group, site: site)
  }

  /// Counts the time from the beginning of the work until now: the paid part, then what was given.
  private mutating func work(_ entry: Booked, group: Int, site: Int) {
    tables.utilization[site].add(
      .busyPaid, group: group, during: Interval(entry.begun, min(now, entry.paidEnd)))
    if entry.paidEnd < now {
      tables.utilization[site].add(
        .busyReward, group: group, during: Interval(entry.paidEnd, now))
    }
  }

  // MARK: Accounts

  /// Counts the minutes of the plan as it stands at the planned start.
  private mutating func bookMinutes(_ id: AppointmentID, _ entry: Booked) {
    let model = blueprint.model
    let site = Int(entry.site)
    let job = blueprint.jobs.jobs[quotes[entry.quote].job]
    let paidEnd = entry.plannedStart + model.catalogue.services[Int(entry.service)].duration
    let workEnd =
      paidEnd + (job.addedService.map { model.catalogue.services[$0].duration } ?? .zero)
    for part in scheduler.plan(of: id) {
      for place in part.pools where place.pool < model.sites[site].bays.count {
        let givenEnd = workEnd + job.extraBayTime
        add(.bookedPaid, site, place.pool, entry.plannedStart, paidEnd)
        add(.bookedReward, site, place.pool, paidEnd, givenEnd)
        add(.buffer, site, place.pool, givenEnd, place.interval.end)
      }
      if let work = part.technician {
        let group =
          model.sites[site].bays.count + scheduler.technicianGroups(at: site)[work.technician]
        add(.bookedPaid, site, group, entry.plannedStart, paidEnd)
        add(.bookedReward, site, group, paidEnd, workEnd)
        add(.buffer, site, group, workEnd, work.interval.end)
      }
    }
    earn(.bookedTime, entry.plannedStart.span(to: paidEnd).microseconds, entry)
  }

  private mutating func add(
    _ kind: MinuteKind, _ site: Int, _ group: Int, _ start: Instant, _ end: Instant
  ) {
    if start < end {
      tables.utilization[site].add(kind, group: group, during: Interval(start, end))
    }
  }

  private mutating func earnCompletion(_ entry: Booked) {
    let service = blueprint.model.catalogue.services[Int(entry.service)]
    let quote = quotes[entry.quote]
    earn(.completed, 1, entry)
    earn(.listRevenue, quote.listPrice.minorUnits, entry)
    earn(.ruleFactors, (quote.price - quote.listPrice).minorUnits, entry)
    earn(.incentives, -quote.givenBack.minorUnits, entry)
    earn(.variableCost, service.variableCost.minorUnits, entry)
    earn(.rewardCost, quote.rewardCost.minorUnits, entry)
  }

  /// Enters an amount on the local day of the planned start, if that is measured.
  private mutating func earn(_ item: RevenueItem, _ amount: Int64, _ entry: Booked) {
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
  private mutating func end(_ entry: Booked, as ending: VisitCount) {
    let segment = Int(entry.segment)
    count(ending, segment, MeasuredVisit(visit: entry.visit, day: Int32(entry.cohortDay)))
    switch ending {
    case .completed: countLead(.completed, entry)
    case .cancelledByCustomer: countLead(.cancelled, entry)
    case .noShows: countLead(.noShows, entry)
    default: break
    }
    if ending == .completed, entry.visit >= 0 {
      tables.visits[Int(entry.visit)].isCompleted = true
    }
  }

  /// Counts an appointment by its lead, if its planned start is measured.
  mutating func countLead(_ what: LeadCount, _ entry: Booked) {
    guard entry.plannedDay >= 0 else { return }
    tables.leads.add(
      what, segment: Int(entry.segment), hour: Int(entry.madeHour), lead: Int(entry.leadDays),
      day: Int(entry.plannedDay))
  }

  private mutating func updateMeter(_ site: Int) {
    meters[site].update(
      site: site, now: now, scheduler: scheduler, into: &tables.utilization[site])
  }
}
