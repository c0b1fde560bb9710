/// The payment, with or without a look at the customer's membership tier in it.
public struct Payment: Hashable, Sendable {
  public let step: FunnelStep
  /// Checking the tier within the payment; who fails it goes no further.
  public let tierCheck: FunnelStep?

  public init(step: FunnelStep, tierCheck: FunnelStep?) {
    self.step = step
    self.tierCheck = tierCheck
  }
}
