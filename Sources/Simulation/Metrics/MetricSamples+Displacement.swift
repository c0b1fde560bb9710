import Metrics

extension MetricSamples.Builder {
  /// Shares of the bookings compared one by one with the baseline's; they have no weeks.
  mutating func addDisplacement(from baseline: Tables) {
    let counts = Displacement(
      of: tables.visits, against: baseline.visits, basis: .booked,
      segments: blueprint.model.segments.count, movedBeyond: blueprint.model.plan.movedBeyond
    ).total
    let booked = baseline.visits.count { $0.isBooked }
    let atPeak = zip(tables.visits, baseline.visits).filter { $1.isBooked && $1.isPeak }
    let rewarded = [
      DisplacementClass.sameRewarded, .movedToRewardedFromPeak, .movedToRewardedFromOffPeak,
      .gainedRewarded,
    ].reduce(0) { $0 + Int(counts[$1.rawValue]) }
    let shares: [(String, [DisplacementClass], Int)] = [
      (
        "displacement_moved",
        [.movedToRewardedFromPeak, .movedToRewardedFromOffPeak, .movedUnrewarded], booked
      ),
      ("displacement_gained", [.gainedRewarded, .gainedUnrewarded], booked),
      ("displacement_lost", [.lostPreference, .lostCrowded], booked),
      (
        "displacement_rewarded_anyway", [.sameRewarded, .movedToRewardedFromOffPeak], rewarded
      ),
    ]
    let movedFromPeak = atPeak.count { after, before in
      Displacement.isMove(from: before, to: after, beyond: blueprint.model.plan.movedBeyond)
    }
    add("displacement_moved_from_peak", movedFromPeak, of: atPeak.count)
    for (name, classes, denominator) in shares {
      add(name, classes.reduce(0) { $0 + Int(counts[$1.rawValue]) }, of: denominator)
    }
    addShiftCosts(
      from: baseline, movers: movedFromPeak,
      fewerAtPeak: atPeak.count - tables.visits.count { $0.isBooked && $0.isPeak })
    addIdleMinutes(from: baseline)
  }

  /// What it costs to shift a booking out of the window `peak`: each mover by himself, and each booking by which the peak has
  /// become smaller although others move in. The outlay is what rewards cost in money; the contribution also counts the minutes
  /// and all that is gained or lost elsewhere.
  private mutating func addShiftCosts(from baseline: Tables, movers: Int, fewerAtPeak: Int) {
    guard blueprint.peak != nil else { return }
    let unit = Double(blueprint.model.currency.minorUnitsPerUnit)
    let outlay = tables.firstVisits.outlay
    let lost = baseline.firstVisits.contribution - tables.firstVisits.contribution
    for (cost, amount) in [("outlay", outlay), ("contribution_lost", lost)] {
      for (what, count) in [("mover", movers), ("peak_booking", fewerAtPeak)] {
        samples.append(
          MetricSample(
            name: "\(cost)_per_\(what)", unit: .currencyPerShift,
            total: MetricSample.Ratio(Double(amount) / unit, Double(count)), weeks: []))
      }
    }
  }

  /// The share of the bay minutes idle under the baseline that the policy sold.
  private mutating func addIdleMinutes(from baseline: Tables) {
    var idle: Int64 = 0
    var sold: Int64 = 0
    for (site, groups) in blueprint.bookableGroups.enumerated() {
      for group in groups {
        let own = tables.utilization[site].soldOfIdle(
          of: group, baseline: baseline.utilization[site])
        idle += own.idle
        sold += own.sold
      }
    }
    samples.append(
      MetricSample(
        name: "idle_bay_utilization", unit: .share,
        total: MetricSample.Ratio(Double(sold), Double(idle)), weeks: []))
  }

  private mutating func add(_ name: String, _ count: Int, of total: Int) {
    samples.append(
      MetricSample(
        name: name, unit: .share, total: MetricSample.Ratio(Double(count), Double(total)),
        weeks: []))
  }
}

extension MetricSamples {
  /// Whether a metric compares a policy with the baseline, so that both must be run.
  public static func needsBaseline(_ metric: String) -> Bool {
    ["displacement_", "outlay_per_", "contribution_lost_per_", "idle_bay_utilization"].contains {
      metric.hasPrefix($0)
    }
  }
}
