/// A way to set prices, with what it remembers: (state, view, uniforms) → (state, factors on the list price).
///
/// The same sequence of views and uniforms gives the same factors. It is asked once for each service and site-day of a
/// publication, never for a single start; what it says is bounded by the guardrails afterwards.
public protocol Pricing: Sendable {
  /// How many uniforms it wants at each publication.
  var uniforms: Int { get }
  /// Whether it reads how much of a day is booked.
  var readsLoads: Bool { get }
  /// Whether its prices change while a day is on sale, so that they must be published again and again.
  var changes: Bool { get }
  /// Whether its prices may change although no book has.
  var followsClock: Bool { get }
  /// Looks at the market at the beginning of a publication, before any price is asked for.
  mutating func observe(_ view: MarketView, uniforms: ArraySlice<Double>)
  /// Sets the factor of each start it prices; one it says nothing about stays nil.
  ///
  /// - Parameter factors: one entry for each start of the offer, nil at first.
  mutating func price(_ offer: DayOffer, in view: MarketView, into factors: inout [Double?])
}

extension Pricing {
  public var uniforms: Int { 0 }
  public var readsLoads: Bool { false }
  public var changes: Bool { true }
  public var followsClock: Bool { true }
  public mutating func observe(_ view: MarketView, uniforms: ArraySlice<Double>) {}
}
