import Scheduling
import TimeAndMoney

/// The bay time of a site that some services share, cut into equal units: what a day of a kind has to sell.
///
/// Where technicians are scarcer than bays, there is as much of it as they can work.
struct BayTime: Hashable, Sendable {
  /// The most units a day is cut into.
  private static let mostUnits = 240

  let minutesPerUnit: Int
  /// The part of the open bay time that can be worked.
  let workable: Double
  /// By hour of the clock, and 0 for the end of the day (25): units that can be sold in this hour or later.
  let sellable: [Int]

  /// - Parameter services: those that use the same bays.
  init(_ business: Business, site: Int, services: [Int], kind: DayKind) {
    let place = business.sites[site]
    let groups = business.bayGroups(of: services[0], at: site)
    let bays = groups.map { place.bays[$0].count }.reduce(0, +)
    let open = BayTime.minutes(of: place.hours, on: kind)
    let technicians = place.technicians.map { group in
      Double(group.count)
        * Double(BayTime.minutes(of: group.hours.intersecting(place.hours), on: kind).last ?? 0)
    }.reduce(0, +)
    let bayMinutes = Double(bays) * Double(open.last ?? 0)
    let needsHands = services.contains { service in
      business.catalogue.services[service].stages.contains { !$0.skills.isEmpty }
    }
    let isByHands = groups.isEmpty
    let total = isByHands ? technicians : bayMinutes
    workable =
      isByHands || !needsHands || bayMinutes == 0 ? 1 : min(1, technicians / bayMinutes)
    let step = services.map { business.minutes(of: $0) }.reduce(0, Int.commonDivisor)
    let unit = max(1, step, Int((total / Double(BayTime.mostUnits)).rounded(.up)))
    minutesPerUnit = unit
    let share = workable * (open.last ?? 0 > 0 ? total / Double(open.last ?? 0) : 0)
    sellable = open.map { before in
      Int(Double((open.last ?? 0) - before) * share) / unit
    }
  }

  /// The units of a whole day.
  var units: Int { sellable[0] }

  /// The units a service takes; one at least.
  func units(minutes: Int) -> Int {
    max(1, Int((Double(minutes) / Double(minutesPerUnit)).rounded()))
  }

  /// Units that are left of a day from some cells on.
  func left(of load: DayLoad, in cells: Range<Int>) -> Int {
    let minutes = load.minutes(of: cells)
    return max(0, Int(Double(minutes.open) * workable) - Int(minutes.booked)) / minutesPerUnit
  }

  /// Minutes of some hours that lie before each full hour of the clock, from 0 to 24.
  private static func minutes(of hours: WeeklyHours, on kind: DayKind) -> [Int] {
    (0...24).map { hour in
      hours.ranges(on: kind).reduce(0) { sum, range in
        sum + max(0, min(range.end.minutes, hour * 60) - range.start.minutes)
      }
    }
  }
}

extension Business {
  /// The minutes a service takes of its bays, or of its technicians.
  func minutes(of service: Int) -> Int {
    let service = catalogue.services[service]
    let stages = service.bays.isEmpty ? service.stages : service.stages.filter { $0.bay != nil }
    let span = stages.reduce(service.bufferAfter) { $0 + $1.duration }
    return Int(span.inMinutes.rounded(.up))
  }
}
