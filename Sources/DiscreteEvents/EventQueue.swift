import TimeAndMoney

/// The future event list: pops the earliest event; at one instant the lowest rank, then what was scheduled first.
///
/// Events of the current day wait in a 4-ary heap; those of later days lie unsorted in the bucket of their day
/// and cost nothing until it is opened. Scheduling is O(1) for a later day, O(log n) in the events of today for
/// the rest. A copy of the queue is an independent future.
public struct EventQueue: Sendable {
  @usableFromInline var heap: ContiguousArray<Event> = []
  @usableFromInline var buckets: [ContiguousArray<Event>] = []
  @usableFromInline var scheduled: UInt64 = 0
  /// The time of the last event popped: nothing is scheduled before it.
  @usableFromInline var reached: Int64
  /// Events before this time belong into the heap.
  @usableFromInline var openUntil: Int64
  /// The index in `buckets` of the first bucket that is not opened yet.
  @usableFromInline var nextBucket = 0
  @usableFromInline let width: Int64

  /// - Parameters:
  ///   - origin: no event is scheduled before it.
  ///   - bucket: the length of a bucket, above zero.
  public init(from origin: Instant, bucket: Span = .days(1)) {
    invariant(bucket > .zero, "A bucket of the event queue has a length.")
    reached = origin.microseconds
    openUntil = origin.microseconds + bucket.microseconds
    width = bucket.microseconds
  }

  /// Puts an event into the future.
  ///
  /// - Parameter rank: its place among the events of its instant, lower ones first.
  /// - Precondition: `instant` does not lie before the last event popped.
  @inlinable
  public mutating func schedule(
    _ kind: UInt8, at instant: Instant, rank: UInt8 = 0, subject: UInt64 = 0
  ) {
    invariant(instant.microseconds >= reached, "An event was scheduled in the past.")
    let event = Event(
      time: instant.microseconds, rank: rank, order: scheduled, kind: kind, subject: subject)
    scheduled += 1
    if event.time < openUntil {
      push(event)
    } else {
      store(event)
    }
  }

  /// Takes the earliest event, if it lies before `limit`.
  @inlinable
  public mutating func popNext(before limit: Instant) -> Event? {
    while heap.isEmpty {
      guard openUntil < limit.microseconds, nextBucket < buckets.count else { return nil }
      openNextBucket()
    }
    guard heap[0].time < limit.microseconds else { return nil }
    return pop()
  }

  /// Whether another event waits at an instant, the one of the event popped last: O(1).
  ///
  /// - Precondition: nothing earlier waits.
  @inlinable
  public func hasEvent(at instant: Instant) -> Bool {
    !heap.isEmpty && heap[0].time == instant.microseconds
  }

  /// The number of events waiting.
  public var count: Int {
    heap.count + buckets[nextBucket...].reduce(0) { $0 + $1.count }
  }

  @usableFromInline
  mutating func store(_ event: Event) {
    let index = nextBucket + Int((event.time - openUntil) / width)
    while buckets.count <= index { buckets.append([]) }
    buckets[index].append(event)
  }

  @usableFromInline
  mutating func openNextBucket() {
    swap(&heap, &buckets[nextBucket])
    buckets[nextBucket] = []
    nextBucket += 1
    openUntil += width
    if nextBucket >= 64 {
      buckets.removeFirst(nextBucket)
      nextBucket = 0
    }
    guard heap.count > 1 else { return }
    for index in stride(from: (heap.count - 2) / 4, through: 0, by: -1) {
      siftDown(heap[index], from: index, count: heap.count)
    }
  }

  @inlinable
  mutating func push(_ event: Event) {
    heap.append(event)
    let last = heap.count - 1
    heap.withUnsafeMutableBufferPointer { heap in
      var index = last
      while index > 0 {
        let parent = (index - 1) >> 2
        if !event.precedes(heap[parent]) { break }
        heap[index] = heap[parent]
        index = parent
      }
      heap[index] = event
    }
  }

  @inlinable
  mutating func pop() -> Event {
    let first = heap[0]
    reached = first.time
    let last = heap.removeLast()
    if !heap.isEmpty { siftDown(last, from: 0, count: heap.count) }
    return first
  }

  @inlinable
  mutating func siftDown(_ event: Event, from start: Int, count: Int) {
    heap.withUnsafeMutableBufferPointer { heap in
      var index = start
      while true {
        let firstChild = 4 * index + 1
        if firstChild >= count { break }
        var least = firstChild
        let end = min(firstChild + 4, count)
        var child = firstChild + 1
        while child < end {
          if heap[child].precedes(heap[least]) { least = child }
          child += 1
        }
        if !heap[least].precedes(event) { break }
        heap[index] = heap[least]
        index = least
      }
      heap[index] = event
    }
  }
}
