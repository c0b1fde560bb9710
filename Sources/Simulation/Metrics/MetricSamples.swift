import Demand
import Metrics
import Offers
import TimeAndMoney

/// Works out the metrics of one policy's run: numerators and denominators, in all and by week.
public struct MetricSamples: Sendable {
  public let samples: [MetricSample]

  /// - Parameter baseline: the same replication under the baseline.
  public init(_ tables: Tables, baseline: Tables, blueprint: Blueprint) {
    var builder = Builder(tables: tables, blueprint: blueprint)
    if !blueprint.model.segments.isEmpty {
      builder.addConversion()
      builder.addFunnel()
      builder.addUtilization()
      builder.addMoney()
      builder.addPriceIndex()
      builder.addAttendance()
      builder.addDetours()
      builder.addLoyalty()
      builder.addValue()
      if blueprint.model.policies.count > 1 { builder.addDisplacement(from: baseline) }
    }
    for queue in blueprint.model.queues.indices { builder.addQueue(queue) }
    builder.addLoads()
    samples = builder.samples
  }

  struct Builder {
    let tables: Tables
    let blueprint: Blueprint
    var samples: [MetricSample] = []
    var days: Int { blueprint.model.plan.measuredDays }
    var weeks: [Range<Int>] { (0..<days / 7).map { $0 * 7..<$0 * 7 + 7 } }

    init(tables: Tables, blueprint: Blueprint) {
      self.tables = tables
      self.blueprint = blueprint
    }

    /// A metric whose numerator and denominator are sums over measured days.
    mutating func add(
      _ name: String, _ unit: MetricUnit, numerator: (Range<Int>) -> Double,
      denominator: (Range<Int>) -> Double
    ) {
      func ratio(_ range: Range<Int>) -> MetricSample.Ratio {
        MetricSample.Ratio(numerator(range), denominator(range))
      }
      samples.append(
        MetricSample(name: name, unit: unit, total: ratio(0..<days), weeks: weeks.map(ratio)))
    }

    func openDays(_ range: Range<Int>) -> Double {
      Double(range.count { blueprint.isOpenDay[$0] })
    }

    /// A seventh of the measured days, open or not: what is compared where opening days differ.
    func calendarWeeks(_ range: Range<Int>) -> Double { Double(range.count) / 7 }

    func visits(_ count: VisitCount) -> (Range<Int>) -> Double {
      { Double(tables.conversion.sum(count, days: $0)) }
    }

    mutating func addConversion() {
      add("conversion", .share, numerator: visits(.confirmed), denominator: visits(.visits))
      add("completion", .share, numerator: visits(.completed), denominator: visits(.visits))
      add(
        "offered_conversion", .share, numerator: visits(.confirmed), denominator: visits(.offered))
      add("lost_full_rate", .share, numerator: visits(.lostFull), denominator: visits(.visits))
    }

    // MARK: Utilization

    mutating func addUtilization() {
      let windows = blueprint.model.windows
      for window in [nil] + windows.indices.map({ Optional($0) }) {
        let prefix = window.map { windows[$0].name + "_" } ?? ""
        let total = minutes(window: window)
        let weekly = weeklyMinutes(window: window)
        for (name, kind) in [
          ("booked_utilization", MinuteKind.bookedPaid), ("busy_utilization", .busyPaid),
        ] {
          func ratio(_ minutes: GroupMinutes) -> MetricSample.Ratio {
            MetricSample.Ratio(Double(minutes[kind]), Double(minutes.open))
          }
          samples.append(
            MetricSample(
              name: prefix + name, unit: .share, total: ratio(total), weeks: weekly.map(ratio)))
        }
      }
    }

    private func minutes(window: Int?) -> GroupMinutes {
      var sum = GroupMinutes()
      for (site, groups) in blueprint.bookableGroups.enumerated() {
        for group in groups {
          sum += tables.utilization[site].total(of: group, window: window)
        }
      }
      return sum
    }

    private func weeklyMinutes(window: Int?) -> [GroupMinutes] {
      var sums = weeks.map { _ in GroupMinutes() }
      for (site, groups) in blueprint.bookableGroups.enumerated() {
        let weekly = tables.utilization[site].weeks(of: groups, window: window)
        for week in sums.indices { sums[week] += weekly[week] }
      }
      return sums
    }

    // MARK: Money

    mutating func addMoney() {
      let unit = Double(blueprint.model.currency.minorUnitsPerUnit)
      let total = minutes(window: nil)
      let weekly = weeklyMinutes(window: nil)
      let hour = Double(Span.hours(1).microseconds)
      let openHours: (Range<Int>) -> Double = { [days] range in
        let open = range.count == days ? total.open : weekly[range.lowerBound / 7].open
        return Double(open) / hour
      }
      let contribution: (Range<Int>) -> Double = { [tables] in
        Double(tables.revenue.contribution(days: $0)) / unit
      }
      add(
        "contribution_per_open_hour", .currencyPerHour, numerator: contribution,
        denominator: openHours)
      add(
        "contribution_per_booked_hour", .currencyPerHour, numerator: contribution,
        denominator: { [tables] in Double(tables.revenue.sum(.bookedTime, days: $0)) / hour })
      add(
        "contribution_per_week", .currencyPerWeek, numerator: contribution,
        denominator: calendarWeeks)
      add(
        "contribution_per_day", .currencyPerDay, numerator: contribution, denominator: openDays)
    }

    // MARK: Attendance

    mutating func addAttendance() {
      addBookings()
      addNoShows("no_show_rate", 0...tables.leads.longestLead)
      for range in noShowRanges() {
        addNoShows("no_show_rate[\(LeadTimeTable.label(of: range))]", range)
      }
      add(
        "cancellation_rate", .share, numerator: visits(.cancelledByCustomer),
        denominator: visits(.confirmed))
      if blueprint.model.policies.contains(where: { !$0.rewards.isEmpty }) {
        add(
          "rewarded_share", .share,
          numerator: { [tables] in Double(tables.revenue.sum(.rewarded, days: $0)) },
          denominator: { [tables] in Double(tables.revenue.sum(.bookings, days: $0)) })
      }
      addMeanLead()
      add(
        "mean_wait", .minutes,
        numerator: { [tables] range in
          Double(range.reduce(0) { $0 + tables.waits[$1] })
            / Double(Span.minutes(1).microseconds)
        },
        denominator: { [tables] range in Double(range.reduce(0) { $0 + tables.started[$1] }) })
    }

    private func leads(_ count: LeadCount, _ range: ClosedRange<Int>, week: Int?) -> Double {
      var sum: Int64 = 0
      for segment in 0..<tables.leads.segments {
        for lead in range {
          sum += tables.leads.sum(count, segment: segment, lead: lead, week: week)
        }
      }
      return Double(sum)
    }

    /// Prices paid, before rewards, over list prices.
    mutating func addPriceIndex() {
      let setPrices = blueprint.model.policies.contains {
        !$0.prices.isEmpty || $0.program != nil
      }
      guard setPrices else { return }
      let list: (Range<Int>) -> Double = { [tables] in
        Double(tables.revenue.sum(.listRevenue, days: $0))
      }
      add(
        "price_index", .share,
        numerator: { [tables] in list($0) + Double(tables.revenue.sum(.ruleFactors, days: $0)) },
        denominator: list)
    }

    /// Bookings that were not given up free of charge, as revenue.csv has them, a calendar week; then all appointments, those
    /// that were cancelled later among them, a calendar week and a day on which a site opens.
    private mutating func addBookings() {
      add(
        "bookings_per_week", .perWeek,
        numerator: { [tables] in Double(tables.revenue.sum(.bookings, days: $0)) },
        denominator: calendarWeeks)
      addAppointments("appointments_per_week", .perWeek, over: calendarWeeks)
      addAppointments("bookings_per_day", .perDay, over: openDays)
      add("open_days_per_week", .perWeek, numerator: openDays, denominator: calendarWeeks)
    }

    private mutating func addAppointments(
      _ name: String, _ unit: MetricUnit, over time: (Range<Int>) -> Double
    ) {
      func ratio(_ week: Int?) -> MetricSample.Ratio {
        MetricSample.Ratio(
          leads(.appointments, 0...tables.leads.longestLead, week: week),
          time(week.map { weeks[$0] } ?? 0..<days))
      }
      samples.append(
        MetricSample(
          name: name, unit: unit, total: ratio(nil), weeks: weeks.indices.map { ratio($0) }))
    }

    private mutating func addNoShows(_ name: String, _ range: ClosedRange<Int>) {
      let range = range.clamped(to: 0...tables.leads.longestLead)
      func ratio(_ week: Int?) -> MetricSample.Ratio {
        MetricSample.Ratio(
          leads(.noShows, range, week: week),
          leads(.appointments, range, week: week) - leads(.cancelled, range, week: week))
      }
      samples.append(
        MetricSample(
          name: name, unit: .share, total: ratio(nil), weeks: weeks.indices.map { ratio($0) }))
    }

    /// The lead buckets of the segments' no-show tables within the horizon, by their first day.
    private func noShowRanges() -> [ClosedRange<Int>] {
      let tables = blueprint.model.segments.map(\.attendance.noShow).filter { $0.rows.count > 1 }
      return Set(tables.flatMap(\.ranges))
        .filter { $0.lowerBound <= blueprint.model.rules.horizonDays }
        .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }

    private mutating func addMeanLead() {
      func ratio(_ week: Int?) -> MetricSample.Ratio {
        var days = 0.0
        var bookings = 0.0
        for lead in 0...tables.leads.longestLead {
          let count = leads(.appointments, lead...lead, week: week)
          days += Double(lead) * count
          bookings += count
        }
        return MetricSample.Ratio(days, bookings)
      }
      samples.append(
        MetricSample(
          name: "mean_lead", unit: .days, total: ratio(nil),
          weeks: weeks.indices.map { ratio($0) }))
    }
  }
}
