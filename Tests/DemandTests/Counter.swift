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
    logit = LogitRace(tastes: town.tastes, rules: town.rules)
    let jobs = JobTable(catalogue: town.catalogue, policies: [town.policy])
    var scheduler = Scheduler(
      catalogue: town.catalogue, sites: town.sites, rules: town.rules, jobs: jobs.jobs,
      firstDay: Town.monday, dayCount: town.rules.horizonDays + 2)
    let books = town.sites.indices.map { scheduler.days(of: $0) }
    let segment = Segment(
      name: "anybody", isPublic: false,
      wants: [1], sites: Array(town.sites.indices), choice: .logit(town.tastes),
      checkout: .immediate,
      attendance: Attendance(
        cancels: .constant(0), noShow: .constant(0), punctuality: .deterministic(0),
        patience: nil), addOns: [[]])
    market = Market(
      table: OfferTable(
        policy: town.policy, catalogue: town.catalogue, jobs: jobs, rules: town.rules,
        segments: 1, days: books),
      sites: town.sites, books: books, segments: [segment], rules: town.rules, services: 1,
      unit: 100)
    for (index, site) in town.sites.enumerated() {
      for day in 0..<books[index].dayCount {
        market.publish(day: day, site: site, index: index, book: books[index])
      }
    }
    streams = FlowStreams(
      run: RandomKey(seed: 5, replication: 1), segment: "anybody", channel: "direct",
      sites: town.sites.map(\.name))
    let now = books[0].instant(of: 0)
    for cell in takenCells.sorted() {
      for _ in 0..<town.sites[0].bays[0].count {
        _ = scheduler.hold(Slot(site: 0, job: 0, cell: cell), now: now)
      }
    }
    sheets = []
    for site in town.sites.indices {
      var sheet = OfferSheet()
      sheet.fill(
        service: 0, at: site, now: now, supply: .listed, scheduler: &scheduler,
        table: market.table, budget: RewardBudget(policy: town.policy))
      sheets.append(sheet)
    }
  }

  /// Which race decides: the one the product picks, or the one by start.
  enum Race: CaseIterable { case usual, byStart }

  /// What the visitor of a number chooses; nil if he leaves.
  func choice(of number: UInt32, by race: Race = .usual) -> Chosen? {
    let visitor = Visitor(
      segment: 0, name: VisitName(day: Town.monday.daysSince1970, ordinal: number),
      service: 0, preference: 0.5)
    if case .usual = race {
      return logit.choose(
        visitor, from: sheets, count: sheets.count, at: .shown, market: market, streams: streams)
    }
    let leaving = streams.draw(.leaves, of: visitor.name).first
    var best = -PortableMath.log(leaving) / logit.weights.outsideWeight
    var winner: Chosen?
    for sheet in sheets {
      KeyedRace(weights: logit.weights).run(
        visitor, over: sheet, at: .shown, market: market,
        key: streams.choiceKeys[sheet.site], best: &best, winner: &winner)
    }
    return winner
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
