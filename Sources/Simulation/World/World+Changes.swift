import Demand
import DiscreteEvents
import Metrics
import Offers
import Scheduling
import TimeAndMoney

/// What customers do beside coming: they choose another start, line up, rate.
extension World {
  // MARK: Another start

  /// A customer chooses anew among the starts that are listed now, his own excepted, with the tastes of his visit. He
  /// keeps his appointment where he likes nothing better than leaving.
  mutating func reschedule(_ id: AppointmentID) {
    let entry = booked[Int(id.index)]
    guard entry.change == now, scheduler.isConfirmed(id) else { return }
    booked[Int(id.index)].hasRescheduled = true
    if let (start, quote) = chooseAnew(id, entry),
      let fee = command({
        $0.reschedule(id, to: start, price: quote.price - quote.givenBack, now: $1)
      })
    {
      count(.rescheduled, Int(entry.flow), entry.measured)
      earnFee(fee, entry)
      if quote != quotes[entry.quote] { budget.draw(quote, insteadOf: quotes[entry.quote]) }
      booked[Int(id.index)].quote = quotes.place(of: quote)
      remark(.counted(.rescheduled), start: start)
      move(id)
    } else {
      remark(.kept)
      planAttendance(id)
    }
  }

  /// The start he likes best and what it is quoted at. What takes bay time or work cannot be added or taken away any
  /// more: with such a gift he keeps his quote, without one he gets none.
  private mutating func chooseAnew(_ id: AppointmentID, _ entry: Booked) -> (Instant, Quote)? {
    let segment = Int(entry.segment)
    let quote = quotes[entry.quote]
    let hasGift = quote.job != Int(entry.service)
    publishStaleDays(at: [Int(entry.site)])
    let book = scheduler.days(of: Int(entry.site))
    sheets[0].fill(
      job: quote.job, of: Int(entry.service), at: Int(entry.site), now: now,
      without: book.cell(at: entry.plannedStart), scheduler: &scheduler, table: market.table,
      budget: budget)
    var customer = Visitor(
      segment: segment, flow: Int(entry.flow), name: entry.name, instant: now,
      service: Int(entry.service),
      streams: streams[Int(entry.flow)])
    customer.usedTo = minutesUsedTo(entry.name, flow: Int(entry.flow))
    customer.audience = audience(of: customer)
    let chosen = blueprint.choosers[segment].choose(
      customer, from: sheets, count: 1, at: hasGift ? .list : .shown, market: market,
      streams: streams[Int(entry.flow)])
    return chosen.map { chosen in
      let start = book.instant(of: chosen.cell)
      if hasGift { return (start, quote) }
      return (start, market.table.quote(level: chosen.level, service: Int(entry.service)))
    }
  }

  // MARK: The waitlist

  /// Whether a visitor who found the start he wanted most taken lines up for it, and for others near it on the same day
  /// that are taken too. In line he is promised the price of that start, and no reward.
  mutating func linesUp(
    _ visitor: Visitor, _ measured: MeasuredVisit, for wanted: Chosen, wasOffered: Bool
  ) -> Bool {
    guard let habit = blueprint.model.segments[visitor.segment].attendance.waitlist,
      streams[visitor.flow].draw(.waitlist, of: visitor.name).first < habit.joins
    else { return false }
    let quote = market.table.quote(
      level: market.table.unrewarded[wanted.level], service: wanted.service)
    guard let wish = wish(for: wanted, within: habit.within) else { return false }
    let customer = CustomerID(visitor.name, flow: visitor.flow)
    let request = WaitlistRequest(
      site: wanted.site, job: blueprint.jobs.jobs[quote.job], earliest: wish.earliest,
      latest: wish.latest, customer: customer, price: quote.price)
    // He may be offered a place by this very command.
    waiting[customer.number] = WaitingVisitor(
      visitor: visitor, measured: measured, site: wanted.site, service: wanted.service,
      quote: quote,
      wasOffered: wasOffered, place: nil)
    guard command({ $0.joinWaitlist(request, now: $1) }) != nil else {
      waiting[customer.number] = nil
      return false
    }
    count(.joinedWaitlist, visitor.flow, measured)
    return true
  }

  /// The stretch around a start in which no other start is free: those that are he did not want. Nil where the start
  /// itself is free, and only the reward he wanted with it is gone.
  private mutating func wish(
    for wanted: Chosen, within: Span
  ) -> (earliest: Instant, latest: Instant)? {
    let book = scheduler.days(of: wanted.site)
    scheduler.search(wanted.service, at: wanted.site, now: now, into: &wishList)
    if wishList.contains(wanted.cell, on: wanted.day) { return nil }
    let cells = book.cells(of: wanted.day)
    let reach = Int(within.microseconds / blueprint.model.rules.grid.microseconds)
    var first = wanted.cell
    var last = wanted.cell
    while first > cells.lowerBound, wanted.cell - first < reach,
      !wishList.contains(first - 1, on: wanted.day)
    {
      first -= 1
    }
    while last + 1 < cells.upperBound, last - wanted.cell < reach,
      !wishList.contains(last + 1, on: wanted.day)
    {
      last += 1
    }
    return (book.instant(of: first), book.instant(of: last))
  }

  /// A customer in line is offered a place.
  mutating func offer(_ place: AppointmentID, to customer: CustomerID, until: Instant) {
    guard var entry = waiting[customer.number] else { return }
    let segment = entry.visitor.segment
    if !entry.wasOffered { count(.offered, entry.visitor.flow, entry.measured) }
    entry.wasOffered = true
    entry.place = place
    waiting[customer.number] = entry
    let uniform = streams[entry.visitor.flow].draw(.waitlist, of: entry.visitor.name, 1).first
    answer(.waitlistAnswer, of: segment, at: uniform, subject: customer.number, until: until)
  }

  /// He answers, if he is still in line and a place is kept for him.
  mutating func answerFromLine(_ customer: UInt64) {
    guard let entry = waiting[customer], let id = entry.place,
      let habit = blueprint.model.segments[entry.visitor.segment].attendance.waitlist
    else { return }
    let accepts = streams[entry.visitor.flow].draw(.waitlist, of: entry.visitor.name).second
    if accepts < habit.accepts {
      waiting[customer] = nil
      if case .isLost(let loss) = complete(entry.visitor, entry.measured) {
        _ = command { $0.release(id, now: $1) }
        return leave(entry.visitor, entry.measured, reason: VisitCount(loss))
      }
      remember(id, entry.visitor, entry.measured, entry.quote, entry.service, at: entry.site)
      _ = command { $0.confirm(id, now: $1) }
      count(.fromWaitlist, entry.visitor.flow, entry.measured)
      remark(.counted(.fromWaitlist))
      enterConfirmed(id)
    } else {
      _ = command { $0.release(id, now: $1) }
      remark(.declined)
    }
  }

  /// He is told that nothing came of it: he is lost as he was when he lined up.
  mutating func leaveLine(_ customer: CustomerID) {
    guard let entry = waiting.removeValue(forKey: customer.number) else { return }
    lose(entry.visitor, entry.measured, reason: .lostFull)
  }

  // MARK: Ratings

  /// - Parameter judgement: what he thinks of the service, where anything is felt.
  mutating func planRating(_ id: AppointmentID, _ entry: Booked, _ judgement: Judgement?) {
    let segment = Int(entry.segment)
    guard let habit = blueprint.model.segments[segment].attendance.rating else { return }
    let draw = streams[Int(entry.flow)].draw(.rates, of: entry.name)
    guard draw.first < habit.share, let after = blueprint.samplers[segment].rates else { return }
    let uniform = streams[Int(entry.flow)].draw(.rates, of: entry.name, 1).first
    let span = Span(minutes: max(0, after.value(at: uniform)))
    let isCalledBefore = span >= blueprint.model.care.followUp?.after ?? .zero
    let points = isCalledBefore ? judgement?.settled : judgement?.atOnce
    let rating = PendingRating(
      appointment: id, site: Int(entry.site), stars: habit.stars(at: draw.second, points: points))
    queue.schedule(
      .rating, at: now + span, subject: UInt64(ratingsToCome.add(rating)))
  }

  mutating func rate(_ place: Int) {
    let rating = ratingsToCome.remove(at: place)
    let isTaken = command {
      $0.rate(rating.appointment, stars: rating.stars, text: "", now: $1)
    }
    if isTaken { remark(.rated) }
    guard isTaken, let day = measuredDay(of: now, at: rating.site) else { return }
    tables.stars[day] += Int64(rating.stars)
    tables.ratings[day] += 1
  }
}
