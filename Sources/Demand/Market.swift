import Offers
import Scheduling
import TimeAndMoney

/// What visitors read besides the free starts: the published table, the clocks of the sites, and how segments
/// weigh each level of price and reward (computed once for a table, never for a visitor).
public struct Market: Sendable {
  public private(set) var table: OfferTable
  let clocks: [ClockOfDays]
  private let races: [LogitRace?]
  private let services: Int
  private let openDays: [[Bool]]
  private let unit: Double
  /// By segment: weights by level and service.
  private var weights: [ContiguousArray<Double>]
  /// By segment and service: the highest weight of any level.
  private var highest: [[Double]]

  /// - Parameter unit: minor units of money in one unit of the currency.
  public init(
    table: OfferTable, sites: [Site], books: [BookDays], segments: [Segment], rules: BookingRules,
    services: Int, unit: Int64
  ) {
    self.table = table
    self.services = services
    self.unit = Double(unit)
    clocks = zip(sites, books).map {
      ClockOfDays(site: $0, book: $1, rules: rules)
    }
    openDays = zip(sites, books).map { site, book in
      (0..<book.dayCount).map { day in
        !site.hours.ranges(on: site.calendar.kind(of: book.localDay(day))).isEmpty
      }
    }
    races = segments.map { LogitRace($0.choice, rules: rules) }
    weights = segments.map { _ in [] }
    highest = segments.map { _ in Array(repeating: 0, count: services) }
    weighLevels()
  }

  /// Publishes one day of one site.
  public mutating func publish(day: Int, site: Site, index: Int, book: BookDays) {
    table.publish(day: day, site: index, of: book, calendar: site.calendar)
    weighLevels()
  }

  /// The same market under another policy's table, which is still unpublished.
  public mutating func adopt(_ table: OfferTable) {
    self.table = table
    for segment in weights.indices {
      weights[segment].removeAll()
      highest[segment] = Array(repeating: 0, count: services)
    }
    weighLevels()
  }

  public func isOpen(site: Int, day: Int) -> Bool { openDays[site][day] }

  @inline(__always)
  func offerWeight(segment: Int, level: Int, service: Int) -> Double {
    weights[segment][level * services + service]
  }

  @inline(__always)
  func highestWeight(segment: Int, service: Int) -> Double { highest[segment][service] }

  private mutating func weighLevels() {
    for (segment, race) in races.enumerated() {
      guard let race else { continue }
      while weights[segment].count < table.levels.count * services {
        let next = weights[segment].count
        let quote = table.quote(level: next / services, service: next % services)
        let weight = race.weights.weight(
          price: Double(quote.price.minorUnits) / unit,
          worth: Double(quote.worth.minorUnits) / unit)
        weights[segment].append(weight)
        highest[segment][next % services] = max(highest[segment][next % services], weight)
      }
    }
  }
}

extension LogitRace {
  fileprivate convenience init?(_ choice: Choice, rules: BookingRules) {
    guard case .logit(let tastes) = choice else { return nil }
    self.init(tastes: tastes, rules: rules)
  }

  convenience init(tastes: LogitTastes, rules: BookingRules) {
    self.init(
      weights: LogitWeights(
        tastes: tastes, horizonDays: rules.horizonDays,
        minutesPerStart: Int(rules.startsEvery.microseconds / Span.minutes(1).microseconds)))
  }
}
