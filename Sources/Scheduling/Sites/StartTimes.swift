import TimeAndMoney

/// From where the listed starts of a day are counted, on the clock of the wall.
public enum StartTimes: Hashable, Sendable {
  /// From the beginning of each stretch of opening hours: who opens at 08:30 and works by the hour sells 08:30.
  case openings
  case midnight
  /// These times of each day, as far as the site is open; in order, each once.
  case listed([TimeOfDay])

  /// Whether starts are no multiples of a distance.
  public var isList: Bool {
    switch self {
    case .openings, .midnight: false
    case .listed: true
    }
  }
}

extension StartTimes: Encodable {
  /// One word, or the seconds of the day.
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    switch self {
    case .openings: try list.encode(-1)
    case .midnight: try list.encode(-2)
    case .listed(let times): for time in times { try list.encode(time.seconds) }
    }
  }
}

extension BookingRules {
  /// Whether work may start at a time of a day with such opening hours, as far as the clock says.
  public func isStart(_ time: TimeOfDay, in openings: [TimeRange]) -> Bool {
    guard let opening = openings.first(where: { $0.contains(time) }) else { return false }
    let every = seconds(startsEvery)
    switch startsAt {
    case .openings: return (Int(time.seconds) - firstOnGrid(of: opening)) % every == 0
    case .midnight: return Int(time.seconds) % every == 0
    case .listed(let times): return times.contains(time)
    }
  }

  /// The minutes of a day with such opening hours at which work may start, in order.
  public func startMinutes(in openings: [TimeRange]) -> [Int] {
    let step = max(60, seconds(grid))
    return stride(from: 0, to: 86_400, by: step).filter {
      isStart(TimeOfDay(seconds: Int32($0)), in: openings)
    }.map { $0 / 60 }
  }

  /// The distance, counted from midnight, on whose multiples all starts of a site with such hours lie.
  public func startGrid(of hours: WeeklyHours) -> Span {
    let every = seconds(startsEvery)
    let step =
      switch startsAt {
      case .midnight: every
      case .openings:
        DayKind.allCases.flatMap { hours.ranges(on: $0) }.reduce(every) {
          Int.commonDivisor($0, firstOnGrid(of: $1))
        }
      case .listed(let times):
        times.reduce(0) { Int.commonDivisor($0, Int($1.seconds)) }
      }
    return .seconds(Int64(step > 0 ? step : 86_400))
  }

  /// How far behind midnight, modulo the distance between starts, all starts of a day with such opening hours lie, in
  /// minutes; nil where they do not share one such phase.
  public func startPhase(in openings: [TimeRange]) -> Int? {
    let every = seconds(startsEvery)
    switch startsAt {
    case .midnight: return 0
    case .listed: return nil
    case .openings:
      let phases = Set(openings.map { firstOnGrid(of: $0) % every })
      guard phases.count <= 1 else { return nil }
      return (phases.first ?? 0) / 60
    }
  }

  /// The first second of a stretch of opening hours on which an appointment may start.
  private func firstOnGrid(of opening: TimeRange) -> Int {
    let step = seconds(grid)
    return (Int(opening.start.seconds) + step - 1) / step * step
  }

  private func seconds(_ span: Span) -> Int { Int(span.microseconds / 1_000_000) }

}
