import Demand
import DiscreteEvents
import Metrics
import RandomStreams
import Scheduling
import TimeAndMoney

/// The walk-in queues of a model: customers come, wait at each stage for a free server, are served or leave.
struct WalkIns: Sendable {
  /// One class of customers of one queue.
  struct Stream: Sendable {
    let queue: Int
    let group: Int
    let key: RandomKey
    let interarrival: LawSampler
    let takes: [LawSampler]
    let patience: LawSampler?
    var nextNumber: UInt64 = 0
  }

  private struct StageState: Sendable {
    let servers: Int
    let bayGroup: Int
    var busy = 0
    /// Whether the servers call at the end of this instant.
    var isCalling = false
    var line: WalkInLine
  }

  private let queues: [WalkInQueue]
  /// By queue: the rank of each class's priority.
  private let ranks: [[Int]]
  private let isOpen: [SiteOpening]
  private(set) var streams: [Stream] = []
  private var stages: [[StageState]]
  private var present: [Int]
  private(set) var customers: ContiguousArray<WalkInCustomer> = []
  private var vacant: ContiguousArray<Int> = []

  init(_ blueprint: Blueprint, run: RandomKey) {
    let model = blueprint.model
    queues = model.queues
    isOpen = model.queues.map { SiteOpening(model.sites[$0.site]) }
    present = Array(repeating: 0, count: queues.count)
    let ranks = model.queues.map { queue in
      let levels = Set(queue.classes.map(\.priority)).sorted()
      return queue.classes.map { levels.firstIndex(of: $0.priority)! }
    }
    self.ranks = ranks
    stages = zip(model.queues, ranks).map { queue, ranks in
      queue.stages.map { stage in
        StageState(
          servers: model.sites[queue.site].bays[stage.bayGroup].count, bayGroup: stage.bayGroup,
          line: WalkInLine(priorities: ranks.max()! + 1))
      }
    }
    for (index, queue) in queues.enumerated() {
      for (group, entry) in queue.classes.enumerated() {
        streams.append(
          Stream(
            queue: index, group: group,
            key: run.derived("queue").derived(queue.name).derived(entry.name),
            interarrival: LawSampler(entry.interarrival), takes: entry.takes.map { LawSampler($0) },
            patience: entry.patience.map { LawSampler($0) }))
      }
    }
  }

  /// Schedules the first arrivals, and fills the queues that begin stationary.
  mutating func begin(at start: Instant, queue events: inout EventQueue) {
    for stream in streams.indices {
      if queues[streams[stream].queue].start == .stationary { fill(stream, start, &events) }
      scheduleArrival(stream, after: start, &events)
    }
  }

  // MARK: Events

  /// Returns whether he is served at once.
  mutating func arrive(
    _ stream: Int, _ now: Instant, _ events: inout EventQueue, _ tables: inout Tables
  ) -> EventOutcome {
    let queue = streams[stream].queue
    let group = streams[stream].group
    let number = streams[stream].nextNumber
    streams[stream].nextNumber += 1
    scheduleArrival(stream, after: now, &events)
    guard isOpen[queue].contains(now) else {
      tables.queues[queue].update(stage: 0, class: group, arrival: now) {
        $0.arrivals += 1
        $0.turnedAwayClosed += 1
      }
      return .closed
    }
    if let room = queues[queue].room, present[queue] >= room {
      tables.queues[queue].update(stage: 0, class: group, arrival: now) {
        $0.arrivals += 1
        $0.turnedAwayFull += 1
      }
      return .turnedAway
    }
    let customer = admit(stream, number: number, now)
    return enter(customer, now, &events, &tables)
  }

  /// Returns whether a stage or all is done.
  mutating func finish(
    _ customer: Int, _ now: Instant, _ events: inout EventQueue, _ tables: inout Tables
  ) -> EventOutcome {
    let entry = customers[customer]
    let queue = Int(entry.queue)
    let stage = Int(entry.stage)
    let service = Interval(entry.begun, now)
    tables.queues[queue].addTime(
      stage: stage, class: Int(entry.group), during: service, waiting: 0, inService: 1)
    tables.utilization[queues[queue].site].add(
      .busyPaid, group: stages[queue][stage].bayGroup, during: service)
    stages[queue][stage].busy -= 1
    callSoon(queue, stage, now, &events, &tables)
    if stage == 0 { present[queue] -= 1 }
    if stage + 1 < stages[queue].count {
      customers[customer].stage += 1
      customers[customer].generation &+= 1
      _ = enter(customer, now, &events, &tables)
      return .nextStage
    }
    remove(customer)
    return .counted(.completed)
  }

  /// - Parameter subject: the customer, and the generation in which he began to wait.
  mutating func losePatience(
    _ subject: UInt64, _ now: Instant, _ events: inout EventQueue, _ tables: inout Tables
  ) -> EventOutcome {
    let customer = Int(subject >> 32)
    let entry = customers[customer]
    guard isWaiting(subject) else { return .obsolete }
    let queue = Int(entry.queue)
    let stage = Int(entry.stage)
    if stages[queue][stage].busy < stages[queue][stage].servers {
      call(queue, stage, now, &events, &tables)
      guard isWaiting(subject) else { return .served }
    }
    countWait(entry, until: now, &tables)
    tables.queues[queue].update(
      stage: stage, class: Int(entry.group), arrival: entry.arrived
    ) { $0.leftWaiting += 1 }
    if stage == 0 { present[queue] -= 1 }
    remove(customer)
    return .left
  }

  /// Adds the time that customers who are still present have spent until now; a wait that goes on is cut off.
  func settle(_ now: Instant, _ tables: inout Tables) {
    for entry in customers {
      switch entry.phase {
      case .gone: continue
      case .waiting:
        countWait(entry, until: now, &tables)
        tables.queues[Int(entry.queue)].update(
          stage: Int(entry.stage), class: Int(entry.group), arrival: entry.arrived
        ) { $0.stillWaiting += 1 }
      case .inService:
        let queue = Int(entry.queue)
        let service = Interval(entry.begun, now)
        tables.queues[queue].addTime(
          stage: Int(entry.stage), class: Int(entry.group), during: service, waiting: 0,
          inService: 1)
        tables.utilization[queues[queue].site].add(
          .busyPaid, group: stages[queue][Int(entry.stage)].bayGroup, during: service)
      }
    }
  }

  // MARK: Steps

  private mutating func scheduleArrival(
    _ stream: Int, after now: Instant, _ events: inout EventQueue
  ) {
    let number = streams[stream].nextNumber
    let draw = streams[stream].key.block(
      UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: number >> 32),
      DrawPurpose.arrivals.word(), 0)
    let gap = Span(minutes: max(0, streams[stream].interarrival.value(at: draw.first)))
    let rank = Precedence.walkInArrival(
      priority: ranks[streams[stream].queue][streams[stream].group])
    events.schedule(
      Happening.walkInArrives.rawValue, at: now + gap, rank: rank, subject: UInt64(stream))
  }

  func isWaiting(_ token: UInt64) -> Bool {
    let customer = customers[Int(token >> 32)]
    return customer.generation == UInt32(truncatingIfNeeded: token) && customer.phase == .waiting
  }

  private mutating func remove(_ customer: Int) {
    customers[customer].phase = .gone
    vacant.append(customer)
  }

  private mutating func admit(_ stream: Int, number: UInt64, _ now: Instant) -> Int {
    let customer = vacant.popLast() ?? customers.count
    if customer == customers.count {
      customers.append(WalkInCustomer(arrived: now, begun: now))
    }
    let generation = customers[customer].generation &+ 1
    customers[customer] = WalkInCustomer(
      phase: .waiting, generation: generation, stream: Int32(stream),
      queue: Int32(streams[stream].queue), group: Int32(streams[stream].group), number: number,
      arrived: now, begun: now)
    present[streams[stream].queue] += 1
    return customer
  }

  /// Comes to a stage: is served at once where nothing else happens at this instant, else lines up first.
  private mutating func enter(
    _ customer: Int, _ now: Instant, _ events: inout EventQueue, _ tables: inout Tables
  ) -> EventOutcome {
    let entry = customers[customer]
    let queue = Int(entry.queue)
    let stage = Int(entry.stage)
    customers[customer].arrived = now
    customers[customer].phase = .waiting
    tables.queues[queue].update(stage: stage, class: Int(entry.group), arrival: now) {
      $0.arrivals += 1
    }
    let isIdle = stages[queue][stage].busy < stages[queue][stage].servers
    if isIdle, !stages[queue][stage].isCalling, !events.hasEvent(at: now) {
      begin(customer, now, &events, &tables)
      return .served
    }
    lineUp(customer, now, &events)
    if isIdle { callSoon(queue, stage, now, &events, &tables) }
    return .waits
  }

  // MARK: Calling

  /// The servers of a stage are asked who is next.
  ///
  /// - Parameter subject: the queue, and the stage in the lower half.
  mutating func call(
    _ subject: UInt64, _ now: Instant, _ events: inout EventQueue, _ tables: inout Tables
  ) -> EventOutcome {
    call(Int(subject >> 32), Int(UInt32(truncatingIfNeeded: subject)), now, &events, &tables)
      ? .served : .obsolete
  }

  /// Whoever comes at this instant stands in line before the servers call: among all of them the priority decides.
  private mutating func callSoon(
    _ queue: Int, _ stage: Int, _ now: Instant, _ events: inout EventQueue,
    _ tables: inout Tables
  ) {
    if stages[queue][stage].isCalling { return }
    guard events.hasEvent(at: now) else {
      call(queue, stage, now, &events, &tables)
      return
    }
    stages[queue][stage].isCalling = true
    events.schedule(.walkInCalled, at: now, subject: UInt64(queue) << 32 | UInt64(stage))
  }

  /// Serves those in line as long as a server is idle; returns whether anybody was served.
  @discardableResult
  private mutating func call(
    _ queue: Int, _ stage: Int, _ now: Instant, _ events: inout EventQueue,
    _ tables: inout Tables
  ) -> Bool {
    stages[queue][stage].isCalling = false
    var isServed = false
    while stages[queue][stage].busy < stages[queue][stage].servers,
      let next = stages[queue][stage].line.removeFirst()
    {
      guard isWaiting(next) else { continue }
      begin(Int(next >> 32), now, &events, &tables)
      isServed = true
    }
    return isServed
  }

  /// His wait is over, and his service begins.
  private mutating func begin(
    _ customer: Int, _ now: Instant, _ events: inout EventQueue, _ tables: inout Tables
  ) {
    let entry = customers[customer]
    countWait(entry, until: now, &tables)
    tables.queues[Int(entry.queue)].update(
      stage: Int(entry.stage), class: Int(entry.group), arrival: entry.arrived
    ) { $0.served += 1 }
    serve(customer, now, &events)
  }

  private mutating func lineUp(_ customer: Int, _ now: Instant, _ events: inout EventQueue) {
    let entry = customers[customer]
    let queue = Int(entry.queue)
    let token = entry.token(at: customer)
    stages[queue][Int(entry.stage)].line.append(
      token, priority: ranks[queue][Int(entry.group)])
    guard let patience = streams[Int(entry.stream)].patience else { return }
    let minutes = patience.value(at: draw(customer).second)
    events.schedule(
      .walkInLosesPatience, at: now + Span(minutes: max(0, minutes)),
      subject: token)
  }

  private mutating func serve(_ customer: Int, _ now: Instant, _ events: inout EventQueue) {
    let entry = customers[customer]
    let queue = Int(entry.queue)
    let stage = Int(entry.stage)
    stages[queue][stage].busy += 1
    customers[customer].phase = .inService
    customers[customer].begun = now
    let minutes = streams[Int(entry.stream)].takes[stage].value(at: draw(customer).first)
    events.schedule(
      .walkInServed, at: now + Span(minutes: max(0, minutes)),
      subject: UInt64(customer))
  }

  private func draw(_ customer: Int) -> RandomBlock {
    let entry = customers[customer]
    return streams[Int(entry.stream)].key.block(
      UInt32(truncatingIfNeeded: entry.number), UInt32(truncatingIfNeeded: entry.number >> 32),
      DrawPurpose.works.word(), UInt32(entry.stage))
  }

  /// Counts a wait that ends now; who did not wait at all is none of those who waited.
  private func countWait(_ entry: WalkInCustomer, until now: Instant, _ tables: inout Tables) {
    let wait = Interval(entry.arrived, now)
    if wait.length == .zero { return }
    let queue = Int(entry.queue)
    tables.queues[queue].addTime(
      stage: Int(entry.stage), class: Int(entry.group), during: wait, waiting: 1, inService: 0)
    tables.queues[queue].update(
      stage: Int(entry.stage), class: Int(entry.group), arrival: entry.arrived
    ) {
      $0.waited += 1
      $0.waitTime += wait.length.microseconds
    }
  }

  // MARK: Stationary start

  private mutating func fill(_ stream: Int, _ start: Instant, _ events: inout EventQueue) {
    let queue = streams[stream].queue
    let group = streams[stream].group
    let entry = queues[queue].classes[group]
    for (stage, state) in stages[queue].enumerated() {
      let law = StationaryLaw(
        arrivalRate: 1 / entry.interarrival.mean, serviceRate: 1 / entry.takes[stage].mean,
        servers: state.servers, abandonRate: entry.patience.map { 1 / $0.mean } ?? 0,
        room: queues[queue].room)
      let draw = streams[stream].key.block(UInt32(stage), 0, DrawPurpose.begins.word(), 0)
      for place in 0..<law.present(at: draw.first) {
        settleIn(place, stage: stage, stream: stream, start, &events)
      }
    }
  }

  /// Puts one customer of the stationary start into a stage; exponential laws have no memory, so what is left of
  /// his service and his patience is drawn anew.
  private mutating func settleIn(
    _ place: Int, stage: Int, stream: Int, _ start: Instant, _ events: inout EventQueue
  ) {
    let queue = streams[stream].queue
    let number = 1 << 63 | UInt64(stage) << 32 | UInt64(place)
    let customer = admit(stream, number: number, start)
    customers[customer].stage = Int32(stage)
    // He came before the start, so he is present in it but none of those who are counted.
    customers[customer].arrived = start - .microseconds(1)
    if stage > 0 { present[queue] -= 1 }
    if stages[queue][stage].busy < stages[queue][stage].servers {
      serve(customer, start, &events)
    } else {
      lineUp(customer, start, &events)
    }
  }
}
