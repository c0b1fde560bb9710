import TimeAndMoney

/// Why a start cannot be had, and what is near it.
extension Scheduler {
  /// Says what a start collides with that cannot be held at this instant.
  ///
  /// - Parameter isLimited: whether the customer's limits count.
  mutating func conflict(with request: HoldRequest, isLimited: Bool = true) -> Conflict {
    let job = index(of: request.job)
    let shape = books[request.site].shape(
      ofJob: job, request.job, pinned: request.technician)
    let reason = reason(against: request, job: job, shape: shape, isLimited: isLimited)
    return Conflict(reason: reason, alternatives: alternatives(to: request, job: job, shape: shape))
  }

  private func reason(
    against request: HoldRequest, job: Int, shape: Int, isLimited: Bool
  ) -> Conflict.Reason {
    let book = books[request.site]
    let days = book.days
    if isLimited, let most = reachedLimit(of: request.customer, job: job) {
      return .customerLimit(most)
    }
    guard book.isPossible[shape] else {
      return .notServed
    }
    let (bookable, firstCell) = bookable(job, at: request.site, now: now)
    let cell = days.cell(at: request.start)
    if cell < firstCell { return .tooSoon(earliest: days.instant(of: firstCell)) }
    guard cell < days.cellCount, bookable.contains(days.day(of: cell)) else {
      return .beyondHorizon(last: days.localDay(max(bookable.lowerBound, bookable.upperBound - 1)))
    }
    guard days.instant(of: cell) == request.start, book.allowedStarts.isSet(0, cell..<cell + 1),
      cell + book.shapes[shape].length <= days.cellCount
    else { return .notAStart }
    return book.collision(of: shape, at: cell)
  }

  private mutating func alternatives(to request: HoldRequest, job: Int, shape: Int) -> Alternatives
  {
    let site = request.site
    let anybody = Int(books[site].shapeOfJob[job])
    guard books[site].isPossible[anybody] else { return .none }
    let free = starts(of: anybody, job: job, at: site, now: now)
    let zone = sites[site].calendar.zone
    let day = zone.day(at: request.start)
    let time = zone.timeOfDay(at: request.start)
    let sameDay = free.filter { zone.day(at: $0) == day && $0 != request.start }
    let sameTime = free.filter { zone.day(at: $0) != day && zone.timeOfDay(at: $0) == time }
    var withTechnician: Instant?
    if request.technician != nil {
      withTechnician =
        starts(of: shape, job: job, at: site, now: now)
        .filter { $0 != request.start }.nearest(to: request.start, 1).first
    }
    return Alternatives(
      sameDay: sameDay.nearest(to: request.start, 1).first, sameTechnician: withTechnician,
      sameTimeAnotherDay: sameTime.nearest(to: request.start, 1).first)
  }
}
