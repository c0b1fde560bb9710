import Demand
import DiscreteEvents
import Offers
import Scheduling
import TimeAndMoney

/// Prices and rewards are published: at midnight, at the instants of the policy, and where a book has changed.
extension World {
  /// Begins a publication: whatever the policy remembers of the market is brought up to date.
  private mutating func observe() -> MarketView {
    let view = MarketView(now: now, business: blueprint.business, record: record)
    guard publisher.changes else { return view }
    publications += 1
    let uniforms = (0..<publisher.uniforms).map { number in
      policyKey.block(publications, UInt32(number), 0, 0).first
    }
    do {
      try publisher.observe(view, uniforms: uniforms, budget: budget, scheduler: scheduler)
    } catch {
      failure = error
    }
    record.forgetSearches()
    return view
  }

  /// Starts the program of the policy in force, if it has one that does not run yet.
  ///
  /// - Throws: what keeps it from starting.
  mutating func startProgram() throws {
    guard publisher.awaitsProgram else { return }
    let model = blueprint.model
    guard let launcher = model.launcher else { throw MissingLauncher() }
    publisher.begin(
      try launcher.start(
        publisher.policy,
        in: ProgramSetting(
          business: blueprint.business, currency: model.currency, calendar: model.calendar,
          firstDay: model.plan.firstDay)))
  }

  /// The model came from somebody who starts no programs.
  private struct MissingLauncher: Error {}

  /// Publishes what can be booked at midnight: the days that came within the horizon, or all where prices change.
  mutating func publish() {
    let view = observe()
    for site in publishedUntil.indices {
      let days = blueprint.business.bookableDays(at: site, now: now)
      let first = publisher.changes ? days.lowerBound : max(publishedUntil[site], days.lowerBound)
      publish(min(first, days.upperBound)..<days.upperBound, at: site, in: view)
      publishedUntil[site] = max(publishedUntil[site], days.upperBound)
    }
    planNextPublication()
  }

  private mutating func publish(_ days: Range<Int>, at site: Int, in view: MarketView) {
    for day in days {
      market.publish { table in
        publisher.publish(day: day, at: site, in: view, scheduler: scheduler, into: &table)
      }
    }
  }

  /// A time has come at which the policy publishes; one that was planned for another policy is none.
  mutating func publishAgain(policy: Int) {
    guard policy == self.policy else { return }
    let view = observe()
    for site in publishedUntil.indices {
      for day in blueprint.business.bookableDays(at: site, now: now)
      where publisher.followsClock || publisher.isStale(day: day, at: site, scheduler: scheduler) {
        publish(day..<day + 1, at: site, in: view)
      }
    }
    planNextPublication()
  }

  private mutating func planNextPublication() {
    guard publisher.changes else { return }
    let zone = blueprint.model.calendar.zone
    let next = now + publisher.policy.publishing.every
    // The next day begins with a publication of its own.
    guard zone.day(at: next) == zone.day(at: now),
      next < zone.startOfDay(zone.day(at: now).advanced(by: 1))
    else { return }
    queue.schedule(.publication, at: next, subject: UInt64(policy))
  }

  /// Prices the days anew whose book has changed, before somebody looks at them.
  mutating func publishStaleDays(at sites: [Int]) {
    guard publisher.changes, publisher.policy.publishing.onBooking else { return }
    command { $0.wait(now: $1) }
    var view: MarketView?
    for site in sites {
      for day in blueprint.business.bookableDays(at: site, now: now)
      where publisher.isStale(day: day, at: site, scheduler: scheduler) {
        let seen = view ?? observe()
        view = seen
        publish(day..<day + 1, at: site, in: seen)
      }
    }
  }

  // MARK: What policies may look back on

  /// Writes down what is sold of each day that can be booked.
  mutating func recordSales() {
    guard blueprint.keepsHistory else { return }
    for site in publishedUntil.indices {
      let days = blueprint.business.bookableDays(at: site, now: now)
      for day in days {
        record.noteSales(
          of: blueprint.business, day: day, lead: day - days.lowerBound, at: site,
          scheduler: scheduler)
      }
    }
  }

  /// Writes down what was booked for today: by the end of a day nothing of it is on the books any more.
  mutating func recordSale(_ entry: Booked) {
    guard blueprint.keepsHistory, entry.leadDays == 0 else { return }
    let site = Int(entry.site)
    let isOfBays = !blueprint.model.sites[site].bays.isEmpty
    let span = blueprint.stages[quotes[entry.quote].job].reduce(Span.zero) { sum, stage in
      guard stage.plan.bay != nil || !isOfBays else { return sum }
      return sum + stage.plan.paid + stage.plan.given + stage.plan.extraBayTime
    }
    let book = blueprint.books[site]
    record.noteSale(
      minutes: Int(span.microseconds / Span.minutes(1).microseconds), site: site,
      day: book.day(of: book.cell(at: entry.plannedStart)))
  }

  /// What is published now is what the largest step of a day counts from.
  mutating func beginDayOfPrices() {
    let business = blueprint.business
    publisher.beginDay(with: market.table) { site in
      let days = business.bookableDays(at: site, now: now)
      return days.lowerBound..<max(days.lowerBound, min(publishedUntil[site], days.upperBound))
    }
  }

  /// Writes down a search and what was chosen. Who is in the control of an experiment has seen other prices, so the policy
  /// that is tried learns nothing from him.
  mutating func record(_ visitor: Visitor, _ chosen: Chosen?) {
    guard record.keepsSearches, publisher.changes,
      !market.table.isControl(visitor.audience, site: chosen?.site)
    else { return }
    record.note(
      SearchRecord(
        instant: now, service: chosen?.service ?? visitor.service,
        taken: chosen.map { chosen in
          SearchRecord.Taken(
            site: chosen.site, day: chosen.day,
            start: blueprint.books[chosen.site].instant(of: chosen.cell),
            factor: market.table.levels[chosen.level].factor)
        }))
  }
}
