import DiscreteEvents
import TimeAndMoney

/// The order of all that happens at one instant: what is known and what comes free before what takes it, those who
/// were there before those who come. Events of one kind happen in the order in which they were planned.
enum Precedence: UInt8 {
  /// The counts of the day begin anew, and list prices are published.
  case day
  /// Who and what is there from now on; it has taken effect when anybody asks.
  case presence
  /// Work, service and stages end: bays, technicians and servers come free.
  case release
  /// Planned time comes free, or may: cancellations, answers; then who moves from one start to another.
  case givingBack, moving
  /// A site closes. Who arrives or is due at that very instant comes too late; who is at work is served to his end.
  case closing
  /// Who is due or arrives at the last instant of his grace is in time.
  case due, grace
  /// Free bays and technicians take up what waits, by planned start.
  case work
  /// Who is called at the last instant of his patience stays.
  case patience
  /// Prices and stars that those see who look from now on.
  case publication
  /// What was held or kept is taken or given up, before others look.
  case confirmation, answer, decision
  /// An advisor comes free; the next call is answered before anybody hangs up or calls.
  case callEnd, hangUp
  /// Who looks at the list, then who comes.
  case list, visit
  /// Customers of walk-in queues: who gives up makes room for who comes; `walkInCall` is the last rank.
  case walkInPatience, walkInArrival
}

extension Precedence {
  /// Servers call when all who come at the instant stand in line; arrivals lie between, by their priority.
  static let walkInCall = UInt8.max

  /// The rank of an arrival at a walk-in queue: by priority, as far as the ranks reach.
  static func walkInArrival(priority: Int) -> UInt8 {
    UInt8(min(Int(walkInArrival.rawValue) + priority, Int(walkInCall) - 1))
  }
}

extension Happening {
  /// Its place among all that happens at one instant.
  var rank: UInt8 {
    switch self {
    case .dayBegins: Precedence.day.rawValue
    case .absenceReported, .absenceTurns, .shiftTurns: Precedence.presence.rawValue
    case .workDone, .technicianDone, .walkInServed: Precedence.release.rawValue
    case .cancellation, .reminder, .alternativeAnswer, .providerAnswer:
      Precedence.givingBack.rawValue
    case .rescheduling: Precedence.moving.rawValue
    case .closing: Precedence.closing.rawValue
    case .plannedStart, .customerArrives: Precedence.due.rawValue
    case .graceEnds: Precedence.grace.rawValue
    case .workBegins: Precedence.work.rawValue
    case .patienceEnds: Precedence.patience.rawValue
    case .publication, .rating: Precedence.publication.rawValue
    case .confirmation: Precedence.confirmation.rawValue
    case .waitlistAnswer: Precedence.answer.rawValue
    case .decision: Precedence.decision.rawValue
    case .callEnds: Precedence.callEnd.rawValue
    case .callerHangsUp: Precedence.hangUp.rawValue
    case .listOpens: Precedence.list.rawValue
    case .visit, .returns: Precedence.visit.rawValue
    case .walkInLosesPatience: Precedence.walkInPatience.rawValue
    case .walkInArrives: Precedence.walkInArrival.rawValue
    case .walkInCalled: Precedence.walkInCall
    }
  }
}

extension EventQueue {
  /// Puts something of the business into the future, at its place among all that happens at that instant.
  @inline(__always)
  mutating func schedule(_ happening: Happening, at instant: Instant, subject: UInt64 = 0) {
    schedule(happening.rawValue, at: instant, rank: happening.rank, subject: subject)
  }
}
