import Scheduling
import TimeAndMoney

/// What customers ask for.
extension ReferenceScheduler {
  package func search(_ request: SearchRequest) -> [Instant] {
    guard isServable(request.job, at: request.site),
      !hasReachedLimit(request.customer, request.job)
    else { return [] }
    return starts(of: request.job, pinned: request.technician, at: request.site)
      .map { premises[request.site].instant(of: $0) }
  }

  /// The starts at the first site that a customer of no name can hold.
  package func listed(_ job: Job) -> [Instant] {
    starts(of: job, at: 0).map { premises[0].instant(of: $0) }
  }

  package mutating func hold(_ request: HoldRequest, _ outcome: Outcome) -> Outcome {
    guard isServable(request.job, at: request.site), request.price >= .zero,
      !hasReachedLimit(request.customer, request.job),
      let start = moment(of: request.start, at: request.site),
      canHold(request.job, pinned: request.technician, at: start, site: request.site)
    else { return refusal(of: request, outcome) }
    guard case .held(let id, _) = outcome else {
      return .held(AppointmentID(word: 0), expires: now)
    }
    place(
      id, request.job, at: start, site: request.site, for: request.customer, request.price,
      pinned: request.technician, time: request.timeToLive ?? garage.rules.holdTime, line: nil)
    return .held(id, expires: self[id]!.until)
  }

  /// A refusal, of which every eighth is looked at closely: what is named as near must be the nearest.
  private mutating func refusal(of request: HoldRequest, _ outcome: Outcome) -> Outcome {
    refusals += 1
    guard refusals % 8 == 0, case .refused(let conflict) = outcome,
      conflict.alternatives != .none
    else { return .refusal }
    let premises = premises[request.site]
    let zone = premises.site.calendar.zone
    func nearest(_ starts: [Instant]) -> Instant? {
      starts.filter { $0 != request.start }.min {
        let far = (abs($0.microseconds - request.start.microseconds), $0)
        return far < (abs($1.microseconds - request.start.microseconds), $1)
      }
    }
    let free = starts(of: request.job, at: request.site).map { premises.instant(of: $0) }
    let day = zone.day(at: request.start)
    let sameDay = nearest(free.filter { zone.day(at: $0) == day })
    let sameTime = nearest(
      free.filter {
        zone.day(at: $0) != day && zone.timeOfDay(at: $0) == zone.timeOfDay(at: request.start)
      })
    let sameTechnician = request.technician.flatMap { technician in
      nearest(
        starts(of: request.job, pinned: technician, at: request.site)
          .map { premises.instant(of: $0) })
    }
    let expected = Alternatives(
      sameDay: sameDay, sameTechnician: sameTechnician, sameTimeAnotherDay: sameTime)
    return conflict.alternatives == expected
      ? .refusal : .refused(Conflict(reason: .nobodyOnShift, alternatives: expected))
  }

  private func moment(of start: Instant, at site: Int) -> Int? {
    // Farther away than any book reaches.
    guard abs(start.microseconds / 2) < Int64.max / 4 else { return nil }
    let moment = premises[site].moment(at: start)
    return premises[site].instant(of: moment) == start
      && (0..<premises[site].count).contains(moment)
      ? moment : nil
  }

  package mutating func place(
    _ id: AppointmentID, _ job: Job, at start: Int, site: Int, for customer: CustomerID,
    _ price: Money, pinned: Int?, time: Span, line: WaitlistID?
  ) {
    let latest = premises[site].instant(of: start) + .microseconds(1)
    let until = time > now.span(to: latest) ? latest : now + max(time, .zero)
    let number = nextNumber()
    let needs = needs(of: job, at: site)
    entries.append(
      Entry(
        id: id, site: site, job: job, needs: needs, customer: customer, pinned: pinned,
        able: able(needs, pinned: pinned, at: site), price: price, start: start, isBeyond: true,
        line: line, until: until,
        untilNumber: number, order: number))
    if take(id, at: start) {
      edit(id) { $0.isBeyond = false }
    } else {
      beyond[site].append(id)
    }
  }

  package mutating func confirm(_ id: AppointmentID) -> Outcome {
    guard let entry = self[id], entry.phase == .held else { return .holdExpired }
    let start = premises[entry.site].instant(of: entry.start)
    let number = nextNumber()
    edit(id) {
      $0.phase = .confirmed
      $0.order = number
      $0.line = nil
    }
    pay(id)
    if let line = entry.line { lines[entry.site].removeAll { $0.id == line } }
    tellBoth(entry, .confirmed(start: start))
    askProvider(id)
    return .confirmed(awaitsProvider: self[id]!.awaitsProvider)
  }

  private mutating func askProvider(_ id: AppointmentID) {
    guard let entry = self[id], let time = providerAnswer(of: entry.job) else { return }
    let until = min(now + time, premises[entry.site].instant(of: entry.start))
    let number = nextNumber()
    edit(id) {
      $0.awaitsProvider = true
      $0.until = until
      $0.untilNumber = number
    }
    tell(.provider, entry, .answerAsked(until: until))
  }

  package mutating func release(_ id: AppointmentID) -> Bool {
    guard self[id]?.phase == .held else { return false }
    drop(hold: id)
    return true
  }

  package mutating func drop(hold id: AppointmentID) {
    guard let entry = self[id] else { return }
    if let line = entry.line {
      lines[entry.site].removeAll { $0.id == line }
      tell(.customer, entry, .placeLapsed)
    }
    remove(id)
    fillRoom(at: entry.site)
  }

  package mutating func cancel(_ id: AppointmentID) -> Money? {
    guard let entry = self[id], entry.phase == .confirmed else { return nil }
    let fee = settle(id, keeping: lateFee(of: entry))
    tellBoth(entry, .cancelledByCustomer(fee: fee))
    remove(id)
    fillRoom(at: entry.site)
    return fee
  }

  package mutating func reschedule(_ id: AppointmentID, to instant: Instant, _ price: Money?)
    -> Outcome
  {
    guard let entry = self[id], entry.phase == .confirmed || entry.phase == .displaced,
      price ?? .zero >= .zero
    else { return .notApplicable }
    // As though he had no place, sold beyond the plan or in it.
    let place = beyond[entry.site].firstIndex(of: id)
    beyond[entry.site].removeAll { $0 == id }
    guard let start = moment(of: instant, at: entry.site),
      canHold(entry.job, pinned: entry.pinned, at: start, site: entry.site, without: id)
    else {
      if let place { beyond[entry.site].insert(id, at: place) }
      return .refusal
    }
    let fee = settle(id, keeping: entry.phase == .displaced ? .zero : lateFee(of: entry))
    edit(id) { $0.stays = false }
    if take(id, at: start) {
      edit(id) { $0.isBeyond = false }
    } else {
      edit(id) {
        $0.start = start
        $0.team = []
        $0.isBeyond = true
      }
      beyond[entry.site].append(id)
    }
    edit(id) {
      $0.phase = .confirmed
      $0.captured = .zero
      $0.price = price ?? entry.price
      $0.awaitsProvider = false
    }
    pay(id)
    tellBoth(
      entry, .rescheduled(from: premises[entry.site].instant(of: entry.start), to: instant))
    askProvider(id)
    hasNewRoom[entry.site] = true
    fillRoom(at: entry.site)
    return .rescheduled(fee: fee)
  }

  // MARK: The waitlist

  package mutating func joinWaitlist(_ request: WaitlistRequest, _ outcome: Outcome) -> Outcome {
    guard isServable(request.job, at: request.site), request.price >= .zero else {
      return .notApplicable
    }
    let premises = premises[request.site]
    let beginning = Instant(microseconds: 0)
    let end = premises.instant(of: premises.count)
    let first = max(0, premises.moment(from: max(request.earliest, beginning)))
    let latest = min(max(request.latest, beginning), end)
    let last = min(premises.count - 1, premises.moment(at: latest))
    let wishEnd = latest - notice(of: request.job)
    guard first <= last, now <= wishEnd, needs(of: request.job, at: request.site).isPossible,
      case .waiting(let id) = outcome
    else { return .notApplicable }
    lines[request.site].append(
      Line(
        id: id, job: request.job, first: first, last: last, customer: request.customer,
        price: request.price, end: wishEnd + .microseconds(1), endNumber: nextNumber()))
    offerPlaces(at: request.site)
    return .waiting(id)
  }

  package mutating func leaveWaitlist(_ id: WaitlistID) -> Bool {
    for site in lines.indices {
      guard let line = lines[site].first(where: { $0.id == id }) else { continue }
      lines[site].removeAll { $0.id == id }
      if let offered = line.offered {
        remove(offered)
        fillRoom(at: site)
      }
      return true
    }
    return false
  }

  /// What came free goes to those sold beyond the plan, then to those in line.
  package mutating func fillRoom(at site: Int) {
    guard hasNewRoom[site] else { return }
    hasNewRoom[site] = false
    for id in beyond[site] {
      guard let entry = self[id] else { continue }
      let start = max(entry.start, premises[site].moment(from: now))
      guard take(id, at: start) else { continue }
      beyond[site].removeAll { $0 == id }
      edit(id) { $0.isBeyond = false }
      if entry.phase == .waiting { lineUp(id) }
    }
    offerPlaces(at: site)
  }

  /// Each in line, in order, is offered the earliest start that fits his wish.
  private mutating func offerPlaces(at site: Int) {
    for line in lines[site] where line.offered == nil {
      guard !hasReachedLimit(line.customer, line.job),
        let start = starts(of: line.job, at: site, within: line.first..<line.last + 1).first
      else { continue }
      // The name of the place is the scheduler's: that of the next that it offers.
      let id = heard.dropFirst(told.count).first { notice in
        if case .placeOffered = notice.news { true } else { false }
      }?.appointment
      guard let id else { return }
      place(
        id, line.job, at: start, site: site, for: line.customer, line.price, pinned: nil,
        time: garage.rules.answers.waitlist, line: line.id)
      let place = lines[site].firstIndex { $0.id == line.id }!
      lines[site][place].offered = id
      tell(
        .customer, self[id]!,
        .placeOffered(start: premises[site].instant(of: start), until: self[id]!.until))
    }
  }
}
