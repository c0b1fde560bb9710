import Metrics

/// What customers feel and whether they come again; each metric where the scenario lets it happen.
extension MetricSamples.Builder {
  mutating func addLoyalty() {
    let model = blueprint.model
    let loyalties = model.segments.compactMap(\.loyalty)
    if !loyalties.isEmpty {
      add(
        "mean_satisfaction", .points,
        numerator: { [tables] in
          Double(tables.loyalty.sum(.satisfaction, days: $0)) / 1_000
        }, denominator: loyalty(.served))
    }
    if loyalties.contains(where: { $0.complaints != nil }) {
      add(
        "complaint_rate", .share, numerator: loyalty(.complaints), denominator: loyalty(.served))
    }
    if loyalties.contains(where: { $0.answers > 0 }) { addPromoters() }
    if loyalties.contains(where: { $0.returns != nil || $0.earlier != nil }) { addReturns() }
    if model.policies.contains(where: { $0.rewards.contains { $0.reach > 0 } }) {
      add(
        "induced_visits_per_day", .perDay, numerator: visits(.inducedVisits),
        denominator: openDays)
    }
  }

  /// Net Promoter Score: promoters less detractors in 100 answers (Reichheld 2003).
  private mutating func addPromoters() {
    let (promoters, detractors) = (loyalty(.promoters), loyalty(.detractors))
    add(
      "nps", .points, numerator: { 100 * (promoters($0) - detractors($0)) },
      denominator: loyalty(.answers))
  }

  private mutating func addReturns() {
    add("repeat_rate", .share, numerator: loyalty(.returning), denominator: loyalty(.served))
    add("churn_rate", .share, numerator: loyalty(.churned), denominator: loyalty(.ended))
    add(
      "later_visits_per_day", .perDay, numerator: visits(.laterVisits), denominator: openDays)
  }

  private func loyalty(_ count: LoyaltyCount) -> (Range<Int>) -> Double {
    { [tables] in Double(tables.loyalty.sum(count, days: $0)) }
  }

  /// Money by booking, by booked hour and by customer.
  mutating func addValue() {
    let unit = Double(blueprint.model.currency.minorUnitsPerUnit)
    let revenue: (Range<Int>) -> Double = { [tables] in
      Double(tables.revenue.netRevenue(days: $0)) / unit
    }
    let bookings: (Range<Int>) -> Double = { [tables] in
      Double(tables.revenue.sum(.bookings, days: $0))
    }
    add(
      "contribution_per_booking", .currency,
      numerator: { [tables] in Double(tables.revenue.contribution(days: $0)) / unit },
      denominator: bookings)
    add("revenue_per_booking", .currency, numerator: revenue, denominator: bookings)
    add(
      "revenue_per_booked_hour", .currencyPerHour, numerator: revenue,
      denominator: { [tables] in
        Double(tables.revenue.sum(.bookedTime, days: $0)) / 3_600_000_000
      })
    // A customer counts once in all the measured days, so that a week says nothing.
    let months = Double(days) / MetricSamples.daysPerMonth
    let customers = visits(.customers)(0..<days)
    samples.append(
      MetricSample(
        name: "revenue_per_customer_month", unit: .currencyPerMonth,
        total: MetricSample.Ratio(revenue(0..<days), customers * months), weeks: []))
  }
}

extension MetricSamples {
  /// A twelfth of a year of 365.25 days.
  static let daysPerMonth = 365.25 / 12
}
