import Demand
import Scheduling
import Simulation
import TimeAndMoney

/// What can never be: services that are wanted and fit no start, days on which nobody would come.
struct ImpossibleAdvice {
  private let model: Model

  init(_ model: Model) { self.model = model }

  var notes: [String] { vainServices + daysWithoutWish }

  // MARK: Services

  private var vainServices: [String] {
    let bookable = BookableServices(model)
    let anybody = model.segments.first
    let offered = bookable.offeredInVain(in: model).compactMap { service in
      anybody.map {
        "\(model.catalogue.services[service].name) can never be booked by anybody: \(reason(service, for: $0))."
      }
    }
    return offered
      + model.segments.enumerated().flatMap { place, segment in
        bookable.wantedInVain(by: segment, at: place).map { service in
          "segments.\(segment.name) wants \(model.catalogue.services[service].name), which can never be booked: "
            + "\(reason(service, for: segment)). No number of bays or technicians helps; its visits are lost_impossible."
        }
      }
  }

  private func reason(_ service: Int, for segment: Segment) -> String {
    let (rules, entry) = (model.rules, model.catalogue.services[service])
    let notice = entry.rules.notice ?? rules.notice
    if notice > .days(Int64(rules.horizonDays) + 1) {
      return
        "the notice of \(Self.text(notice)) lies beyond the horizon of \(rules.horizonDays) days"
    }
    let taken = entry.duration + entry.bufferAfter
    let sites = segment.sites.map { model.sites[$0] }
    let opening = sites.map { Self.longest($0.hours) }.max() ?? .zero
    if taken > opening {
      return
        "it takes \(Self.text(taken)), and no site of theirs is open for more than \(Self.text(opening)) without a break"
    }
    for stage in entry.stages where !stage.skills.isEmpty {
      let shifts = sites.flatMap { site in
        site.technicians.filter { $0.canDo(stage.skills) }.map {
          Self.longest($0.hours.intersecting(site.hours))
        }
      }
      if let longest = shifts.max(), stage.duration > longest {
        return
          "it takes \(Self.text(stage.duration)), and nobody who can do it works for more than \(Self.text(longest)) without a break"
      }
    }
    if rules.startsAt.isList || rules.startsEvery > rules.grid {
      return "none of the listed starts leaves it the \(Self.text(taken)) it takes"
    }
    return "no start holds all it needs for \(Self.text(taken)) within \(rules.horizonDays) days"
  }

  /// The longest stretch without a break on any day; over midnight where it goes on.
  private static func longest(_ hours: WeeklyHours) -> Span {
    if hours == .always { return .days(36_500) }
    let kinds = DayKind.allCases
    return kinds.enumerated().reduce(Span.zero) { longest, day in
      let ranges = hours.ranges(on: day.element)
      return ranges.reduce(longest) { longest, range in
        var seconds = Int64(range.end.seconds - range.start.seconds)
        let next = hours.ranges(on: kinds[day.offset < 7 ? (day.offset + 1) % 7 : 7]).first
        if range.end.seconds == 86_400, let next, next.start.seconds == 0 {
          seconds += Int64(next.end.seconds)
        }
        return max(longest, .seconds(seconds))
      }
    }
  }

  // MARK: Days

  /// Kinds of day on which a site is open and no customer of any segment has a preferred time.
  private var daysWithoutWish: [String] {
    if model.segments.isEmpty { return [] }
    let days = DayKind.allCases.filter { kind in
      let isOpen = model.segments.contains { segment in
        segment.sites.contains { !model.sites[$0].hours.ranges(on: kind).isEmpty }
      }
      let comes = kind != .holiday || !model.calendar.holidays.isEmpty
      return isOpen && comes
        && model.segments.allSatisfy { segment in
          segment.choice.preferredTimes.allSatisfy { $0.parts(on: kind).isEmpty }
        }
    }
    if days.isEmpty { return [] }
    return [
      "No segment has a preferred time on \(days.map { "\($0)" }.joined(separator: ", ")): nobody books a start on such a day, "
        + "though a site is open."
    ]
  }

  static func text(_ span: Span) -> String {
    let minutes = span.inMinutes
    if minutes >= 2_880, minutes.truncatingRemainder(dividingBy: 1_440) == 0 {
      return "\(Int(minutes / 1_440)) days"
    }
    return minutes == minutes.rounded() ? "\(Int(minutes)) min" : "\(minutes) min"
  }
}
