import Demand
import Offers
import Scheduling
import TimeAndMoney

/// Which services can be booked at all, whatever is free: as the scheduler itself lists them with nothing booked, asked at
/// the beginning of each day of a week and of a holiday.
public struct BookableServices: Sendable {
  /// By segment and service: at none of its sites, booked from afar, or by somebody who stands there.
  private let neverAhead: [[Bool]]
  private let neverAtCounter: [[Bool]]

  public init(_ model: Model) {
    let days = Self.days(of: model)
    var scheduler = Scheduler(
      catalogue: model.catalogue, sites: model.sites, rules: model.rules,
      jobs: JobTable(catalogue: model.catalogue, policies: []).jobs,
      firstDay: days.lowerBound.advanced(by: -1),
      dayCount: days.lowerBound.days(to: days.upperBound) + model.rules.horizonDays + 3)
    let nows = (0..<days.lowerBound.days(to: days.upperBound)).map { day in
      model.calendar.zone.startOfDay(days.lowerBound.advanced(by: day))
    }
    var list = StartList()
    func isBookable(_ service: Int, by segment: Int, isPresent: Bool) -> Bool {
      model.levels.shown[service].contains { service in
        model.segments[segment].sites.contains { site in
          nows.contains { now in
            scheduler.searchAllAllowed(
              service, at: site, isPresent: isPresent, now: now, into: &list)
            return !list.isEmpty
          }
        }
      }
    }
    let services = model.catalogue.services.indices
    neverAhead = model.segments.indices.map { segment in
      services.map { !isBookable($0, by: segment, isPresent: false) }
    }
    let hasCounter = model.channels.contains { $0.counter != nil }
    neverAtCounter = model.segments.indices.map { segment in
      services.map { hasCounter && !isBookable($0, by: segment, isPresent: true) }
    }
  }

  /// Whether customers of a segment can never book a service.
  func isNever(_ service: Int, segment: Int, atCounter: Bool) -> Bool {
    atCounter ? neverAtCounter[segment][service] : neverAhead[segment][service]
  }

  /// The services that customers of a segment want and can never book from afar.
  public func wantedInVain(by segment: Segment, at place: Int) -> [Int] {
    segment.wants.indices.filter { segment.wants[$0] > 0 && neverAhead[place][$0] }
  }

  /// The services that no segment can book, though none wants them by itself: packages that are suggested, for instance.
  public func offeredInVain(in model: Model) -> [Int] {
    model.catalogue.services.indices.filter { service in
      !model.catalogue.services[service].isAddOn
        && model.segments.indices.allSatisfy {
          neverAhead[$0][service] && model.segments[$0].wants[service] == 0
        }
    }
  }

  /// A week from the first day on, and the days up to the first holiday of the measured days.
  private static func days(of model: Model) -> Range<LocalDay> {
    let first = model.plan.firstDay
    let holiday = (0..<model.simulatedDays.lowerBound.days(to: model.plan.endOfMeasure)).first {
      model.calendar.kind(of: first.advanced(by: $0)) == .holiday
    }
    return first..<first.advanced(by: max(8, min(holiday ?? 0, 366) + 1))
  }
}
