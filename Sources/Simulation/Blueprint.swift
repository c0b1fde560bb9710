import Demand
import Metrics
import Offers
import RandomStreams
import Scheduling
import TimeAndMoney

/// All of a model that is the same in every replication, worked out once: empty books, published tables,
/// accounting bins. Replications share it and copy from it what changes.
public final class Blueprint: Sendable {
  public let model: Model
  public let jobs: JobTable
  /// Whether runs keep their visitors, for a row each.
  public let keepsVisitors: Bool
  /// Whether runs write down every event.
  public let tracesEvents: Bool
  /// Whether runs keep the audit line of every price.
  public let auditsPrices: Bool
  let scheduler: Scheduler
  /// The market under the first policy, with its table unpublished.
  let market: Market
  /// What policies may know at any time.
  let business: Business
  /// The empty table of each policy, and who publishes into it.
  let tables: [OfferTable]
  let publishers: [Publisher]
  /// Whether the business keeps a record for policies that follow the market.
  let keepsHistory: Bool
  let choosers: [Chooser]
  /// The funnel of each flow; nil where customers see the list at once.
  let funnels: [FlowFunnel?]
  /// The desks, and the desk of each flow.
  let desks: [AdvisorDesk]
  let deskOfFlow: [Int?]
  /// By flow, how long customers at the counter wait; nil where they book from afar.
  let counters: [LawSampler?]
  /// The days of each site's book.
  let books: [BookDays]
  /// Nil where nothing is suggested by location.
  let nearestSites: NearestSites?
  /// Nil where nothing is suggested.
  let advice: Advice?
  /// Whether any customer minds what others say of a site.
  let readsRatings: Bool
  /// The laws of each segment and of each service's actual minutes, ready to draw from.
  let samplers: [SegmentSamplers]
  let serviceTimes: [LawSampler]
  /// By segment, whether anybody chooses another start.
  let reschedules: [Bool]
  let providerAnswers: [LawSampler?]
  /// The stages of each job.
  let stages: [[JobStage]]
  /// The accounting bins of each site.
  public let bins: [TimeBins]
  /// The categories of the catalogue in order of appearance, and the category of each service.
  public let categories: [String]
  public let categoryOfService: [Int]
  /// The measured period; what lies before it is the warm-up.
  let measured: Interval
  /// The ends of its full weeks.
  let weekEnds: [Instant]
  /// Arrivals go on until here, so that counted visits come to their end.
  let end: Instant
  let closings: [(instant: Instant, site: Int)]
  /// The window named `peak`, if there is one.
  let peak: Int?
  /// Which services can be booked at all.
  let bookable: BookableServices
  /// By measured day, whether any site opens.
  public let isOpenDay: [Bool]
  /// By site: the resource groups of utilization that appointments use.
  public let bookableGroups: [[Int]]

  /// Days simulated behind the measured ones: the longest lead and a day to finish, once more where appointments move.
  static func runOutDays(_ model: Model) -> Int {
    if model.segments.isEmpty { return 1 }
    return model.rules.horizonDays * (model.movesAppointments ? 2 : 1) + 2
  }

  public init(
    _ model: Model, keepsVisitors: Bool = false, tracesEvents: Bool = false,
    auditsPrices: Bool = false
  ) {
    self.model = model
    self.keepsVisitors = keepsVisitors
    self.tracesEvents = tracesEvents
    self.auditsPrices = auditsPrices
    let plan = model.plan
    let runOut = Blueprint.runOutDays(model)
    let jobs = JobTable(catalogue: model.catalogue, policies: model.policies)
    self.jobs = jobs
    // A day before and after, since sites may lie in other time zones than the scenario.
    let scheduler = Scheduler(
      catalogue: model.catalogue, sites: model.sites, rules: model.rules, jobs: jobs.jobs,
      firstDay: plan.firstDay.advanced(by: -1),
      dayCount: plan.warmUpDays + plan.measuredDays + runOut + model.rules.horizonDays + 3)
    self.scheduler = scheduler
    let books = model.sites.indices.map { scheduler.days(of: $0) }
    self.books = books
    let business = Business(
      catalogue: model.catalogue, sites: model.sites, rules: model.rules, books: books)
    self.business = business
    tables = model.policies.map { OfferTable(policy: $0, jobs: jobs, business: business) }
    let truth = model.trueDemand
    publishers = model.policies.map {
      Publisher(
        policy: $0, business: business, truth: truth.belief, keepsAudit: auditsPrices)
    }
    keepsHistory = publishers.contains { $0.changes }
    market = Market(
      table: tables[0], sites: model.sites, books: books, segments: model.segments,
      rules: model.rules, levels: model.levels,
      unit: model.currency.minorUnitsPerUnit)
    funnels = model.flows.map { flow in
      let channel = model.channels[flow.channel]
      if channel.funnel == .none, channel.desk == nil { return nil }
      return FlowFunnel(flow, of: channel, catalogue: model.catalogue)
    }
    let desksByChannel = model.channels.indices.filter { model.channels[$0].desk != nil }
    desks = desksByChannel.compactMap { model.channels[$0].desk }
    deskOfFlow = model.flows.map { desksByChannel.firstIndex(of: $0.channel) }
    counters = model.flows.map { flow in
      model.channels[flow.channel].counter.map { LawSampler($0.waits) }
    }
    nearestSites =
      model.recommendation.tracks.contains { $0.advisor == .location }
      ? NearestSites(model.segments, sites: model.sites, catalogue: model.catalogue) : nil
    advice = model.advises ? Advice(model.recommendation, segments: model.segments) : nil
    choosers = model.segments.map { Chooser($0, rules: model.rules) }
    readsRatings = model.segments.contains { $0.choice.readsRatings }
    samplers = model.segments.map { SegmentSamplers($0) }
    serviceTimes = model.serviceTimes.map { LawSampler($0) }
    reschedules = model.segments.map { !$0.attendance.reschedules.isZero }
    providerAnswers = model.providers.map { $0.map { LawSampler($0.answersAfter) } }
    stages = jobs.jobs.map { JobStage.stages(of: $0, in: model.catalogue) }
    bins = model.sites.map { site in
      TimeBins(
        groups: Blueprint.groups(of: site), windows: model.windows.map(\.hours),
        calendar: site.calendar, firstDay: plan.firstMeasuredDay, dayCount: plan.measuredDays)
    }
    let services = model.catalogue.services
    var categories: [String] = []
    for service in services where !categories.contains(service.category) {
      categories.append(service.category)
    }
    self.categories = categories
    categoryOfService = services.map { service in
      categories.firstIndex(of: service.category) ?? 0
    }
    let zone = model.calendar.zone
    measured = Interval(
      zone.startOfDay(plan.firstMeasuredDay), zone.startOfDay(plan.endOfMeasure))
    weekEnds = (0..<plan.measuredDays / 7).map {
      zone.startOfDay(plan.firstMeasuredDay.advanced(by: 7 * ($0 + 1)))
    }
    end = zone.startOfDay(plan.endOfMeasure.advanced(by: runOut))
    closings = Blueprint.closings(model: model, books: books)
    peak = model.windows.firstIndex { $0.name == "peak" }
    isOpenDay = (0..<plan.measuredDays).map { day in
      model.sites.contains { site in
        let date = plan.firstMeasuredDay.advanced(by: day)
        return !site.hours.ranges(on: site.calendar.kind(of: date)).isEmpty
      }
    }
    bookable = BookableServices(model)
    bookableGroups = model.sites.map { Blueprint.groups(of: $0, usedBy: services) }
  }

  /// The resource groups of a site: bay groups first, then technician groups.
  static func groups(of site: Site) -> [ResourceGroup] {
    site.bays.map { ResourceGroup(name: $0.name, count: $0.count, hours: site.hours) }
      + site.technicians.map {
        ResourceGroup(
          name: $0.name, count: $0.count, hours: $0.hours.intersecting(site.hours))
      }
  }

  /// The resource groups by which the utilization of some services is measured: the bay groups they use, or all
  /// technician groups where they need no bay.
  static func groups(of site: Site, usedBy services: [Service]) -> [Int] {
    let used = Set(services.flatMap(\.bays))
    let bays = site.bays.indices.filter { used.contains(site.bays[$0].name) }
    return bays.isEmpty ? site.technicians.indices.map { site.bays.count + $0 } : Array(bays)
  }

  /// The ends of the opening hours of each site and day, where it does not open again at the same instant.
  private static func closings(model: Model, books: [BookDays]) -> [(Instant, Int)] {
    var closings: [(Instant, Int)] = []
    for (index, site) in model.sites.enumerated() {
      let intervals = (0..<books[index].dayCount).map {
        site.calendar.intervals(of: site.hours, on: books[index].localDay($0))
      }
      for (day, today) in intervals.enumerated() {
        guard let last = today.last else { continue }
        let opensAgain = day + 1 < intervals.count && intervals[day + 1].first?.start == last.end
        if !opensAgain { closings.append((last.end, index)) }
      }
    }
    return closings
  }
}

extension Blueprint {
  /// The open time of the groups of a site that services of a category can use, in microseconds by measured day:
  /// their bay groups, or all technician groups for a category that needs no bay.
  public func openTime(site: Int, category: Int) -> [Int64] {
    let services = zip(model.catalogue.services, categoryOfService).filter { $0.1 == category }
    let groups = Blueprint.groups(of: model.sites[site], usedBy: services.map(\.0))
    let bins = bins[site]
    var open = [Int64](repeating: 0, count: model.plan.measuredDays)
    for (index, bin) in bins.bins.enumerated() {
      for group in groups { open[bin.day] += bins.open[index * bins.groups.count + group] }
    }
    return open
  }

  /// When a site is open within the measured period.
  func openTimes(of site: Int) -> OpenTimes {
    let calendar = model.sites[site].calendar
    // A day before and after, since the site may lie in another time zone than the scenario.
    let intervals = (-1...model.plan.measuredDays).flatMap {
      calendar.intervals(
        of: model.sites[site].hours, on: model.plan.firstMeasuredDay.advanced(by: $0))
    }
    return OpenTimes(intervals, within: measured)
  }

  /// The time advisors of a channel are there, in microseconds by measured day; empty hours are none.
  func staffedTime(of channel: Int) -> [Int64] {
    let shifts = model.channels[channel].desk?.shifts ?? []
    return (0..<model.plan.measuredDays).map { day in
      let date = model.plan.firstMeasuredDay.advanced(by: day)
      return shifts.reduce(0) { sum, shift in
        model.calendar.intervals(of: shift.hours, on: date).reduce(sum) {
          $0 + $1.length.microseconds * Int64(shift.count)
        }
      }
    }
  }

  /// When a customer who waits leaves: his patience counts from when he is there and it is due. Nil if he stays.
  func patienceEnds(of entry: Booked, _ streams: FlowStreams) -> Instant? {
    guard let patience = samplers[Int(entry.segment)].patience, entry.arrival != .never else {
      return nil
    }
    let minutes = patience.value(at: streams.draw(.patience, of: entry.name).first)
    return max(entry.plannedStart, entry.arrival) + Span(minutes: minutes)
  }
}
