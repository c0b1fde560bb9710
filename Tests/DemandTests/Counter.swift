import Offers
import RandomStreams
import Scheduling
import TimeAndMoney

@testable import Demand

/// Visitors of a town who choose, one after the other, from the same list.
struct Counter {
  let town: Town
  private(set) var market: Market
  private(set) var sheets: [OfferSheet]
  private let streams: FlowStreams
  private let logit: LogitRace

  init(_ town: Town, takenCells: Set<Int>) {
    self.town = town
    logit = LogitRace(town.choice, areas: town.areas, rules: town.rules)
    let jobs = JobTable(catalogue: town.catalogue, policies: [town.policy])
    var scheduler = Scheduler(
      catalogue: town.catalogue, sites: town.sites, rules: town.rules, jobs: jobs.jobs,
      firstDay: Town.monday, dayCount: town.rules.horizonDays + 2)
    let books = town.sites.indices.map { scheduler.days(of: $0) }
    let segment = Segment(
      name: "anybody", isPublic: false,
      wants: [1], sites: Array(town.sites.indices), areas: town.areas,
      choice: .logit(town.choice), checkout: .immediate,
      attendance: Attendance(
        cancels: .constant(0), noShow: .constant(0), punctuality: .deterministic(0),
        patience: nil), addOns: [[]], loyalty: nil)
    let business = Business(
      catalogue: town.catalogue, sites: town.sites, rules: town.rules, books: books)
    market = Market(
      table: OfferTable(policy: town.policy, jobs: jobs, business: business),
      sites: town.sites, books: books, segments: [segment], rules: town.rules,
      levels: town.levels,
      unit: 100)
    var publisher = Publisher(policy: town.policy, business: business)
    let view = MarketView(
      now: books[0].instant(of: 0), business: business,
      record: MarketRecord(business: business, keepsSearches: false))
    for site in town.sites.indices {
      for day in 0..<books[site].dayCount {
        market.publish {
          publisher.publish(day: day, at: site, in: view, scheduler: scheduler, into: &$0)
        }
      }
    }
    if !town.ratings.isEmpty { market.publish(ratings: town.ratings) }
    streams = FlowStreams(
      run: RandomKey(seed: 5, replication: 1), segment: "anybody", channel: "direct",
      sites: town.sites.map(\.name), highestRise: town.levels.highestRise)
    let now = books[0].instant(of: 0)
    for cell in takenCells.sorted() {
      for _ in 0..<town.sites[0].bays[0].count {
        _ = scheduler.hold(Slot(site: 0, job: 0, cell: cell), now: now)
      }
    }
    sheets = []
    for (site, service) in town.sites.indices.flatMap({ site in
      town.catalogue.services.indices.map { (site, $0) }
    }) {
      var sheet = OfferSheet()
      sheet.fill(
        service: service, at: site, now: now, supply: .listed, scheduler: &scheduler,
        table: market.table, budget: RewardBudget(policy: town.policy))
      sheets.append(sheet)
    }
  }

  /// Which race decides: the one the product picks, or the one by start.
  enum Race: CaseIterable { case usual, byStart }

  /// The visitor of a number.
  static func visitor(_ number: UInt32) -> Visitor {
    Visitor(
      segment: 0, name: VisitName(day: Town.monday.daysSince1970, ordinal: number),
      service: 0, preference: 0.5)
  }

  /// What the visitor of a number chooses; nil if he leaves.
  func choice(of number: UInt32, by race: Race = .usual) -> Chosen? {
    let visitor = Counter.visitor(number)
    switch race {
    case .usual:
      return logit.choose(
        visitor, from: sheets, count: sheets.count, at: .shown, market: market, streams: streams)
    case .byStart: return choiceByStart(of: visitor)
    }
  }

  private func choiceByStart(of visitor: Visitor) -> Chosen? {
    let minutes = Int(town.rules.startsEvery.microseconds / Span.minutes(1).microseconds)
    let tables = LogitWeights(
      tastes: town.tastes, areas: town.areas, horizonDays: town.rules.horizonDays,
      minutesPerStart: minutes)
    let leaving = streams.draw(.leaves, of: visitor.name).first
    var best = -PortableMath.log(leaving) / tables.outsideWeight
    var winner: Chosen?
    for sheet in sheets {
      KeyedRace(TableWeights(tables: tables, number: 0, area: 0)).run(
        visitor, over: sheet, on: sheet.plain.days, at: .shown, market: market,
        key: streams.choiceKey(site: sheet.site, rise: town.levels.rises[sheet.service]),
        best: &best, winner: &winner)
    }
    return winner
  }

  /// How many of the first visitors choose each place; the last place is leaving.
  func counts(of places: Int, visitors: UInt32, place: (Chosen) -> Int) -> [Double] {
    var counts = [Double](repeating: 0, count: places + 1)
    for number in 0..<visitors { counts[choice(of: number).map(place) ?? places] += 1 }
    return counts
  }
}

extension Visitor {
  /// A visitor with chosen qualities.
  init(segment: Int, name: VisitName, service: Int, preference: Double) {
    self.init(
      segment: segment, flow: 0, name: name, instant: Instant(microseconds: 0), service: service,
      preference: preference, leadQuantile: 0.5)
  }
}
