/// Whom events of walk-in queues concern.
extension WalkIns {
  /// The next customer of a stream of arrivals.
  func arrival(of stream: Int) -> TracedEvent.Subject {
    .walkIn(
      queue: streams[stream].queue, group: streams[stream].group, stage: 0,
      number: WalkIns.traced(streams[stream].nextNumber))
  }

  /// The customer at a place in memory.
  func customer(at place: Int) -> TracedEvent.Subject {
    let entry = customers[place]
    return .walkIn(
      queue: Int(entry.queue), group: Int(entry.group), stage: Int(entry.stage),
      number: WalkIns.traced(entry.number))
  }

  /// The customer behind a token, if he still waits.
  func waiting(_ token: UInt64) -> TracedEvent.Subject? {
    isWaiting(token) ? customer(at: Int(token >> 32)) : nil
  }

  /// Numbers from 1; of those who were present at the start, whose draws have names of their own, from −1 down.
  private static func traced(_ number: UInt64) -> Int64 {
    let isPresentAtStart = number >> 63 == 1
    let place = Int64(number & (1 << 63 - 1))
    return isPresentAtStart ? -1 - place : place + 1
  }
}
