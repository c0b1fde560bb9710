import TimeAndMoney

/// When a site is open within a period: intervals that neither overlap nor touch, in order.
public struct OpenTimes: Sendable {
  public let intervals: [Interval]

  /// - Parameters:
  ///   - intervals: in order of their starts; those that touch are joined.
  ///   - period: what lies outside is left out.
  public init(_ intervals: some Sequence<Interval>, within period: Interval) {
    var joined: [Interval] = []
    for interval in intervals {
      let start = max(interval.start, period.start)
      let end = min(interval.end, period.end)
      guard start < end else { continue }
      if let last = joined.last, last.end >= start {
        joined[joined.count - 1] = Interval(last.start, max(last.end, end))
      } else {
        joined.append(Interval(start, end))
      }
    }
    self.intervals = joined
  }

  /// The open time within an interval: O(log n) to find the first opening it meets.
  public func length(within interval: Interval) -> Span {
    var sum = Span.zero
    forEach(within: interval) { sum = sum + $0.length }
    return sum
  }

  /// Calls `body` with each open part of an interval.
  @inline(__always)
  func forEach(within interval: Interval, _ body: (Interval) -> Void) {
    var index = firstOpening(endingAfter: interval.start)
    while index < intervals.count, intervals[index].start < interval.end {
      let start = max(intervals[index].start, interval.start)
      let end = min(intervals[index].end, interval.end)
      if start < end { body(Interval(start, end)) }
      index += 1
    }
  }

  private func firstOpening(endingAfter instant: Instant) -> Int {
    if intervals.count == 1 { return 0 }
    var low = 0
    var high = intervals.count
    while low < high {
      let middle = (low + high) / 2
      if intervals[middle].end <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
