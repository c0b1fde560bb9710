/// An answer to "how likely are you to recommend us?", 0 to 10, as the Net Promoter Score sorts it (Reichheld 2003).
public enum PromoterAnswer: Hashable, Sendable {
  /// 9 or 10.
  case promoter
  /// 7 or 8.
  case passive
  /// 0 to 6.
  case detractor

  /// The answer of a customer with so many points of satisfaction: a tenth of them, rounded to the nearest.
  public init(points: Double) {
    let answer = (points / 10).rounded()
    self = answer >= 9 ? .promoter : answer >= 7 ? .passive : .detractor
  }
}
