import Scheduling
import TimeAndMoney

/// Tries every sequence of commands in a small world, the shorter ones first, and looks at each state it comes to: the
/// first fault that it finds is one of the shortest.
package struct SmallWorldSearch {
  private let world: SmallWorld
  /// The garage the reference is made for.
  private let reference: Garage
  private let cells: Range<Int>
  private let empty: Scheduler
  private var budget = SmallWorldBudget()
  private var known = StateTable()
  private var path: [SmallWorldStep] = []
  private var report: SmallWorldReport
  private var isOver = false

  /// - Parameter reference: the garage the reference is made for where it is another one, to see a search fail.
  package init(_ world: SmallWorld, reference: Garage? = nil) {
    self.world = world
    self.reference = reference ?? world.garage
    cells = world.cells
    empty = world.garage.scheduler
    report = SmallWorldReport(world: world.description)
  }

  /// Searches a step deeper again and again, until the budget is used up, a fault is found, or nothing is new.
  package mutating func run(until budget: SmallWorldBudget) -> SmallWorldReport {
    self.budget = budget
    var start = SmallWorldState(world.garage, reference: reference, now: world.beginning)
    for request in world.booked where report.failure == nil { book(request, in: &start) }
    let key = StateKey(start.scheduler.snapshot(), now: start.now)
    while report.depth < budget.depth, mayGoOn {
      let before = known.count
      _ = known.meet(key, depth: report.depth + 1)
      search(from: start, key, depth: report.depth + 1)
      guard mayGoOn else { break }
      report.depth += 1
      report.isExhausted = known.count == before
      if report.isExhausted { break }
    }
    report.states = known.count
    return report
  }

  private var mayGoOn: Bool { !isOver && report.failure == nil }

  /// Holds and confirms what was asked for before the search begins.
  private mutating func book(_ request: HoldRequest, in state: inout SmallWorldState) {
    let reply = take(SmallWorldStep(.hold(request), at: state.now), in: &state)
    guard case .held(let id, _) = reply.outcome, report.failure == nil else { return }
    _ = take(SmallWorldStep(.confirm(id), at: state.now), in: &state)
  }

  // MARK: The search

  private mutating func search(from state: SmallWorldState, _ key: StateKey, depth: Int) {
    for step in world.steps(in: state) {
      var next = state
      let reply = take(step, in: &next)
      if report.failure != nil { return }
      if reply.isChange {
        visit(next, depth: depth - 1)
      } else if report.transitions % 64 == 0 {
        checkSameness(next, as: key, step.command)
      }
      if !mayGoOn { return }
      path.removeLast()
    }
  }

  /// Looks at a state; where more may follow, it is told from others by its bytes and all that follows is tried.
  private mutating func visit(_ state: SmallWorldState, depth: Int) {
    guard depth > 0 else { return examine(state) }
    var state = state
    let bytes = state.scheduler.snapshot()
    let key = StateKey(bytes, now: state.now)
    let meeting = known.meet(key, depth: depth)
    if known.count >= budget.states { isOver = true }
    if meeting == .new, key.first >> 60 == 0 { readBack(&state, bytes) }
    if mayGoOn, meeting != .done { search(from: state, key, depth: depth) }
  }

  private mutating func take(_ step: SmallWorldStep, in state: inout SmallWorldState)
    -> SmallWorldState.Reply
  {
    path.append(step)
    let reply = state.take(step)
    report.note(step.command, reply)
    if report.transitions % 1_024 == 0, budget.isOver() { isOver = true }
    if let complaint = reply.complaint { fail(complaint) }
    return reply
  }

  // MARK: Looking at states

  private mutating func examine(_ state: SmallWorldState) {
    if let complaint = state.listingComplaint(of: world.garage, cells: cells) { fail(complaint) }
  }

  /// What is read back from bytes gives the same bytes; the search goes on with it.
  private mutating func readBack(_ state: inout SmallWorldState, _ bytes: [UInt8]) {
    var copy = empty
    do { try copy.restore(from: bytes) } catch { fail("The state cannot be read: \(error)") }
    if copy.snapshot() != bytes { fail("The state that was read back has other bytes.") }
    if let complaint = copy.contradiction { fail("Read back: \(complaint)") }
    state.goOn(with: copy)
  }

  /// What took no effect left everything as it was; whom nobody asked for before is learned all the same.
  private mutating func checkSameness(
    _ state: SmallWorldState, as key: StateKey, _ command: Command
  ) {
    switch command {
    case .hold(let request) where request.technician != nil: return
    case .search(let request) where request.technician != nil: return
    default: break
    }
    if StateKey(state.scheduler.snapshot(), now: state.now) != key {
      fail("\(command) took no effect and changed the state.")
    }
  }

  private mutating func fail(_ complaint: String) {
    guard report.failure == nil else { return }
    report.failure = SmallWorldReport.Failure(
      steps: path, complaint: complaint, transcript: transcript)
  }

  /// The steps so far with what was answered.
  private var transcript: String {
    var scheduler = empty
    return path.map { step in
      let response = scheduler.apply(step.command, now: step.instant)
      return "\(step.instant): \(step.command)\n  → \(response.outcome)"
    }.joined(separator: "\n")
  }
}
