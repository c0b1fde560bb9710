/// Hours that recur every week: opening hours, shifts, named windows. Ranges of one day are in order and do
/// not overlap.
public struct WeeklyHours: Hashable, Sendable, Codable {
  private var rangesByKind: [[TimeRange]]

  public static let closed = WeeklyHours(rangesByKind: Array(repeating: [], count: 8))
  public static let always = WeeklyHours(
    rangesByKind: Array(repeating: [TimeRange.wholeDay], count: 8))

  private init(rangesByKind: [[TimeRange]]) {
    self.rangesByKind = rangesByKind
  }

  /// Hours from the ranges of each kind of day; a kind that is not named is closed.
  public init(_ ranges: [DayKind: [TimeRange]]) {
    rangesByKind = DayKind.allCases.map { kind in
      (ranges[kind] ?? []).sorted { $0.start.seconds < $1.start.seconds }
    }
  }

  public func ranges(on kind: DayKind) -> [TimeRange] {
    rangesByKind[kind.rawValue]
  }

  public func contains(_ time: TimeOfDay, on kind: DayKind) -> Bool {
    ranges(on: kind).contains { $0.contains(time) }
  }

  /// These hours without those of `other`: shifts less breaks, opening hours less the peak.
  public func subtracting(_ other: WeeklyHours) -> WeeklyHours {
    WeeklyHours(
      rangesByKind: DayKind.allCases.map { kind in
        other.ranges(on: kind).reduce(ranges(on: kind)) { rest, gone in
          rest.flatMap { $0.subtracting(gone) }
        }
      })
  }

  /// The hours that lie both in these and in `other`.
  public func intersecting(_ other: WeeklyHours) -> WeeklyHours {
    subtracting(WeeklyHours.always.subtracting(other))
  }
}

extension TimeRange {
  fileprivate func subtracting(_ gone: TimeRange) -> [TimeRange] {
    if gone.end.seconds <= start.seconds || end.seconds <= gone.start.seconds { return [self] }
    var rest: [TimeRange] = []
    if start.seconds < gone.start.seconds { rest.append(TimeRange(start, gone.start)) }
    if gone.end.seconds < end.seconds { rest.append(TimeRange(gone.end, end)) }
    return rest
  }
}
