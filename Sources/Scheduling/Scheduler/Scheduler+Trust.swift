import TimeAndMoney

/// Locations, ratings, and how technicians stand.
extension Scheduler {
  /// Where the technician is, of an appointment. It is kept until its trace's window and the retention behind it are
  /// over.
  ///
  /// - Returns: false outside the window: from `traceMargin` before the planned start to the same after the planned end.
  public mutating func reportLocation(_ id: AppointmentID, _ location: Location, now: Instant)
    -> Bool
  {
    begin(now, .reportLocation, id.word)
    switch phase(of: id) {
    case .confirmed, .due, .present, .waiting, .inService: break
    case .free, .held, .displaced: return false
    }
    let planned = plannedInterval(of: id)
    let margin = rules.trust.traceMargin
    guard planned.start - margin <= now, now <= planned.end + margin else { return false }
    if !traces.contains(where: { $0.appointment == id }) {
      deadlines.set(
        .traceEnd, at: planned.end + margin + rules.trust.traceRetention + .microseconds(1),
        subject: id.word)
    }
    traces.append(Trace(appointment: id, instant: now, location: location))
    return true
  }

  /// The customer rates a completed visit, once, within the window of the rules.
  ///
  /// - Parameter stars: 1...5.
  /// - Returns: false where there is nothing to rate.
  public mutating func rate(_ id: AppointmentID, stars: Int, text: String, now: Instant) -> Bool {
    begin(now, .rate, id.word)
    guard (1...5).contains(stars),
      let place = ratable.lastIndex(where: { $0.appointment == id && now <= $0.until })
    else { return false }
    let entry = ratable.remove(at: place)
    let site = Int(entry.site)
    let technician = entry.technician < 0 ? nil : Int(entry.technician)
    ratings.append(
      Rating(
        appointment: id, site: site, technician: technician, stars: stars, text: text,
        instant: now))
    if let technician {
      records[site][technician].ratings += 1
      records[site][technician].stars += stars
      refreshScores(at: site)
    }
    notices.append(
      Notice(
        party: .provider, customer: entry.customer, appointment: id, news: .rated(stars: stars)))
    return true
  }

  /// How a technician stands with customers.
  public func standing(of technician: Int, at site: Int) -> Standing {
    Standing(records[site][technician], rules: rules.trust)
  }

  /// Remembers a completed visit for its rating, and forgets those whose time is over.
  mutating func noteRatable(_ id: AppointmentID) {
    while firstRatable < ratable.count, ratable[firstRatable].until < now { firstRatable += 1 }
    if firstRatable > 64, firstRatable * 2 > ratable.count {
      ratable.removeFirst(firstRatable)
      firstRatable = 0
    }
    let appointment = appointments[Int(id.index)]
    ratable.append(
      Ratable(
        appointment: id, site: appointment.site,
        technician: Int16(mainTechnician(of: id) ?? -1), customer: appointment.customer,
        until: now + rules.trust.ratingWindow))
  }

  /// Lets the book choose by standing, where that is the rule.
  mutating func refreshScores(at site: Int) {
    guard rules.choice == .bestStanding else { return }
    books[site].scores = records[site].map { Standing($0, rules: rules.trust).score }
  }
}
