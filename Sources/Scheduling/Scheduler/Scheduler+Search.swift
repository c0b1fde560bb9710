import TimeAndMoney

/// What can be had.
extension Scheduler {
  /// Lists the starts of a job that can be held at this instant.
  public mutating func search(_ job: Int, at site: Int, now: Instant, into list: inout StartList) {
    search(job, at: site, isPresent: false, now: now, into: &list)
  }

  /// Lists the starts of a job that can be held at this instant; who is present already needs to give no notice.
  public mutating func search(
    _ job: Int, at site: Int, isPresent: Bool, now: Instant, into list: inout StartList
  ) {
    if let first = deadlines.first, first <= now { runOut(until: now) }
    let (days, cell) = bookable(job, at: site, isPresent: isPresent, now: now)
    list.site = site
    reach(now, at: site)
    let shape = Int(books[site].shapeOfJob[job])
    books[site].list(shape, on: days, from: cell, into: &list)
  }

  /// Lists the starts that hours and skills would allow at this instant if nothing were booked.
  public mutating func searchAllAllowed(
    _ job: Int, at site: Int, isPresent: Bool = false, now: Instant, into list: inout StartList
  ) {
    let (days, cell) = bookable(job, at: site, isPresent: isPresent, now: now)
    list.site = site
    let shape = Int(books[site].shapeOfJob[job])
    books[site].listAllAllowed(shape, on: days, from: cell, into: &list)
  }

  /// Lists the starts that a customer can hold at this instant, in order.
  public mutating func search(_ request: SearchRequest, now: Instant) -> [Instant] {
    if let first = deadlines.first, first <= now { runOut(until: now) }
    guard isServable(request.job, at: request.site),
      request.technician.map({ books[request.site].technicians.indices.contains($0) }) ?? true
    else { return [] }
    let job = index(of: request.job)
    guard reachedLimit(of: request.customer, job: job) == nil else { return [] }
    let shape = books[request.site].shape(
      ofJob: job, request.job, pinned: request.technician)
    return starts(of: shape, job: job, at: request.site, now: now)
  }

  /// The starts of a shape that can be held, in order.
  mutating func starts(of shape: Int, job: Int, at site: Int, now: Instant) -> [Instant] {
    let (days, cell) = bookable(job, at: site, now: now)
    reach(now, at: site)
    var list = StartList()
    books[site].list(shape, on: days, from: cell, into: &list)
    let book = books[site].days
    return days.flatMap { list.cells(on: $0) }.map { book.instant(of: $0) }
  }

  /// The days on which a job may start, and the first cell.
  func bookable(
    _ job: Int, at site: Int, isPresent: Bool = false, now: Instant
  ) -> (days: Range<Int>, firstCell: Int) {
    let book = books[site].days
    let today = book.day(of: book.cell(at: now))
    let last = min(today + terms[job].horizonDays, book.dayCount - 1)
    return (today..<last + 1, book.cell(notBefore: isPresent ? now : now + terms[job].notice))
  }

  /// What one visit may be at most: so many services, so much given bay time, so high a price.
  private static let mostServices = 16
  private static let mostBayTime = Span.days(1)
  private static let highestPrice = Money(minorUnits: 1_000_000_000_000_000)

  /// Whether a price is none below zero, nor so high that a sum of them could not be kept.
  func isPrice(_ price: Money) -> Bool { price >= .zero && price <= Scheduler.highestPrice }

  /// Whether a visit may consist of these services: known ones, not too many, not add-ons alone, at a known site.
  func isServable(_ job: Job, at site: Int) -> Bool {
    sites.indices.contains(site) && !job.services.isEmpty
      && job.services.count <= Scheduler.mostServices
      && job.allServices.allSatisfy { catalogue.services.indices.contains($0) }
      && job.services.contains { !catalogue.services[$0].isAddOn }
      && job.extraBayTime >= .zero && job.extraBayTime <= Scheduler.mostBayTime
  }

  /// The limit a customer has reached for a service of the job, if any.
  func reachedLimit(of customer: CustomerID, job: Int) -> Int? {
    guard countsCustomers else { return nil }
    return terms[job].limits.first { limit in
      let key = CustomerService(customer: customer, service: limit.service)
      return standingByCustomer[key, default: 0] + limit.count > limit.most
    }?.most
  }
}
