/// Choice among starts by utility: multinomial logit (McFadden 1974), nested where starts resemble each other, mixed where
/// customers differ.
public struct LogitChoice: Hashable, Sendable {
  /// At least one.
  public let classes: [TasteClass]
  /// Nil: all starts are equally different.
  public let nests: Nests?
  public let considers: Consideration
  public let spill: Spill

  public init(
    classes: [TasteClass], nests: Nests?, considers: Consideration, spill: Spill
  ) {
    self.classes = classes
    self.nests = nests
    self.considers = considers
    self.spill = spill
  }

  /// Multinomial logit of customers who are all alike.
  public init(tastes: LogitTastes) {
    self.init(
      classes: [TasteClass(name: "all", share: 1, tastes: tastes, laws: [])], nests: nil,
      considers: .everything, spill: .chooseAgain)
  }

  /// How strongly utilities count within a nest: 1 / λ, or 1 without nests.
  var sharpness: Double { 1 / (nests?.lambda ?? 1) }
}
