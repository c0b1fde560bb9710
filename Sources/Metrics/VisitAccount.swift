/// What one visit, or many, have brought and cost, in minor units.
public struct VisitAccount: Hashable, Sendable {
  public private(set) var contribution: Int64 = 0
  /// What rewards have cost in money: given back, redeemed, won, sent.
  public private(set) var outlay: Int64 = 0

  public init() {}

  /// Enters an amount as the table of revenue has it.
  public mutating func enter(_ item: RevenueItem, _ amount: Int64) {
    switch item {
    case .listRevenue, .ruleFactors, .fees, .refunds: contribution += amount
    case .incentives:
      contribution += amount
      outlay -= amount
    case .rewardCost:
      contribution -= amount
      outlay += amount
    case .variableCost, .overtimeCost: contribution -= amount
    case .bookings, .completed, .bookedTime, .rewarded: break
    }
  }

  /// Adds the account of another visit.
  public mutating func add(_ other: VisitAccount) {
    contribution += other.contribution
    outlay += other.outlay
  }
}
