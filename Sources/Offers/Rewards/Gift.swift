import TimeAndMoney

extension RewardRule {
  /// What is given.
  public enum Gift: Hashable, Sendable {
    /// A share of the price, given back.
    case discount(share: Double)
    /// An amount of money, given back.
    case money(Money)
    /// The bay for longer, behind the paid service, without a technician.
    case bayTime(Span)
    /// Another service of the catalogue, done in the same visit: its minutes and its cost are real.
    case service(Int)
    /// An amount that lowers what is paid at the next visit, and the share of customers who spend it if they come again.
    case credit(Money, redeemed: Double)
    /// A rank by tiers that the customer has from then on at least.
    case tier(Int)
    /// A prize, drawn after the service.
    case lottery(prize: Money, chance: Double)
    /// A message that asks to book one of the starts, and the share of customers it reaches.
    case reminder(reaches: Double)

    public var isReminder: Bool {
      if case .reminder = self { true } else { false }
    }
  }
}
