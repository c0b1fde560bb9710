/// Which starts resemble each other for a customer, so that one stands in for another of its nest sooner than for one of
/// another nest.
public struct Nests: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// All starts of a local day, at whatever site.
    case day
    /// All starts of a site, on whatever day.
    case site
  }

  public let kind: Kind
  /// The dissimilarity of the starts in a nest, 0 < λ ≤ 1: at 1 they are as different as starts of different nests, towards
  /// 0 only the best of each nest counts.
  public let lambda: Double

  public init(kind: Kind, lambda: Double) {
    self.kind = kind
    self.lambda = lambda
  }
}
