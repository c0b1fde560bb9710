/// What happened at one stage of a walk-in queue to one class of customers, in one stretch of time. Times are in
/// microseconds.
public struct QueueTally: Hashable, Sendable {
  public var arrivals: Int64 = 0
  public var turnedAwayFull: Int64 = 0
  /// Who came while the site was closed.
  public var turnedAwayClosed: Int64 = 0
  public var leftWaiting: Int64 = 0
  public var served: Int64 = 0
  /// Who still waits when the run ends; his wait is cut off there.
  public var stillWaiting: Int64 = 0
  /// Of those who entered, whose wait was above zero.
  public var waited: Int64 = 0
  /// The waits of all who entered, until service or leaving.
  public var waitTime: Int64 = 0
  /// Integrals over the measured time in which the site is open of the numbers waiting, present, and in service.
  public var queueTime: Int64 = 0
  public var systemTime: Int64 = 0
  public var busyTime: Int64 = 0
  /// The integral of the number in service while the site is closed.
  public var overtime: Int64 = 0

  public init() {}

  public static func += (sum: inout QueueTally, more: QueueTally) {
    sum.arrivals += more.arrivals
    sum.turnedAwayFull += more.turnedAwayFull
    sum.turnedAwayClosed += more.turnedAwayClosed
    sum.leftWaiting += more.leftWaiting
    sum.served += more.served
    sum.stillWaiting += more.stillWaiting
    sum.waited += more.waited
    sum.waitTime += more.waitTime
    sum.queueTime += more.queueTime
    sum.systemTime += more.systemTime
    sum.busyTime += more.busyTime
    sum.overtime += more.overtime
  }

  /// Customers who came while the site was open.
  public var cameWhileOpen: Int64 { arrivals - turnedAwayClosed }
  /// Of those, who found room.
  public var entered: Int64 { cameWhileOpen - turnedAwayFull }
}
