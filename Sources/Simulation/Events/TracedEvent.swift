import Demand
import Scheduling
import TimeAndMoney

/// One event of a replication as its trace tells it. Numbers are indices in the model.
public struct TracedEvent: Sendable {
  /// Whom it concerns.
  public enum Subject: Hashable, Sendable {
    case nobody
    /// A visit; the service is unknown where the scheduler tells something to its customer.
    case visit(VisitName, segment: Int, service: Int?)
    case absence(Resource, until: Instant)
    /// A customer of a walk-in queue: numbers count from 1 in his class, those below 0 were present at the start.
    case walkIn(queue: Int, group: Int, stage: Int, number: Int64)
  }

  public let instant: Instant
  /// Nil: a deadline of the scheduler ran out, and somebody was told of it.
  public let happening: Happening?
  public internal(set) var subject = Subject.nobody
  public internal(set) var site: Int?
  /// The start that was chosen or is planned, after the event; the beginning of an absence.
  public internal(set) var start: Instant?
  /// Nil where the kind of the event says it all.
  public internal(set) var outcome: EventOutcome?
}
