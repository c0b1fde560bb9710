import Metrics

extension MetricSamples.Builder {
  /// Shares of the bookings compared one by one with the baseline's; they have no weeks.
  mutating func addDisplacement(from baseline: Tables) {
    let counts = Displacement(
      of: tables.visits, against: baseline.visits, basis: .booked,
      segments: blueprint.model.segments.count, movedBeyond: blueprint.model.plan.movedBeyond
    ).total
    let booked = baseline.visits.count { $0.isBooked }
    let atPeak = baseline.visits.count { $0.isBooked && $0.isPeak }
    let rewarded = tables.visits.count { $0.isBooked && $0.isRewarded }
    let shares: [(String, [DisplacementClass], Int)] = [
      (
        "displacement_moved",
        [.movedToRewardedFromPeak, .movedToRewardedFromOffPeak, .movedUnrewarded], booked
      ),
      ("displacement_moved_from_peak", [.movedToRewardedFromPeak], atPeak),
      ("displacement_gained", [.gainedRewarded, .gainedUnrewarded], booked),
      ("displacement_lost", [.lostPreference, .lostCrowded], booked),
      (
        "displacement_rewarded_anyway", [.sameRewarded, .movedToRewardedFromOffPeak], rewarded
      ),
    ]
    for (name, classes, denominator) in shares {
      let sum = classes.reduce(0) { $0 + counts[$1.rawValue] }
      samples.append(
        MetricSample(
          name: name, unit: .share,
          total: MetricSample.Ratio(Double(sum), Double(denominator)), weeks: []))
    }
  }
}
