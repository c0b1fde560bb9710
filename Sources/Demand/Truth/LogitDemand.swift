import RandomStreams
import Scheduling
import TimeAndMoney

/// The share of logit customers who book on one day, with all starts free and the prices of all days at the same factor
/// (McFadden 1974; nests: McFadden 1978), averaged over preferred times, areas and tastes.
struct LogitDemand {
  /// Customers with tastes of their own, alike in number.
  private struct Group {
    let share: Double
    let tastes: LogitTastes
    let preference: Double
    /// By site: the utility of the way.
    let ways: [Double]
    /// exp(schedule delay) summed over the starts of a stretch is read from here.
    let weights: LogitWeights
  }

  /// How many customers stand for each class and area.
  private static let customers = 16
  /// Weights below are not read from tables, which end near exp(−690).
  private static let leastWeight = 1e-250

  private let groups: [Group]
  private let nests: Nests?
  private let longestLead: Int
  private let sites: [Int]
  private let service: Int
  private let truth: TrueDemand

  init(
    _ choice: LogitChoice, of segment: Segment, sites: [Int], service: Int, truth: TrueDemand
  ) {
    nests = choice.nests.flatMap { $0.lambda < 1 ? $0 : nil }
    longestLead = min(choice.considers.longestLead ?? .max, truth.rules.horizonDays)
    self.sites = sites
    self.service = service
    self.truth = truth
    let minutes = Int(truth.rules.startsEvery.inMinutes)
    let areas: [Area?] = segment.areas.isEmpty ? [nil] : segment.areas
    groups = choice.classes.flatMap { group in
      areas.flatMap { area in
        (0..<LogitDemand.customers).map { number in
          LogitDemand.group(
            group, area, number, sharpness: choice.sharpness, truth: truth, minutes: minutes)
        }
      }
    }
  }

  /// Tastes and preferred time of one of the customers: an additive recurrence spreads them evenly over the laws (Roberts 2018).
  private static func group(
    _ group: TasteClass, _ area: Area?, _ number: Int, sharpness: Double, truth: TrueDemand,
    minutes: Int
  ) -> Group {
    var tastes = group.tastes
    for (place, law) in group.laws.enumerated() {
      let step = PortableMath.pow(1.32471795724474602596, -Double(place + 1))
      let uniform = (0.5 + step * Double(number + 1)).truncatingRemainder(dividingBy: 1)
      tastes[law.taste] =
        (law.isNegative ? -1 : 1) * law.law.value(at: min(max(uniform, 1e-6), 1 - 1e-6))
    }
    let sharp = tastes.sharpened(by: sharpness)
    return Group(
      share: group.share * (area?.share ?? 1) / Double(customers), tastes: sharp,
      preference: (Double(number) + 0.5) / Double(customers),
      ways: truth.sites.indices.map { site in
        area.map { $0.kilometres[site] * sharp.travel } ?? 0
      },
      weights: LogitWeights(
        tastes: sharp, areas: [], horizonDays: truth.rules.horizonDays, minutesPerStart: minutes))
  }

  /// Adds who books at a site.
  func add(profile: VisitProfile, site: Int, to table: inout RequestTable) {
    for asking in Weekday.allCases {
      for (hour, rate) in profile.perHour[asking.rawValue].enumerated() where rate > 0 {
        let accepted = shares(asking, hour: hour, site: site, ladder: table.ladder)
        for (lead, accepted) in accepted.enumerated() where accepted.contains(where: { $0 > 0 }) {
          table.add(rate, asking: asking, hour: hour, lead: lead, accepted: accepted)
        }
      }
    }
  }

  /// By lead and factor, the share of those who ask in an hour that books. Utilities of any size: weights are added up by
  /// their logarithms.
  private func shares(
    _ asking: Weekday, hour: Int, site: Int, ladder: [Double]
  ) -> [[Double]] {
    var shares = Array(repeating: ladder.map { _ in 0.0 }, count: longestLead + 1)
    let price = truth.price(of: service)
    let place = sites.firstIndex(of: site)!
    for group in groups {
      let list = price * group.tastes.price
      let weights = sites.map { site in
        days(of: group, asking, hour: hour, site: site).map { $0 + list }
      }
      let own = weights[place]
      for lead in 0...longestLead where own[lead] > -.infinity {
        let (nest, others) = nests(weights, lead: lead, site: place)
        for (step, factor) in ladder.enumerated() {
          // Of all starts, since a day that alone were dearer would lose to the others.
          let change = (factor - 1) * list
          let lambda = nests?.lambda ?? 1
          let inclusive = (nest + change) * lambda
          let all = LogSum.of([group.tastes.outside, inclusive, others + change * lambda])
          shares[lead][step] +=
            group.share * PortableMath.exp(inclusive - all + own[lead] - nest)
        }
      }
    }
    return shares
  }

  /// The logarithm of the weight of the starts that stand in a nest with those of a site and day, these among them, and that
  /// of all other nests together, −∞ if there are none. Without nests every start is its own, which is as if all stood in one
  /// with λ = 1.
  ///
  /// - Parameter weights: logarithms by site, then by lead.
  private func nests(
    _ weights: [[Double]], lead: Int, site: Int
  ) -> (nest: Double, others: Double) {
    guard let nests else { return (LogSum.of(weights.joined()), -.infinity) }
    let sums =
      switch nests.kind {
      case .day: (0...longestLead).map { lead in LogSum.of(weights.map { $0[lead] }) }
      case .site: weights.map { LogSum.of($0) }
      }
    let own = nests.kind == .day ? lead : site
    let others = sums.enumerated().filter { $0.offset != own }.map { $0.element * nests.lambda }
    return (sums[own], LogSum.of(others))
  }

  /// By lead, the logarithm of the weight of all starts of a day at a site, without the price; −∞ where there are none.
  private func days(of group: Group, _ asking: Weekday, hour: Int, site: Int) -> [Double] {
    (0...longestLead).map { lead in
      let kind = DayKind(Weekday.allCases[(asking.rawValue + lead) % 7])
      guard let preferred = group.tastes.preferred.minute(at: group.preference, on: kind) else {
        return -.infinity
      }
      // On the day itself, from the middle of the hour on.
      let first = lead == 0 ? hour * 60 + 30 + Int(truth.rules.notice.inMinutes) : 0
      let starts = truth.starts(of: service, at: site, on: kind).filter { $0 >= first }
      return delays(of: starts, preferring: preferred, group)
        + PortableMath.log(group.weights.startWeight) + Double(lead) * group.tastes.leadTime
        + group.ways[site]
    }
  }

  /// The logarithm of exp(schedule delay) summed over starts, by their minutes of the day.
  private func delays(of starts: [Int], preferring preferred: Int, _ group: Group) -> Double {
    let sum = starts.reduce(0) {
      $0 + group.weights.kernel[$1 - preferred + LogitWeights.dayMinutes]
    }
    if sum >= LogitDemand.leastWeight { return PortableMath.log(sum) }
    return LogSum.of(
      starts.map { start in
        let hours = Double(start - preferred) / 60
        return hours < 0
          ? -hours * group.tastes.scheduleDelayEarly : hours * group.tastes.scheduleDelayLate
      })
  }
}
