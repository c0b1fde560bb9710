import Offers
import Scheduling
import TimeAndMoney

/// Writes down for a program what has been recorded, by the names of the scenario.
struct MarketWriter: Sendable {
  private struct Page: Hashable {
    let site: Int
    let day: Int
  }

  private let names: ScenarioNames
  private let business: Business
  /// In which the program is told the time.
  private let zone: ZoneRules
  /// The hour of the clock of each cell of a day, worked out once; looked up by key alone.
  private var hours: [Page: [Int]] = [:]

  init(names: ScenarioNames, business: Business, zone: ZoneRules) {
    self.names = names
    self.business = business
    self.zone = zone
  }

  mutating func message(_ report: MarketReport) -> MarketMessage {
    MarketMessage(
      now: zone.text(of: report.view.now), days: report.days.map { facts(of: $0) },
      searches: report.view.record.searches.map { search($0) }, uniforms: report.uniforms,
      budgetLeft: zip(names.rewards, report.budgetLeft).compactMap { reward, left in
        left.map { MarketMessage.BudgetLeft(reward: reward, left: $0.minorUnits) }
      })
  }

  // MARK: Days

  private mutating func facts(of day: MarketReport.Day) -> MarketMessage.DayFacts {
    let whole = day.load.minutes(of: day.load.cells)
    return MarketMessage.DayFacts(
      site: names.sites[day.site],
      date: "\(business.books[day.site].localDay(day.day))",
      openMinutes: whole.open, bookedMinutes: whole.booked,
      hours: hourFacts(of: day.load, hours: hours(of: day)))
  }

  private func hourFacts(of load: DayLoad, hours: [Int]) -> [MarketMessage.HourFacts] {
    var open = [Int64](repeating: 0, count: 24)
    var booked = open
    for cell in load.cells where load.open[cell] > 0 || load.booked[cell] > 0 {
      let minutes = load.minutes(of: cell..<cell + 1)
      open[hours[cell]] += minutes.open
      booked[hours[cell]] += minutes.booked
    }
    return (0..<24).filter { open[$0] > 0 || booked[$0] > 0 }.map {
      MarketMessage.HourFacts(hour: $0, openMinutes: open[$0], bookedMinutes: booked[$0])
    }
  }

  private mutating func hours(of day: MarketReport.Day) -> [Int] {
    let page = Page(site: day.site, day: day.day)
    if let known = hours[page] { return known }
    let book = business.books[day.site]
    let zone = business.sites[day.site].calendar.zone
    let found = book.cells(of: day.day).map { cell in
      Int(zone.timeOfDay(at: book.instant(of: cell)).seconds) / 3_600
    }
    hours[page] = found
    return found
  }

  // MARK: Searches

  private func search(_ record: SearchRecord) -> MarketMessage.Search {
    let taken = record.taken
    let own = taken.map { business.sites[$0.site].calendar.zone }
    return MarketMessage.Search(
      at: zone.text(of: record.instant), service: names.services[record.service],
      booked: taken != nil, site: taken.map { names.sites[$0.site] },
      date: taken.map { "\(business.books[$0.site].localDay($0.day))" },
      time: taken.flatMap { taken in own.map { "\($0.timeOfDay(at: taken.start))" } },
      percent: taken.map { ($0.factor * 100_000_000).rounded() / 1_000_000 })
  }
}

extension ZoneRules {
  /// An instant as a clock in the zone shows it, with the offset from UTC: "2025-03-03T08:00:00+08:00". Fractions of a
  /// second are left out.
  fileprivate func text(of instant: Instant) -> String {
    let time = Int64(timeOfDay(at: instant).seconds)
    let local = Instant(
      microseconds: (Int64(day(at: instant).daysSince1970) * 86_400 + time) * 1_000_000)
    let offset = Int32(instant.span(to: local).inSeconds.rounded(.up))
    let sign = offset < 0 ? "-" : "+"
    return "\(local)".dropLast() + sign + "\(TimeOfDay(seconds: abs(offset)))"
  }
}
