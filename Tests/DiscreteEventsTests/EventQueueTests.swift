import DiscreteEvents
import Fixtures
import Testing
import TimeAndMoney

@Suite("The future event list")
struct EventQueueTests {
  private let origin = Instant(microseconds: 1_741_000_000_000_000)
  private let never = Instant(microseconds: .max)

  /// An event as a test writes it.
  private struct Entry: Equatable {
    let minute: Int64
    let kind: UInt8
  }

  private func at(_ minute: Int64) -> Instant { origin + .minutes(minute) }

  private func queue(_ entries: [(Int64, UInt8)], bucket: Span = .days(1)) -> EventQueue {
    var queue = EventQueue(from: origin, bucket: bucket)
    for (minute, kind) in entries { queue.schedule(kind, at: at(minute)) }
    return queue
  }

  /// Pops all that lies before an instant and writes it down.
  private func log(of queue: inout EventQueue, before limit: Instant) -> [Entry] {
    var log: [Entry] = []
    while let event = queue.popNext(before: limit) {
      let minute = origin.span(to: event.instant).microseconds / 60_000_000
      log.append(Entry(minute: minute, kind: event.kind))
    }
    return log
  }

  @Test("What happens is told in order of time, in whatever order it was planned")
  func order() {
    var queue = queue([(30, 1), (5, 2), (20, 3), (0, 4), (1_500, 5), (10, 6)])
    #expect(
      log(of: &queue, before: never) == [
        Entry(minute: 0, kind: 4), Entry(minute: 5, kind: 2), Entry(minute: 10, kind: 6),
        Entry(minute: 20, kind: 3), Entry(minute: 30, kind: 1), Entry(minute: 1_500, kind: 5),
      ])
    #expect(queue.count == 0)
  }

  @Test(
    "Of several events at one instant the one planned first happens first, whatever its kind",
    arguments: [Int64(7), 1_439, 1_440, 100_000])
  func ties(minute: Int64) {
    let kinds: [UInt8] = [9, 255, 0, 3, 3, 200, 1]
    var queue = queue(kinds.map { (minute, $0) })
    #expect(log(of: &queue, before: never) == kinds.map { Entry(minute: minute, kind: $0) })
  }

  @Test(
    "At one instant the lower rank happens first, then what was planned first",
    arguments: [Int64(7), 1_440])
  func ranks(minute: Int64) {
    var queue = EventQueue(from: origin)
    for (kind, rank) in [(1, 3), (2, 0), (3, 255), (4, 3), (5, 0), (6, 1)] as [(UInt8, UInt8)] {
      queue.schedule(kind, at: at(minute), rank: rank)
    }
    queue.schedule(7, at: at(minute - 1), rank: 255)
    let kinds = log(of: &queue, before: never).map(\.kind)
    #expect(kinds == [7, 2, 5, 6, 1, 4, 3])
  }

  @Test("Whether more happens at an instant is known before it does")
  func more() throws {
    var queue = queue([(5, 1), (5, 2), (9, 3), (3_000, 4), (3_000, 5)])
    var answers: [Bool] = []
    while let event = queue.popNext(before: never) {
      answers.append(queue.hasEvent(at: event.instant))
    }
    #expect(answers == [true, false, false, true, false])
    queue.schedule(6, at: at(3_000))
    #expect(queue.hasEvent(at: at(3_000)))
  }

  @Test("An event tells its instant, its kind, whom it concerns and its place in the planning")
  func contents() throws {
    var queue = EventQueue(from: origin)
    queue.schedule(1, at: at(2), subject: 17)
    queue.schedule(255, at: at(1) + .microseconds(1), subject: .max)
    let popped = (queue.popNext(before: never), queue.popNext(before: never))
    let first = try #require(popped.0)
    #expect(first.instant == at(1) + .microseconds(1))
    #expect(first.kind == 255 && first.subject == .max && first.order == 1 && first.rank == 0)
    let second = try #require(popped.1)
    #expect(second.kind == 1 && second.subject == 17 && second.order == 0)
  }

  @Test("An event waits in 24 bytes")
  func size() {
    #expect(MemoryLayout<Event>.stride == 24)
  }

  @Test(
    "Only what lies before the limit happens",
    arguments: [
      (59, []), (60, []), (61, [1]), (1_440, [1]), (1_441, [1, 2]), (2_880, [1, 2]),
      (2_881, [1, 2, 3]),
    ] as [(Int64, [UInt8])])
  func limits(minute: Int64, kinds: [UInt8]) {
    var queue = queue([(60, 1), (1_440, 2), (2_880, 3)])
    #expect(log(of: &queue, before: at(minute)).map(\.kind) == kinds)
    #expect(queue.count == 3 - kinds.count)
    let rest: [UInt8] = [1, 2, 3]
    #expect(log(of: &queue, before: never).map(\.kind) == Array(rest.dropFirst(kinds.count)))
  }

  @Test(
    "The far future keeps its order, many empty days away",
    arguments: [Span.days(1), .hours(1), .minutes(1), .weeks(1)])
  func farFuture(bucket: Span) {
    let minutes: [Int64] = [0, 1, 1_439, 1_440, 10_000, 92_160, 92_161, 100_000, 525_600]
    var queue = queue(minutes.reversed().map { ($0, UInt8($0 % 251)) }, bucket: bucket)
    let expected = minutes.map { Entry(minute: $0, kind: UInt8($0 % 251)) }
    #expect(log(of: &queue, before: never) == expected)
  }

  @Test("A year of days, each planned from the day before, is a list without gap")
  func days() {
    var queue = queue([(0, 0)])
    var minutes: [Int64] = []
    while let event = queue.popNext(before: at(365 * 1_440)) {
      minutes.append(origin.span(to: event.instant).microseconds / 60_000_000)
      queue.schedule(0, at: event.instant + .days(1))
    }
    #expect(minutes == (0..<365).map { $0 * 1_440 })
    #expect(queue.count == 1)
  }

  @Test("What is planned for this very instant still happens, after all that was planned before")
  func now() {
    var queue = queue([(10, 1), (10, 2), (11, 3)])
    _ = queue.popNext(before: never)
    queue.schedule(4, at: at(10))
    #expect(log(of: &queue, before: never).map(\.kind) == [2, 4, 3])
  }

  @Test("A copy is another future: neither hears of what happens in the other")
  func copies() {
    var one = queue([(1, 1), (2_000, 2), (4_000, 3)])
    _ = one.popNext(before: never)
    var other = one
    one.schedule(10, at: at(1_999))
    other.schedule(20, at: at(3_000))
    other.schedule(21, at: at(5))
    #expect(log(of: &one, before: never).map(\.kind) == [10, 2, 3])
    #expect(other.count == 4)
    #expect(log(of: &other, before: never).map(\.kind) == [21, 2, 20, 3])
  }

  @Test("A new list is empty, and an emptied one can be filled again")
  func empty() {
    var queue = EventQueue(from: origin)
    #expect(queue.popNext(before: never) == nil && queue.count == 0)
    queue.schedule(1, at: at(90_000))
    #expect(log(of: &queue, before: never).map(\.minute) == [90_000])
    queue.schedule(2, at: at(90_001))
    queue.schedule(3, at: at(200_000))
    #expect(log(of: &queue, before: never).map(\.minute) == [90_001, 200_000])
  }

  @Test(
    "Long random futures agree with a sorted list, events being planned while others happen",
    arguments: [UInt64(1), 2, 3, 4, 5])
  func random(seed: UInt64) {
    var dice = Dice(seed: seed)
    var queue = EventQueue(from: origin, bucket: .hours(Int64(1 + dice.below(48))))
    var sorted: [(instant: Instant, order: Int)] = []
    var now = origin
    var planned = 0
    for step in 0..<6_000 {
      for _ in 0..<dice.below(step < 3_000 ? 4 : 2) {
        // Often the same minute as others, sometimes weeks away.
        let minutes = dice.below(8) == 0 ? dice.below(60_000) : dice.below(90)
        let instant = now + .minutes(Int64(minutes))
        queue.schedule(UInt8(planned % 7), at: instant, subject: UInt64(planned))
        let place = sorted.firstIndex { $0.instant > instant } ?? sorted.count
        sorted.insert((instant, planned), at: place)
        planned += 1
      }
      let limit = now + .minutes(Int64(dice.below(200)))
      let expected = sorted.first.flatMap { $0.instant < limit ? $0 : nil }
      let event = queue.popNext(before: limit)
      guard event?.instant == expected?.instant,
        event?.subject == expected.map({ UInt64($0.order) })
      else {
        Issue.record("Seed \(seed), step \(step): another event than the list has.")
        return
      }
      #expect(event.map { Int($0.kind) == Int($0.subject) % 7 } ?? true)
      if expected != nil { sorted.removeFirst() }
      now = event?.instant ?? limit
    }
    #expect(queue.count == sorted.count)
  }

  @Test("A bucket without length stops the program")
  func bucketWithoutLength() async {
    await #expect(processExitsWith: .failure) {
      _ = EventQueue(from: Instant(microseconds: 0), bucket: .zero)
    }
  }
}
