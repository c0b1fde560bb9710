import TimeAndMoney

/// Deadlines by instant: a binary heap. One that no longer matters stays until its time and is passed over then.
struct Deadlines: Sendable, Codable {
  private var heap: ContiguousArray<Deadline> = []
  private var nextNumber: Int64 = 0
  private var pruneAt = 256

  /// The next instant at which something may lapse.
  var first: Instant? { heap.first?.instant }
  /// Whether so many were set that those which no longer matter are worth looking for.
  var isTimeToPrune: Bool { heap.count >= pruneAt }

  /// Enters a deadline.
  ///
  /// - Returns: its number, by which it is told from an older one of the same instant.
  @discardableResult
  mutating func set(_ kind: Deadline.Kind, at instant: Instant, subject: UInt64, site: Int = 0)
    -> Int64
  {
    heap.append(
      Deadline(
        instant: instant, number: nextNumber, kind: kind, subject: subject, site: Int32(site)))
    nextNumber += 1
    rise(from: heap.count - 1)
    return nextNumber - 1
  }

  /// The earliest deadline, if it lies at or before an instant.
  mutating func popFirst(until now: Instant) -> Deadline? {
    guard let first = heap.first, first.instant <= now else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      sink()
    }
    return first
  }

  /// Forgets the deadlines that no longer matter.
  mutating func prune(_ matters: (Deadline) -> Bool) {
    var kept = heap.filter(matters)
    kept.sort { Deadlines.isEarlier($0, $1) }
    heap = ContiguousArray(kept)
    pruneAt = max(256, 2 * kept.count)
  }

  private static func isEarlier(_ one: Deadline, _ other: Deadline) -> Bool {
    one.instant != other.instant ? one.instant < other.instant : one.number < other.number
  }

  private mutating func rise(from place: Int) {
    var place = place
    while place > 0 {
      let parent = (place - 1) / 2
      guard Deadlines.isEarlier(heap[place], heap[parent]) else { return }
      heap.swapAt(place, parent)
      place = parent
    }
  }

  private mutating func sink() {
    var place = 0
    while true {
      var least = place
      for child in 2 * place + 1...2 * place + 2 where child < heap.count {
        if Deadlines.isEarlier(heap[child], heap[least]) { least = child }
      }
      if least == place { return }
      heap.swapAt(place, least)
      place = least
    }
  }
}
