import TimeAndMoney

extension Conflict {
  /// Says in words why a start cannot be had and what is near it, on the clocks of the site: "Every lift is taken from
  /// 09:00 to 09:45. Free that day: 10:00; the same time on 2025-03-05."
  public func words(at site: Site) -> String {
    let near = alternatives.words(in: site.calendar.zone)
    return near.isEmpty ? reason.words(at: site) : "\(reason.words(at: site)) \(near)"
  }
}

extension Conflict.Reason {
  fileprivate func words(at site: Site) -> String {
    let zone = site.calendar.zone
    return switch self {
    case .notAStart: "No appointment of this length starts then."
    case .tooSoon(let earliest): "The earliest start is \(zone.words(of: earliest))."
    case .beyondHorizon(let last): "The last day that can be booked is \(last)."
    case .notServed: "\(site.name) does not do this."
    case .full(let pool, let start, let end):
      "Every \(pool) is taken from \(zone.words(from: start, to: end))."
    case .nobodyFree(let start, let end):
      "Nobody who can do it is free from \(zone.words(from: start, to: end))."
    case .nobodyOnShift: "Nobody who can do it works for all of that time."
    case .customerLimit(let most): "A customer may have \(most) of these at a time."
    }
  }
}

extension Alternatives {
  /// Empty where nothing is near.
  fileprivate func words(in zone: ZoneRules) -> String {
    let parts = [
      sameDay.map { "free that day: \(zone.timeOfDay(at: $0))" },
      sameTechnician.map { "with the same technician: \(zone.words(of: $0))" },
      sameTimeAnotherDay.map { "the same time on \(zone.day(at: $0))" },
    ].compactMap { $0 }
    guard let first = parts.first?.first else { return "" }
    return first.uppercased() + parts.joined(separator: "; ").dropFirst() + "."
  }
}

extension ZoneRules {
  fileprivate func words(of instant: Instant) -> String {
    "\(day(at: instant)) at \(timeOfDay(at: instant))"
  }

  /// The second day is named where it is another one.
  fileprivate func words(from start: Instant, to end: Instant) -> String {
    let isSameDay = day(at: start) == day(at: end)
    return "\(timeOfDay(at: start)) to "
      + (isSameDay ? "\(timeOfDay(at: end))" : "\(timeOfDay(at: end)) on \(day(at: end))")
  }
}
