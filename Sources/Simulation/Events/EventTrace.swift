import TimeAndMoney

/// Every event of a run in the order in which they were handled. A copy goes on by itself, so that the events of a
/// shared warm-up are in the trace of each policy.
struct EventTrace: Sendable {
  private(set) var events: ContiguousArray<TracedEvent> = []

  mutating func append(_ event: TracedEvent) { events.append(event) }

  /// Says what came of the last event; what is said later about it holds.
  mutating func remark(_ outcome: EventOutcome, start: Instant?, site: Int? = nil) {
    events[events.count - 1].outcome = outcome
    if let start { events[events.count - 1].start = start }
    if let site { events[events.count - 1].site = site }
  }
}
