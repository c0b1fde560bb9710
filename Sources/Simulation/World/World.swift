import Demand
import DiscreteEvents
import Metrics
import Offers
import RandomStreams
import Scheduling
import TimeAndMoney

/// One run of the business: its state and its future. A copy is an independent world, which is how policies part
/// from one shared warm-up.
struct World: Sendable {
  let blueprint: Blueprint
  let replication: Int
  let streams: [FlowStreams]
  /// The key of what is handed to policies that experiment.
  let policyKey: RandomKey

  var queue: EventQueue
  var now: Instant
  var scheduler: Scheduler
  var market: Market
  var budget: RewardBudget
  /// The policy in force, by index in the model.
  var policy = 0
  var publisher: Publisher
  /// What the business has recorded for its policies.
  var record: MarketRecord
  /// How often prices were published.
  var publications: UInt32 = 0
  /// What made the program of the policy unusable; nothing goes on then.
  var failure: (any Error)?
  /// The book day behind the last published one, by site.
  var publishedUntil: [Int]

  /// Today's visits, and the next of them.
  var today: [Visitor] = []
  var nextVisit = 0
  var todayIsMeasured: Int32 = -1
  var sheets: [OfferSheet]
  /// Reused by searches around the start somebody lines up for.
  var wishList = StartList()
  var arriving = Places<ArrivingVisitor>()
  var desks: [Desk]
  /// By number, as events name them.
  var calls: [UInt64: Call] = [:]
  var nextCall: UInt64 = 0
  var pending = Places<PendingVisitor>()
  /// Who stands in line, by the number of the customer.
  var waiting: [UInt64: WaitingVisitor] = [:]
  /// By the scheduler's index of the appointment.
  var booked: ContiguousArray<Booked> = []
  var quotes = QuoteBook()
  var meters: [BlockedMeter]
  /// By site, whether work begins at the end of this instant.
  var workIsToBegin: [Bool]
  var absences: Absences
  var absencesToCome = Places<Absences.Planned>()
  var ratingsToCome = Places<PendingRating>()
  /// How many of the scheduler's ratings are published, and their stars by site.
  var ratingsRead = 0
  var starsOfSites: [(sum: Int, count: Int)]
  /// Who will come again.
  var returning = Places<ReturningCustomer>()
  /// Minutes by which a reward has moved the booking of a customer, by his number.
  var shifts: [UInt64: Int16] = [:]
  /// Where visits are counted by arm: the money of each visit under way, in minor units, by the customer's number.
  var accounts: [UInt64: VisitAccount] = [:]
  /// What customers brought along who have come again, by their number, until their visit ends.
  var visiting: [UInt64: CustomerMemory] = [:]
  /// Whether what the scheduler tells is listened to.
  var isListening: Bool
  /// All that was told, where a test asks for it.
  var diary: [Told]?
  /// All that happened, where somebody asks for it.
  var trace: EventTrace?
  var walkIns: WalkIns
  var tables: Tables

  init(_ blueprint: Blueprint, replication: Int) {
    let model = blueprint.model
    self.replication = replication
    let run = RandomKey(seed: model.seed, replication: replication)
    self.blueprint = blueprint
    streams = model.flows.map { flow in
      FlowStreams(
        run: run, segment: model.segments[flow.segment].name,
        channel: model.channels[flow.channel].name, sites: model.sites.map(\.name),
        highestRise: model.levels.highestRise)
    }
    let start = model.calendar.zone.startOfDay(model.plan.firstDay)
    now = start
    queue = EventQueue(from: start)
    scheduler = blueprint.scheduler
    market = blueprint.market
    budget = RewardBudget(policy: blueprint.tables[0].policy)
    publisher = blueprint.publishers[0]
    record = MarketRecord(
      business: blueprint.business, keepsSearches: blueprint.keepsHistory)
    policyKey = run.derived("policies")
    publishedUntil = model.sites.map { _ in 0 }
    desks = blueprint.desks.map { Desk($0) }
    sheets = Array(
      repeating: OfferSheet(), count: model.sites.count * max(1, model.levels.mostShown))
    starsOfSites = model.sites.map { _ in (0, 0) }
    meters = model.sites.indices.map {
      BlockedMeter(site: $0, scheduler: blueprint.scheduler, from: start)
    }
    workIsToBegin = model.sites.map { _ in false }
    absences = Absences(
      model, books: model.sites.indices.map { blueprint.scheduler.days(of: $0) }, run: run)
    isListening = model.informsCustomers
    trace = blueprint.tracesEvents ? EventTrace() : nil
    tables = Tables(blueprint)
    walkIns = WalkIns(blueprint, run: run)

    queue.schedule(.dayBegins, at: start, subject: 0)
    for closing in blueprint.closings where closing.instant > start {
      queue.schedule(
        .closing, at: closing.instant, subject: UInt64(closing.site))
    }
    walkIns.begin(at: start, queue: &queue)
    expectEarlierCustomers()
  }

  /// Puts another policy into force from now on. Quotes that were shown keep.
  mutating func adopt(policy: Int) {
    if policy == self.policy { return }
    let table = blueprint.tables[policy]
    self.policy = policy
    tables.arms = blueprint.arms(of: policy)
    budget = RewardBudget(policy: table.policy)
    publisher = blueprint.publishers[policy]
    beginDayOfPrices()
    market.adopt(table)
    for site in publishedUntil.indices { publishedUntil[site] = 0 }
  }

  /// Runs until just before an instant.
  ///
  /// - Parameter isStopped: asked once a simulated day.
  /// - Returns: false if it was stopped, or if `failure` is not nil.
  mutating func run(until limit: Instant, isStopped: () -> Bool) -> Bool {
    while let event = nextEvent(before: limit) {
      now = event.instant
      tables.events += 1
      if trace == nil { handle(event) } else { handleTraced(event) }
      if failure != nil { return false }
      if event.kind == Happening.dayBegins.rawValue, isStopped() { return false }
    }
    now = limit
    return true
  }

  /// Takes the next event. Deadlines of the scheduler that end until then run out first, each at its own instant, so
  /// that whoever is told of it answers in time.
  private mutating func nextEvent(before limit: Instant) -> Event? {
    while isListening, let deadline = scheduler.nextDeadline, deadline < limit {
      if let event = queue.popNext(before: deadline) { return event }
      now = deadline
      command { $0.wait(now: $1) }
      if trace != nil { traceLapse() }
    }
    return queue.popNext(before: limit)
  }

  /// Gives the scheduler a command and hears what it tells. Nothing else may change it, so that each notice is heard
  /// exactly once.
  @inline(__always)
  mutating func command<Answer>(_ body: (inout Scheduler, Instant) -> Answer) -> Answer {
    let answer = body(&scheduler, now)
    if !scheduler.violations.isEmpty { stopAtViolation() }
    if isListening { hear() }
    return answer
  }

  /// A simulated day that the scheduler itself calls impossible is none: the program ends.
  @inline(never)
  private func stopAtViolation() {
    invariant(
      false,
      """
      \(scheduler.violations[0])
      Seed \(blueprint.model.seed), replication \(replication).
      """)
  }

  /// Whether every counted visit has come to its end.
  var hasSettledVisits: Bool {
    let days = 0..<tables.conversion.days
    func sum(_ counts: [VisitCount]) -> Int64 {
      counts.reduce(0) { $0 + tables.conversion.sum($1, days: days) }
    }
    return sum([.visits]) == sum([.confirmed] + VisitCount.losses)
      && sum([.confirmed]) == sum(VisitCount.ends)
  }

  mutating func handle(_ event: Event) {
    switch Happening(rawValue: event.kind)! {
    case .dayBegins: beginDay(Int(event.subject))
    case .visit: receiveNextVisitor()
    case .listOpens: openList(Int(event.subject))
    case .callEnds: endCall(event.subject)
    case .callerHangsUp: hangUp(event.subject)
    case .shiftTurns: turnShift(at: Int(event.subject))
    case .decision: decide(Int(event.subject))
    case .confirmation: confirm(Int(event.subject))
    case .cancellation: cancel(AppointmentID(word: event.subject))
    case .plannedStart: fallDue(AppointmentID(word: event.subject))
    case .customerArrives: checkIn(AppointmentID(word: event.subject))
    case .graceEnds: endGrace(AppointmentID(word: event.subject))
    case .patienceEnds: walkAway(AppointmentID(word: event.subject))
    case .technicianDone: releaseTechnician(AppointmentID(word: event.subject))
    case .workDone: finishWork(AppointmentID(word: event.subject))
    case .rescheduling: reschedule(AppointmentID(word: event.subject))
    case .reminder: remind(AppointmentID(word: event.subject))
    case .alternativeAnswer: answerAlternative(AppointmentID(word: event.subject))
    case .providerAnswer: answerAsProvider(AppointmentID(word: event.subject))
    case .waitlistAnswer: answerFromLine(event.subject)
    case .rating: rate(Int(event.subject))
    case .absenceReported: reportAbsence(Int(event.subject))
    case .absenceTurns:
      // The scheduler must know the time by which it is asked who is there.
      command { $0.wait(now: $1) }
      startWork(at: Int(event.subject))
    case .closing: close(site: Int(event.subject))
    case .returns: receiveAgain(Int(event.subject))
    case .publication: publishAgain(policy: Int(event.subject))
    case .walkInArrives: remark(walkIns.arrive(Int(event.subject), now, &queue, &tables))
    case .walkInServed: remark(walkIns.finish(Int(event.subject), now, &queue, &tables))
    case .walkInLosesPatience: remark(walkIns.losePatience(event.subject, now, &queue, &tables))
    case .walkInCalled: remark(walkIns.call(event.subject, now, &queue, &tables))
    case .workBegins:
      workIsToBegin[Int(event.subject)] = false
      beginWork(at: Int(event.subject))
    }
  }

  // MARK: The day

  private mutating func beginDay(_ day: Int) {
    let model = blueprint.model
    let date = model.plan.firstDay.advanced(by: day)
    budget.renew()
    recordSales()
    beginDayOfPrices()
    publish()
    publishRatings()
    today.removeAll(keepingCapacity: true)
    nextVisit = 0
    for (index, flow) in model.flows.enumerated() where now < blueprint.end {
      let arrivals = DayArrivals(
        flow.visits, on: date, since: model.plan.firstMeasuredDay, calendar: model.calendar,
        streams: streams[index])
      for arrival in arrivals.arrivals {
        expect(arrival, flow: index)
      }
      let reach = blueprint.reach(of: policy, flow: flow, on: date)
      if reach > 0 { bringVisitors(reach: reach, of: flow, index: index, on: date) }
    }
    today.sort { ($0.instant, $0.flow, $0.name.ordinal) < ($1.instant, $1.flow, $1.name.ordinal) }
    let measuredDay = day - model.plan.warmUpDays
    todayIsMeasured =
      (0..<model.plan.measuredDays).contains(measuredDay) ? Int32(measuredDay) : -1
    planAbsences(beginning: day)
    planShifts(on: date)
    scheduleNextVisit()
    let tomorrow = model.calendar.zone.startOfDay(date.advanced(by: 1))
    queue.schedule(.dayBegins, at: tomorrow, subject: UInt64(day + 1))
  }

  /// Visits that only the rewards of the policy bring: they come as others do, by draws of their own.
  private mutating func bringVisitors(reach: Double, of flow: Flow, index: Int, on date: LocalDay) {
    guard case .drawn(let drawn) = flow.visits else { return }
    let arrivals = DayArrivals(
      .drawn(drawn.scaled(by: reach)), on: date, since: blueprint.model.plan.firstMeasuredDay,
      calendar: blueprint.model.calendar, streams: streams[index].derived("reach"))
    for arrival in arrivals.arrivals {
      let name = arrival.name.broughtByReward
      expect(
        DayArrivals.Arrival(instant: arrival.instant, name: name, service: nil), flow: index)
    }
  }

  private mutating func expect(_ arrival: DayArrivals.Arrival, flow: Int) {
    let segment = blueprint.model.flows[flow].segment
    today.append(
      Visitor(
        segment: segment, flow: flow, wants: blueprint.model.segments[segment].wants,
        arrival: arrival, streams: streams[flow]))
  }

  mutating func scheduleNextVisit() {
    guard nextVisit < today.count else { return }
    queue.schedule(.visit, at: today[nextVisit].instant)
  }
}
