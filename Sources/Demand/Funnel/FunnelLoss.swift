/// The step of the funnel at which a visit was lost.
public enum FunnelLoss: Hashable, Sendable {
  case page, search, verification, payment, confirmation
}
