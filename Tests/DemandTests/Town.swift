import Offers
import RandomStreams
import Scheduling
import TimeAndMoney

@testable import Demand

/// A small town with garages, built for one question at a time: who would choose what.
struct Town {
  /// A Monday.
  static let monday = LocalDay("2025-06-02")!

  var rules: BookingRules
  var sites: [Site]
  var catalogue: Catalogue
  var policy: Policy
  var tastes: LogitTastes
  /// The coefficients in which customers differ.
  var laws: [TasteLaw] = []
  /// Instead of one class with the tastes and laws above.
  var classes: [TasteClass] = []
  var nests: Nests?
  var considers = Consideration.everything
  var areas: [Area] = []
  /// By site, in stars.
  var ratings: [Double?] = []
  /// By how many levels the technicians of further services stand above the one that is wanted.
  var rises: [Int] = []

  init(
    startsEvery: Int64 = 60, sites: Int = 1, hours: String = "09-12", bays: Int = 100,
    zone: ZoneRules = .utc, horizonDays: Int = 1, policy: Policy? = nil, tastes: LogitTastes
  ) {
    rules = BookingRules(
      grid: .minutes(5), startsEvery: .minutes(startsEvery), horizonDays: horizonDays,
      notice: .zero, holdTime: .minutes(10), grace: .minutes(15), freeCancellation: .zero,
      lateCancellationFee: .zero)
    let parts = hours.split(separator: "-").map { Int32($0)! * 3_600 }
    let open = WeeklyHours(
      Dictionary(
        uniqueKeysWithValues: DayKind.allCases.map {
          ($0, [TimeRange(TimeOfDay(seconds: parts[0]), TimeOfDay(seconds: parts[1]))])
        }))
    self.sites = (0..<sites).map {
      Site(
        name: "garage-\($0)", calendar: BusinessCalendar(zone: zone), hours: open,
        bays: [BayGroup(name: "lift", count: bays)], technicians: [])
    }
    catalogue = Catalogue(services: [
      Service(
        name: "wash", category: "care", group: "wash", duration: .minutes(5), bufferAfter: .zero,
        listPrice: Money(minorUnits: 1_000), variableCost: .zero, bay: "lift", skills: [])
    ])
    self.policy =
      policy ?? Policy(name: "baseline", prices: [], rewards: [], guardrails: .none)
    self.tastes = tastes
  }

  var choice: LogitChoice {
    let all = TasteClass(name: "all", share: 1, tastes: tastes, laws: laws)
    return LogitChoice(
      classes: classes.isEmpty ? [all] : classes, nests: nests, considers: considers,
      spill: .chooseAgain)
  }

  var levels: ServiceLevels {
    ServiceLevels(bases: [nil] + rises.map { _ in 0 }, levels: [0] + rises)
  }

  /// The same town with something else about it.
  func with(_ change: (inout Town) -> Void) -> Town {
    var town = self
    change(&town)
    return town
  }

  /// The catalogue with a service for each rise, at the same price.
  mutating func offer(rises: [Int]) {
    self.rises = rises
    let wash = catalogue.services[0]
    catalogue = Catalogue(
      services: [wash]
        + rises.map {
          Service(
            name: "wash-\($0)", category: "care", group: "wash", duration: .minutes(5),
            bufferAfter: .zero, listPrice: wash.listPrice, variableCost: .zero, bay: "lift",
            skills: [])
        })
  }

  /// Tastes that count every start once, with a preferred moment.
  static func tastes(
    prefers: Int = 9 * 60, early: Double = 0, late: Double = 0, lead: Double = 0,
    price: Double = 0, reward: Double = 0, outside: Double = 0, travel: Double = 0,
    rating: Double = 0, technicianLevel: Double = 0, weight: LogitTastes.Weight = .none
  ) -> LogitTastes {
    LogitTastes(
      preferred: PreferredTimes(
        Dictionary(
          uniqueKeysWithValues: DayKind.allCases.map {
            ($0, [PreferredTimes.Part(from: prefers, to: prefers, share: 1)])
          })),
      scheduleDelayEarly: early, scheduleDelayLate: late, leadTime: lead, price: price,
      reward: reward, outside: outside, travel: travel, rating: rating,
      technicianLevel: technicianLevel, weight: weight)
  }

  /// What a visitor sees who comes at midnight of the first day, and the race among it.
  func counter(takenCells: Set<Int> = []) -> Counter { Counter(self, takenCells: takenCells) }
}
