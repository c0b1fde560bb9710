/// Customers of one segment whose tastes are alike (latent class logit: Kamakura and Russell 1989).
public struct TasteClass: Hashable, Sendable {
  public let name: String
  /// The share of the segment; those of its classes sum to one.
  public let share: Double
  public let tastes: LogitTastes
  /// The coefficients that differ within the class, each of another taste.
  public let laws: [TasteLaw]

  public init(name: String, share: Double, tastes: LogitTastes, laws: [TasteLaw]) {
    self.name = name
    self.share = share
    self.tastes = tastes
    self.laws = laws
  }

  /// Whether it matters to anybody how a site was rated.
  var readsRatings: Bool { tastes.rating != 0 || laws.contains { $0.taste == .rating } }
}
