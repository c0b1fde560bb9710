import TimeAndMoney

/// Minutes of the resource groups of one site over the measured period, to the microsecond.
public struct UtilizationLedger: Sendable {
  public let bins: TimeBins
  /// Microseconds by bin, group and kind.
  private var sums: ContiguousArray<Int64>
  private static let kinds = MinuteKind.allCases.count

  public init(bins: TimeBins) {
    self.bins = bins
    sums = ContiguousArray(
      repeating: 0, count: bins.bins.count * bins.groups.count * UtilizationLedger.kinds)
  }

  /// Adds `count` resources of a group that spend an interval in one way. What is busy outside the group's opening
  /// is overtime; what is blocked or absent there does not count.
  public mutating func add(
    _ kind: MinuteKind, group: Int, during interval: Interval, count: Int = 1
  ) {
    let groups = bins.groups.count
    let bins = bins
    bins.spread(interval) { bin, microseconds in
      let cell = bin * groups + group
      var kind = kind
      if bins.open[cell] == 0 {
        switch kind {
        case .busyPaid, .busyReward: kind = .overtime
        case .blocked, .absent: return
        case .bookedPaid, .bookedReward, .buffer, .overtime: break
        }
      }
      sums[cell * UtilizationLedger.kinds + kind.rawValue] += microseconds * Int64(count)
    }
  }

  /// Adds to `minutes` what one bin holds for a group.
  func collect(bin: Int, group: Int, into minutes: inout GroupMinutes) {
    let cell = bin * bins.groups.count + group
    minutes.open += bins.open[cell]
    for kind in MinuteKind.allCases {
      minutes.counted[kind.rawValue] += sums[cell * UtilizationLedger.kinds + kind.rawValue]
    }
  }

  /// The minutes of a group in each hour that is open or used, in order of time.
  public func hours(of group: Int) -> [(day: Int, hourStart: Instant, minutes: GroupMinutes)] {
    var rows: [(day: Int, hourStart: Instant, minutes: GroupMinutes)] = []
    var minutes = GroupMinutes()
    for (index, bin) in bins.bins.enumerated() {
      collect(bin: index, group: group, into: &minutes)
      let isLast =
        index + 1 == bins.bins.count || bins.bins[index + 1].hourStart != bin.hourStart
      if isLast {
        if !minutes.isEmpty { rows.append((bin.day, bin.hourStart, minutes)) }
        minutes = GroupMinutes()
      }
    }
    return rows
  }

  /// The minutes of a group inside one named window, or in all.
  public func total(of group: Int, window: Int?) -> GroupMinutes {
    var minutes = GroupMinutes()
    for (index, bin) in bins.bins.enumerated()
    where window.map({ bin.windows >> UInt64($0) & 1 == 1 }) ?? true {
      collect(bin: index, group: group, into: &minutes)
    }
    return minutes
  }

  /// The minutes of several groups in each measured week, inside one window or in all. The days behind the last
  /// full week are left out.
  public func weeks(of groups: [Int], window: Int?) -> [GroupMinutes] {
    var weeks = Array(repeating: GroupMinutes(), count: bins.dayCount / 7)
    for (index, bin) in bins.bins.enumerated()
    where bin.day / 7 < weeks.count
      && window.map({ bin.windows >> UInt64($0) & 1 == 1 }) ?? true
    {
      for group in groups { collect(bin: index, group: group, into: &weeks[bin.day / 7]) }
    }
    return weeks
  }

  /// What was idle of a group under a baseline, and how much of that is booked and paid here, in microseconds: bin by bin,
  /// where more is booked than under the baseline.
  ///
  /// - Precondition: both ledgers have the same bins.
  public func soldOfIdle(of group: Int, baseline: UtilizationLedger) -> (idle: Int64, sold: Int64) {
    var idle: Int64 = 0
    var sold: Int64 = 0
    for bin in bins.bins.indices {
      var own = GroupMinutes()
      var other = GroupMinutes()
      collect(bin: bin, group: group, into: &own)
      baseline.collect(bin: bin, group: group, into: &other)
      let free = max(0, other.open - other[.bookedPaid])
      idle += free
      sold += min(free, max(0, own[.bookedPaid] - other[.bookedPaid]))
    }
    return (idle, sold)
  }

  /// The busiest 15 minutes of the average weekday by booked_paid: its quarter of the day (0–95) and how many of
  /// the group are booked in it on average; nil where no weekday was measured or nothing was booked.
  ///
  /// - Parameter isWeekday: by measured day, whether it is Monday to Friday and no holiday.
  public func busiestQuarter(of group: Int, isWeekday: [Bool]) -> (quarter: Int, booked: Double)? {
    let days = isWeekday.count { $0 }
    if days == 0 { return nil }
    var sums = [Int64](repeating: 0, count: 96)
    var minutes = GroupMinutes()
    for (index, bin) in bins.bins.enumerated() where isWeekday[bin.day] {
      minutes = GroupMinutes()
      collect(bin: index, group: group, into: &minutes)
      sums[bin.quarter] += minutes[.bookedPaid]
    }
    let busiest = sums.indices.max { (sums[$0], -$0) < (sums[$1], -$1) }!
    if sums[busiest] == 0 { return nil }
    let available = Double(days) * Double(Span.minutes(15).microseconds)
    return (busiest, Double(sums[busiest]) / available)
  }
}
