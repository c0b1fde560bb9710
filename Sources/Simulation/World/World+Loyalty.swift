import Demand
import DiscreteEvents
import Metrics
import RandomStreams
import Scheduling
import TimeAndMoney

/// After the visit: what customers feel, say of it, and whether they come again. Everything is decided when the visit
/// ends, by draws of the visit.
extension World {
  // MARK: What they feel

  /// What a customer thinks of a service that ends now and for which he paid `charged`; nil where nothing is felt.
  func judgement(of entry: Booked, charged: Money) -> Judgement? {
    guard let loyalty = blueprint.model.segments[Int(entry.segment)].loyalty else { return nil }
    let streams = streams[Int(entry.flow)]
    let points = loyalty.satisfaction.points(
      of: experience(of: entry, charged: charged),
      at: streams.draw(.feels, of: entry.name).first)
    let reaches = blueprint.model.care.followUp?.reaches ?? 0
    let isReached = streams.draw(.answers, of: entry.name).second < reaches
    return Judgement(
      atOnce: points,
      settled: isReached ? loyalty.recovery?.lifted(points) ?? points : points,
      isFollowedUp: isReached)
  }

  /// What the customer met: the one place where an experience is put together.
  private func experience(of entry: Booked, charged: Money) -> Experience {
    let list = quotes[entry.quote].listPrice
    let over = Double((charged - list).minorUnits)
    return Experience(
      waitMinutes: Double(entry.waitSeconds) / 60,
      overrunMinutes: overrunMinutes(of: entry),
      percentOverList: list > .zero ? over / Double(list.minorUnits) * 100 : 0,
      isMatched: isMatched(entry),
      verificationMinutes: verificationMinutes(of: entry),
      isExplained: blueprint.model.care.explains)
  }

  /// Minutes the work took, by its draw, beyond those of the plan.
  private func overrunMinutes(of entry: Booked) -> Double {
    let job = quotes[entry.quote].job
    let added = blueprint.jobs.jobs[job].addedService
    let actual =
      span(of: Int(entry.service), entry, at: \.first, share: 1)
      + (added.map { span(of: $0, entry, at: \.second, share: 1) } ?? .zero)
    let planned = blueprint.stages[job].reduce(Span.zero) { $0 + $1.plan.paid + $1.plan.given }
    return max(0, Double((actual - planned).microseconds) / 60_000_000)
  }

  // MARK: What becomes of them

  /// A customer was served.
  mutating func part(served entry: Booked, _ judgement: Judgement) {
    let segment = Int(entry.segment)
    guard let loyalty = blueprint.model.segments[segment].loyalty else { return }
    let shift = shifts[CustomerID(entry.name, flow: Int(entry.flow)).number]
    var memory = takeMemory(of: entry.name, flow: Int(entry.flow), entry.measured)
    let before = self.rank(of: memory)
    memory.complete()
    give(quotes[entry.quote].gift, for: entry, to: &memory)
    let rank = self.rank(of: memory)
    if let shift { memory.getUsed(to: Int(shift), at: entry.plannedStart) }
    let probability = loyalty.returns?.probability(
      pointsOverUsual: judgement.settled - loyalty.satisfaction.usual, rank: rank)
    let followUp = blueprint.model.care.followUp?.after ?? .zero
    let comesAgain = comesAgain(
      entry.name, Int(entry.flow), service: wanted(by: entry), memory,
      probability: probability ?? 0, after: blueprint.samplers[segment].returns,
      notBefore: judgement.isRecovered ? now + followUp : now)
    note(entry, judgement, loyalty, rank: before)
    let flow = Int(entry.flow)
    if rank > before { note(.raised, flow, before) }
    note(.ended, flow, before)
    note(comesAgain ? .returning : .churned, flow, before)
  }

  /// A visit has ended without a service. Who was served before is a customer lost, if he does not come again.
  mutating func part(
    unserved name: VisitName, flow: Int, service: Int, _ measured: MeasuredVisit
  ) {
    let segment = blueprint.model.flows[flow].segment
    guard let loyalty = blueprint.model.segments[segment].loyalty else { return }
    let memory = takeMemory(of: name, flow: flow, measured)
    let comesAgain = comesAgain(
      name, flow, service: service, memory, probability: loyalty.returns?.lost ?? 0,
      after: blueprint.samplers[segment].lostReturns, notBefore: now)
    let rank = self.rank(of: memory)
    note(.unserved, flow, rank)
    if comesAgain { note(.unservedReturning, flow, rank) }
    guard memory.bookings > 0 else { return }
    note(.ended, flow, rank)
    if !comesAgain { note(.churned, flow, rank) }
  }

  /// What the customer of a visit that ends brought along.
  private mutating func takeMemory(
    of name: VisitName, flow: Int, _ measured: MeasuredVisit
  ) -> CustomerMemory {
    let number = CustomerID(name, flow: flow).number
    shifts[number] = nil
    let known = visiting.removeValue(forKey: number)
    var memory = known ?? CustomerMemory(bookings: 0)
    if measured.day >= 0 { memory.isCounted = true }
    return memory
  }

  /// Decides whether and when a customer comes again; his next visit waits for its instant, unless the run has ended by
  /// then.
  private mutating func comesAgain(
    _ name: VisitName, _ flow: Int, service: Int, _ memory: CustomerMemory, probability: Double,
    after: LawSampler?, notBefore: Instant
  ) -> Bool {
    let draw = streams[flow].draw(.returns, of: name)
    guard draw.first < probability, name.number < .max, let after else { return false }
    let gap = max(Span(minutes: after.value(at: draw.second)), World.shortestGap)
    let segment = blueprint.model.flows[flow].segment
    let wants = blueprint.model.segments[segment].loyalty?.returns?.wants
    let customer = ReturningCustomer(
      name: name.next, flow: Int16(flow), service: wants == .same ? Int16(service) : -1,
      memory: memory)
    expect(customer, at: max(now + gap, notBefore))
    return true
  }

  /// What a served customer had wanted: neither the variant he took of it, nor what he took on top.
  private func wanted(by entry: Booked) -> Int {
    let model = blueprint.model
    let service = model.levels.base(of: Int(entry.service))
    let wants = model.segments[Int(entry.segment)].wants
    guard wants[service] == 0, let first = model.parts[service].first else { return service }
    return first
  }

  /// Nobody comes again at the very instant at which he left.
  private static let shortestGap = Span.minutes(1)

  private mutating func expect(_ customer: ReturningCustomer, at instant: Instant) {
    guard instant < blueprint.end else { return }
    queue.schedule(
      .returns, at: instant, subject: UInt64(returning.add(customer)))
  }

  // MARK: The next visit

  mutating func receiveAgain(_ place: Int) {
    let customer = returning.remove(at: place)
    let flow = Int(customer.flow)
    let segment = blueprint.model.flows[flow].segment
    let service =
      customer.service >= 0
      ? Int(customer.service)
      : Visitor.service(
        wanted: blueprint.model.segments[segment].wants, name: customer.name,
        streams: streams[flow])
    var visitor = Visitor(
      segment: segment, flow: flow, name: customer.name, instant: now, service: service,
      streams: streams[flow])
    visiting[CustomerID(customer.name, flow: flow).number] = customer.memory
    visitor.usedTo = minutesUsedTo(customer.name, flow: flow)
    receive(visitor, as: .laterVisits, isCounted: customer.memory.isCounted)
  }

  /// A visit the scenario does not bring by itself: it counts on its day, and is compared with no other policy's.
  mutating func receive(_ visitor: Visitor, as detour: VisitCount, isCounted: Bool) {
    let measured = MeasuredVisit(visit: -1, day: todayIsMeasured)
    count(.visits, visitor.flow, measured)
    count(detour, visitor.flow, measured)
    if !isCounted { count(.customers, visitor.flow, measured) }
    enter(visitor, measured)
  }

  /// How far the habit of a customer who is here moves the time he prefers today.
  func minutesUsedTo(_ name: VisitName, flow: Int) -> Int {
    let segment = blueprint.model.flows[flow].segment
    guard let habit = blueprint.model.segments[segment].loyalty?.habit,
      let memory = visiting[CustomerID(name, flow: flow).number], memory.shift != 0
    else { return 0 }
    return habit.minutesLeft(of: Double(memory.shift), after: memory.shiftedAt.span(to: now))
  }

  // MARK: Customers from before

  /// Lets the customers of before the simulation come when the equilibrium of their gaps says.
  mutating func expectEarlierCustomers() {
    for segment in blueprint.model.segments.indices {
      guard let loyalty = blueprint.model.segments[segment].loyalty,
        let earlier = loyalty.earlier, let residual = blueprint.samplers[segment].residual
      else { continue }
      let flows = blueprint.earlierCustomers(of: segment, count: earlier.count)
      for (place, flow) in flows.enumerated() {
        let name = VisitName.ofEarlierCustomer(
          place, firstDay: blueprint.model.plan.firstDay.daysSince1970)
        let when = streams[flow].draw(.earlierCustomers, ofCustomer: name)
        let who = streams[flow].draw(.earlierCustomers, ofCustomer: name, 1)
        let customer = ReturningCustomer(
          name: name, flow: Int16(flow), service: -1,
          memory: CustomerMemory(bookings: earlier.bookings(at: who.first)))
        expect(
          customer, at: now + Span(minutes: residual.value(at: when.first, when.second)))
      }
    }
  }

  // MARK: Counting

  private mutating func note(
    _ entry: Booked, _ judgement: Judgement, _ loyalty: Loyalty, rank: Int
  ) {
    let flow = Int(entry.flow)
    let feels = streams[flow].draw(.feels, of: entry.name)
    let answers = streams[flow].draw(.answers, of: entry.name)
    note(.served, flow, rank)
    note(.satisfaction, flow, rank, Int64((judgement.atOnce * 1_000).rounded()))
    if let complaints = loyalty.complaints, judgement.atOnce < complaints.below,
      feels.second < complaints.share
    {
      note(.complaints, flow, rank)
    }
    if judgement.isFollowedUp { note(.followedUp, flow, rank) }
    if judgement.isRecovered { note(.recovered, flow, rank) }
    guard answers.first < loyalty.answers else { return }
    note(.answers, flow, rank)
    switch PromoterAnswer(points: judgement.settled) {
    case .promoter: note(.promoters, flow, rank)
    case .detractor: note(.detractors, flow, rank)
    case .passive: break
    }
  }

  private mutating func note(
    _ what: LoyaltyCount, _ flow: Int, _ rank: Int, _ amount: Int64 = 1
  ) {
    guard todayIsMeasured >= 0 else { return }
    tables.loyalty.add(what, amount, flow: flow, rank: rank, day: Int(todayIsMeasured))
  }
}
