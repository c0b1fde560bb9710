import TimeAndMoney

/// Where one service departs from the rules of booking. What is nil follows `BookingRules`.
public struct ServiceRules: Hashable, Sendable, Encodable {
  /// A start must lie at least this long after the search.
  public var notice: Span?
  /// The last bookable local day lies this many days after the day of the search.
  public var horizonDays: Int?
  /// Who confirms less than this before the start pays the rush fee on top of the price.
  public var rushWindow: Span?
  public var rushFee: Money?
  /// A customer may cancel free of charge until this long before the start.
  public var freeCancellation: Span?
  /// The share of the price a later cancellation costs.
  public var lateCancellationFee: Share?
  /// The share of the price that is kept when the customer does not come.
  public var noShowFee: Share?
  /// The share of the price captured at confirmation, as a security for those fees.
  public var deposit: Share?
  /// Of how many confirmed customers one expects to come: a place may be sold again while those who are expected
  /// still fit, (planned + overbooked + 1) · show rate ≤ capacity. nil: never. A visit of several services is sold so
  /// only where each of them may be, by the highest rate.
  public var expectedShowRate: Share?
  /// How many standing holds and appointments of this service one customer may have at a time.
  public var limitPerCustomer: Int?
  /// The provider must accept within this time, or it counts as declined. nil: no answer is asked.
  public var providerAnswer: Span?

  public static let none = ServiceRules()

  public init() {}
}
