import TimeAndMoney

/// Who waits for a place, and who gets it when there is room.
extension Scheduler {
  /// Lines up for a place. Where one is free already it is offered at once.
  ///
  /// - Returns: the place in line; nil where the site can never serve the job, no start lies in the interval, or the price is
  ///   negative.
  public mutating func joinWaitlist(_ request: WaitlistRequest, now: Instant) -> WaitlistID? {
    begin(now, .joinWaitlist)
    guard isServable(request.job, at: request.site), isPrice(request.price) else { return nil }
    let job = index(of: request.job)
    let book = books[request.site].days
    let first = max(0, book.cell(notBefore: request.earliest))
    let last = min(book.cellCount - 1, book.cell(at: request.latest))
    guard first <= last,
      books[request.site].isPossible[Int(books[request.site].shapeOfJob[job])]
    else { return nil }
    let end = min(request.latest, book.instant(of: book.cellCount)) - terms[job].notice
    guard now <= end else { return nil }
    let id = WaitlistID(nextWaitlistNumber)
    nextWaitlistNumber += 1
    waitlists[request.site].append(
      WaitlistEntry(
        id: id, job: Int32(job), firstCell: Int32(first), lastCell: Int32(last),
        customer: request.customer, price: request.price))
    deadlines.set(
      .waitlistEnd, at: end + .microseconds(1), subject: UInt64(bitPattern: id.number),
      site: request.site)
    offerPlaces(at: request.site)
    return id
  }

  /// Leaves the line; a place that was offered is given back.
  ///
  /// - Returns: false where he was not in line.
  public mutating func leaveWaitlist(_ id: WaitlistID, now: Instant) -> Bool {
    begin(now, .leaveWaitlist, UInt64(bitPattern: id.number))
    for site in waitlists.indices {
      guard let place = waitlists[site].firstIndex(where: { $0.id == id }) else { continue }
      let entry = waitlists[site].remove(at: place)
      if let offered = entry.offered {
        vacate(offered)
        fillRoom(at: site)
      }
      return true
    }
    return false
  }

  /// How many stand in line at a site.
  public func waitlistLength(at site: Int) -> Int { waitlists[site].count }

  /// The appointment that is held for somebody in line, if any.
  public func offer(to id: WaitlistID, at site: Int) -> AppointmentID? {
    waitlists[site].first { $0.id == id }?.offered
  }

  /// The wish of somebody in line can no longer be met.
  mutating func endWish(_ id: WaitlistID, at site: Int) {
    guard let place = waitlists[site].firstIndex(where: { $0.id == id && $0.offered == nil }) else {
      return
    }
    let entry = waitlists[site].remove(at: place)
    notices.append(
      Notice(party: .customer, customer: entry.customer, appointment: nil, news: .placeLapsed))
  }

  /// Somebody's offer came to its end: he has confirmed, declined or not answered.
  mutating func leaveLine(_ offered: AppointmentID) {
    let site = Int(appointments[Int(offered.index)].site)
    appointments[Int(offered.index)].marks.remove(.offered)
    waitlists[site].removeAll { $0.offered == offered }
  }

  // MARK: Room

  /// What was given back goes first to those who were sold a place beyond the plan, then to those in line.
  mutating func fillRoom(at site: Int) {
    guard books[site].hasNewRoom else { return }
    books[site].hasNewRoom = false
    if !books[site].overbooked.isEmpty { promoteOverbooked(at: site) }
    if !waitlists[site].isEmpty { offerPlaces(at: site) }
  }

  /// Offers each in line, in order, the earliest free start he would take.
  private mutating func offerPlaces(at site: Int) {
    for place in waitlists[site].indices where waitlists[site][place].offered == nil {
      let entry = waitlists[site][place]
      let job = Int(entry.job)
      guard reachedLimit(of: entry.customer, job: job) == nil,
        let cell = firstStart(for: entry, at: site)
      else { continue }
      let wanted = Appointment(
        site: Int32(site), job: entry.job, shape: books[site].shapeOfJob[job],
        startCell: Int32(cell), customer: entry.customer, price: entry.price)
      guard let id = self.place(wanted, marks: .offered, for: rules.answers.waitlist) else {
        continue
      }
      waitlists[site][place].offered = id
      tell(
        .customer, id,
        .placeOffered(start: start(of: id), until: appointments[Int(id.index)].moment))
    }
  }

  private mutating func firstStart(for entry: WaitlistEntry, at site: Int) -> Int? {
    let (days, firstCell) = bookable(Int(entry.job), at: site, now: now)
    let shape = Int(books[site].shapeOfJob[Int(entry.job)])
    let book = books[site].days
    let first = max(Int(entry.firstCell), firstCell)
    let last = min(Int(entry.lastCell), book.cellCount - 1)
    guard first <= last else { return nil }
    reach(now, at: site)
    let wished = (book.day(of: first)..<book.day(of: last) + 1).clamped(to: days)
    var list = StartList()
    books[site].list(shape, on: wished, from: first, into: &list)
    for day in wished {
      if let cell = list.cells(on: day).first { return cell <= last ? cell : nil }
    }
    return nil
  }

  /// Gives those who were sold a place beyond the plan a place in it, in the order of their sale: at their own start,
  /// or from now on once that has come: a place in the past is none.
  private mutating func promoteOverbooked(at site: Int) {
    reach(now, at: site)
    for entry in books[site].overbooked {
      let id = self.id(at: entry.appointment)
      let phase = phase(of: id)
      let isDue = phase == .due || phase == .waiting
      let cell = max(Int(entry.start), books[site].days.cell(notBefore: now))
      books[site].dropOverbooked(entry.appointment)
      if take(id, at: cell) {
        appointments[Int(id.index)].marks.remove(.overbooked)
        if isDue {
          fix(id)
          joinFloor(id)
        }
      } else {
        books[site].overbook(
          Int(entry.shape), at: Int(entry.start), appointment: entry.appointment)
      }
    }
  }
}
