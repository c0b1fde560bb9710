/// What is counted for money, in minor units; counts and microseconds share the row.
public enum RevenueItem: Int, CaseIterable, Sendable {
  case bookings, completed
  case listRevenue, ruleFactors, incentives, fees, refunds
  case variableCost, rewardCost, overtimeCost
  /// Booked paid time, in microseconds.
  case bookedTime
  case rewarded
}
