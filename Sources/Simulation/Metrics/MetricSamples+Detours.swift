import Metrics

/// What happened to appointments on the way; each metric where the scenario lets it happen.
extension MetricSamples.Builder {
  mutating func addDetours() {
    let model = blueprint.model
    let attendances = model.segments.map(\.attendance)
    if attendances.contains(where: { !$0.reschedules.isZero }) {
      add(
        "reschedule_rate", .share, numerator: visits(.rescheduled), denominator: visits(.confirmed))
    }
    if attendances.contains(where: { ($0.waitlist?.joins ?? 0) > 0 }) {
      add(
        "waitlist_fill", .share, numerator: visits(.fromWaitlist),
        denominator: visits(.joinedWaitlist))
    }
    if model.cancelsByProvider {
      add(
        "cancelled_by_provider_rate", .share, numerator: visits(.cancelledByProvider),
        denominator: visits(.confirmed))
    }
    if !model.absences.isEmpty { addAbsence() }
    if attendances.contains(where: { ($0.rating?.share ?? 0) > 0 }) { addRatings() }
  }

  /// Announced absence over open time, of all bays and technicians.
  private mutating func addAbsence() {
    var total = GroupMinutes()
    var weekly = weeks.map { _ in GroupMinutes() }
    for ledger in tables.utilization {
      for group in ledger.bins.groups.indices { total += ledger.total(of: group, window: nil) }
      let own = ledger.weeks(of: Array(ledger.bins.groups.indices), window: nil)
      for week in weekly.indices { weekly[week] += own[week] }
    }
    func ratio(_ minutes: GroupMinutes) -> MetricSample.Ratio {
      MetricSample.Ratio(Double(minutes[.absent]), Double(minutes.open))
    }
    samples.append(
      MetricSample(
        name: "absent_share", unit: .share, total: ratio(total), weeks: weekly.map(ratio)))
  }

  private mutating func addRatings() {
    add(
      "mean_rating", .stars,
      numerator: { [tables] range in Double(range.reduce(0) { $0 + tables.stars[$1] }) },
      denominator: { [tables] range in Double(range.reduce(0) { $0 + tables.ratings[$1] }) })
  }
}
