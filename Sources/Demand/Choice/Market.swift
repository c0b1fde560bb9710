import Offers
import Scheduling
import TimeAndMoney

/// What visitors read besides the free starts: the published table, the clocks of the sites, what others say of them, and how
/// each class of customers weighs each level of price and reward (computed once for a table, never for a visitor).
public struct Market: Sendable {
  public private(set) var table: OfferTable
  /// Which services are variants of others.
  public let levels: ServiceLevels
  let clocks: [ClockOfDays]
  private let services: Int
  private let openDays: [[Bool]]
  private let unit: Double
  /// By class of customers, those of all segments one after the other: their tastes, nil where they choose otherwise.
  private let tastes: [LogitTastes?]
  /// The first class of each segment.
  private let firstClasses: [Int]
  /// By class: weights by level and service.
  private var weights: [ContiguousArray<Double>]
  /// By class and service: the highest weight of any level.
  private var highest: [[Double]]
  /// By class: whether utilities lie so far from zero that tables of weights do not hold, at list prices, and by what is
  /// published now.
  private var isFar: [Bool]
  private var isFarAsPublished: [Bool]
  /// By segment: the most of what counts in a start at list prices; what is offered now is added.
  private let extents: [UtilityReach.Extent]
  private var mostOffered = UtilityReach.Extent()
  /// By class.
  private let sharpness: [Double]
  private let segmentOfClass: [Int]
  /// By level and service, in units of the currency: the price, and what a reward is worth.
  private var offers: ContiguousArray<(price: Double, worth: Double)> = []
  /// By site: the published rating above 4 stars.
  private var ratings: [Double]
  /// By class and site: what the rating makes of all starts of the site.
  private var ratingWeights: [Double]

  /// - Parameter unit: minor units of money in one unit of the currency.
  public init(
    table: OfferTable, sites: [Site], books: [BookDays], segments: [Segment], rules: BookingRules,
    levels: ServiceLevels, unit: Int64
  ) {
    self.table = table
    self.levels = levels
    services = levels.rises.count
    self.unit = Double(unit)
    clocks = zip(sites, books).map {
      ClockOfDays(site: $0, book: $1, rules: rules)
    }
    openDays = zip(sites, books).map { site, book in
      (0..<book.dayCount).map { day in
        !site.hours.ranges(on: site.calendar.kind(of: book.localDay(day))).isEmpty
      }
    }
    let tastes = segments.map(\.choice.weighingTastes)
    self.tastes = tastes.flatMap { $0 }
    var next = 0
    firstClasses = tastes.map { classes in
      defer { next += classes.count }
      return next
    }
    weights = self.tastes.map { _ in [] }
    highest = Array(repeating: Array(repeating: 0, count: services), count: next)
    ratings = sites.map { _ in 0 }
    ratingWeights = Array(repeating: 1, count: next * sites.count)
    let rise = levels.rises.max() ?? 0
    extents = segments.map { segment in
      UtilityReach.Extent(
        leadDays: Double(rules.horizonDays),
        kilometres: segment.areas.flatMap(\.kilometres).max() ?? 0, rise: Double(rise))
    }
    sharpness = segments.flatMap { segment in
      segment.choice.weighingTastes.map { _ in segment.choice.sharpness }
    }
    segmentOfClass = segments.indices.flatMap { segment in
      segments[segment].choice.weighingTastes.map { _ in segment }
    }
    isFar = self.tastes.map { _ in false }
    isFarAsPublished = isFar
    weighLevels()
    isFar = isFarAsPublished
  }

  /// Lets a publisher write into the table.
  public mutating func publish(_ write: (inout OfferTable) -> Void) {
    write(&table)
    weighLevels()
  }

  /// Publishes the mean rating of each site, in stars; nil for a site without one, which counts as 4 stars.
  public mutating func publish(ratings stars: [Double?]) {
    ratings = stars.map { ($0 ?? 4) - 4 }
    for (number, tastes) in tastes.enumerated() {
      for (site, rating) in ratings.enumerated() {
        ratingWeights[number * ratings.count + site] = LogitWeights.weight(
          rating * (tastes?.rating ?? 0))
      }
    }
  }

  /// The same market under another policy's table, which is still unpublished.
  public mutating func adopt(_ table: OfferTable) {
    self.table = table
    offers.removeAll()
    mostOffered = UtilityReach.Extent()
    for number in weights.indices {
      weights[number].removeAll()
      highest[number] = Array(repeating: 0, count: services)
    }
    weighLevels()
  }

  /// The level at a start of a day, by its row in the table.
  @inline(__always)
  func level(at prices: PublishedPrices, row: Int, cellOfDay: Int) -> Int {
    switch prices {
    case .shown: table.level(row: row, cellOfDay: cellOfDay)
    case .unrewarded: table.unrewarded[table.level(row: row, cellOfDay: cellOfDay)]
    case .list: 0
    }
  }

  public func isOpen(site: Int, day: Int) -> Bool { openDays[site][day] }

  /// Whether the utilities of a class lie so far from zero that only their differences may be weighed. Mostly a matter of
  /// the list prices alone, so that a visitor meets the same noise under every policy.
  @inline(__always)
  func isFarFromZero(class number: Int) -> Bool { isFar[number] || isFarAsPublished[number] }

  /// The most of what counts in a start that customers of a segment may be shown.
  func extent(ofSegment segment: Int) -> UtilityReach.Extent {
    var extent = extents[segment]
    extent.price = mostOffered.price
    extent.worth = mostOffered.worth
    return extent
  }

  /// The number of a segment's class among those of all segments.
  @inline(__always)
  func number(ofClass place: Int, of segment: Int) -> Int { firstClasses[segment] + place }

  @inline(__always)
  func offerWeight(class number: Int, level: Int, service: Int) -> Double {
    weights[number][level * services + service]
  }

  @inline(__always)
  func highestWeight(class number: Int, service: Int) -> Double { highest[number][service] }

  @inline(__always)
  func ratingWeight(class number: Int, site: Int) -> Double {
    ratingWeights[number * ratings.count + site]
  }

  /// Stars above 4.
  @inline(__always)
  func rating(of site: Int) -> Double { ratings[site] }

  @inline(__always)
  func offer(level: Int, service: Int) -> (price: Double, worth: Double) {
    offers[level * services + service]
  }

  private mutating func weighLevels() {
    let before = offers.count
    while offers.count < table.levels.count * services {
      let quote = table.quote(level: offers.count / services, service: offers.count % services)
      offers.append(
        (Double(quote.price.minorUnits) / unit, Double(quote.worth.minorUnits) / unit))
    }
    if before < offers.count { measureReach(from: before) }
    for (number, tastes) in tastes.enumerated() {
      guard let tastes else { continue }
      while weights[number].count < offers.count {
        let next = weights[number].count
        let service = next % services
        let weight = tastes.weight(
          price: offers[next].price, worth: offers[next].worth, rise: levels.rises[service])
        weights[number].append(weight)
        highest[number][service] = max(highest[number][service], weight)
      }
    }
  }

  /// Whether what is offered now lies within the reach of tables.
  private mutating func measureReach(from first: Int) {
    for offer in offers[first...] {
      mostOffered.price = max(mostOffered.price, offer.price)
      mostOffered.worth = max(mostOffered.worth, offer.worth)
    }
    for (number, tastes) in tastes.enumerated() {
      guard let tastes else { continue }
      let reach = UtilityReach(
        tastes, sharpness: sharpness[number], extent: extent(ofSegment: segmentOfClass[number]))
      isFarAsPublished[number] = !reach.isSafe
    }
  }
}

extension Choice {
  /// By class of customers: the tastes by which they weigh starts; one nil for those who do not.
  fileprivate var weighingTastes: [LogitTastes?] {
    switch self {
    case .logit(let choice): choice.classes.map { $0.tastes.sharpened(by: choice.sharpness) }
    case .wantedDay: [nil]
    }
  }

  /// How strongly utilities count within a nest.
  fileprivate var sharpness: Double {
    switch self {
    case .logit(let choice): choice.sharpness
    case .wantedDay: 1
    }
  }
}
