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
    let rewarded = tables.visits.count { $0.isBooked && $0.isRewarded }
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
  }

  private mutating func add(_ name: String, _ count: Int, of total: Int) {
    samples.append(
      MetricSample(
        name: name, unit: .share, total: MetricSample.Ratio(Double(count), Double(total)),
        weeks: []))
  }
}
