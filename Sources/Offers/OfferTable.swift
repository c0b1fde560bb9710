import Scheduling
import TimeAndMoney

/// The published table: for each start of each open day the level of price and reward, by service and audience.
///
/// A policy writes it at publish instants; customers read it. Guardrails are applied on the way in, so that no
/// policy can bypass them. Level 0 is the list price without a reward.
public struct OfferTable: Sendable {
  public let policy: Policy
  public private(set) var levels: [OfferLevel]
  /// The level with the same price and no reward.
  public private(set) var unrewarded: [Int]
  @usableFromInline var quotes: ContiguousArray<Quote> = []

  private let catalogue: Catalogue
  @usableFromInline let serviceCount: Int
  private let jobs: JobTable
  /// The audience of each segment: 0 for all whom no reward singles out.
  @usableFromInline let audiences: [Int]
  @usableFromInline let audienceSegments: [Int?]
  @usableFromInline let cellsPerStart: Int
  @usableFromInline let startsPerDay: Int
  @usableFromInline let dayCount: Int
  @usableFromInline var codes: ContiguousArray<UInt16>

  /// - Parameters:
  ///   - segments: the number of segments of the scenario.
  ///   - days: the book of each site.
  public init(
    policy: Policy, catalogue: Catalogue, jobs: JobTable, rules: BookingRules, segments: Int,
    days: [BookDays]
  ) {
    self.policy = policy
    self.catalogue = catalogue
    serviceCount = catalogue.services.count
    self.jobs = jobs
    let singled = Set(policy.rewards.compactMap(\.segments).joined()).sorted()
    audienceSegments = [nil] + singled
    audiences = (0..<segments).map { segment in
      singled.firstIndex(of: segment).map { $0 + 1 } ?? 0
    }
    let dayLengths = days.flatMap { book in
      (0..<book.dayCount).map { book.cells(of: $0).count }
    }
    // Where clocks change, starts lie on a finer grid counted from midnight: that of the change.
    cellsPerStart = dayLengths.reduce(
      max(1, Int(rules.startsEvery.microseconds / rules.grid.microseconds)),
      OfferTable.commonDivisor)
    let longestDay = dayLengths.max() ?? 0
    startsPerDay = longestDay / cellsPerStart + 1
    dayCount = days.map(\.dayCount).max() ?? 0
    levels = []
    unrewarded = []
    codes = ContiguousArray(
      repeating: 0,
      count: days.count * audienceSegments.count * catalogue.services.count * dayCount
        * startsPerDay)
    _ = intern(OfferLevel(factor: 1, reward: nil))
  }

  /// Euclid's greatest common divisor.
  private static func commonDivisor(_ one: Int, _ other: Int) -> Int {
    other == 0 ? one : commonDivisor(other, one % other)
  }

  // MARK: Reading

  /// Where the codes of one day begin for a visitor; add `startIndex` of a cell.
  @inlinable
  public func row(site: Int, segment: Int, service: Int, day: Int) -> Int {
    let audience = site * audienceSegments.count + audiences[segment]
    return ((audience * serviceCount + service) * dayCount + day) * startsPerDay
  }

  /// The level at a start, `cellOfDay` cells behind local midnight.
  @inlinable
  public func level(row: Int, cellOfDay: Int) -> Int {
    Int(codes[row + cellOfDay / cellsPerStart])
  }

  @inlinable
  public func quote(level: Int, service: Int) -> Quote {
    quotes[level * serviceCount + service]
  }

  // MARK: Publishing

  /// Writes one day of one site.
  public mutating func publish(day: Int, site: Int, of book: BookDays, calendar: BusinessCalendar) {
    let kind = calendar.kind(of: book.localDay(day))
    let cells = book.cells(of: day)
    for cell in stride(from: cells.lowerBound, to: cells.upperBound, by: cellsPerStart) {
      let time = calendar.zone.timeOfDay(at: book.instant(of: cell))
      for (audience, segment) in audienceSegments.enumerated() {
        for service in catalogue.services.indices {
          let level = intern(offered(service, to: segment, at: time, on: kind))
          let row =
            ((site * audienceSegments.count + audience) * catalogue.services.count + service)
            * dayCount + day
          codes[row * startsPerDay + (cell - cells.lowerBound) / cellsPerStart] = UInt16(level)
        }
      }
    }
  }

  /// The policy's rules at one moment: price factors multiply, of the rewards the first that applies is given.
  private func offered(
    _ service: Int, to segment: Int?, at time: TimeOfDay, on kind: DayKind
  ) -> OfferLevel {
    var factor = 1.0
    for rule in policy.prices
    where rule.hours.contains(time, on: kind) && rule.services?.contains(service) ?? true {
      factor *= rule.factor
    }
    let reward = policy.rewards.firstIndex { rule in
      rule.hours.contains(time, on: kind) && (rule.services?.contains(service) ?? true)
        && (rule.segments.map { segments in segment.map(segments.contains) ?? false } ?? true)
    }
    return OfferLevel(factor: factor, reward: reward)
  }

  /// The number of a level, after the guardrails; a new level gets its quotes here.
  private mutating func intern(_ wanted: OfferLevel) -> Int {
    let factor = min(max(wanted.factor, policy.guardrails.floor), policy.guardrails.cap)
    let isList = levels.isEmpty
    let level = OfferLevel(factor: isList ? 1 : factor, reward: wanted.reward)
    if let known = levels.firstIndex(of: level) { return known }
    let plain = level.reward.map { _ in
      intern(OfferLevel(factor: wanted.factor, reward: nil))
    }
    levels.append(level)
    unrewarded.append(plain ?? levels.count - 1)
    for service in catalogue.services.indices { quotes.append(makeQuote(level, service)) }
    return levels.count - 1
  }

  private func makeQuote(_ level: OfferLevel, _ service: Int) -> Quote {
    let list = catalogue.services[service].listPrice
    let price = list.scaled(by: level.factor)
    let rule = level.reward.map { policy.rewards[$0] }
    // What is given back never takes the price below the floor.
    let most = max(.zero, price - list.scaled(by: policy.guardrails.floor))
    var givenBack = Money.zero
    var worth = rule?.worth ?? .zero
    switch rule?.gift {
    case .discount(let share):
      givenBack = min(price.scaled(by: share), most)
      worth = givenBack
    case .money(let amount):
      givenBack = min(amount, most)
      worth = givenBack
    case .bayTime, .service, nil: break
    }
    return Quote(
      listPrice: list, price: price, givenBack: givenBack,
      worth: worth, rewardCost: rule?.cost ?? .zero,
      reward: level.reward, job: jobs.index(of: service, with: rule?.gift))
  }
}
