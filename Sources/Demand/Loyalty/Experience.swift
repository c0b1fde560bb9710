/// What a customer met at his service, as far as satisfaction asks.
public struct Experience: Hashable, Sendable {
  /// Minutes from when he was there and it was due to the beginning of the work.
  public var waitMinutes: Double
  /// Minutes the work took beyond those planned; zero where it was faster.
  public var overrunMinutes: Double
  /// What he paid over the list price, in percent of it; negative if less.
  public var percentOverList: Double
  /// Whether he got what he needed.
  public var isMatched: Bool
  /// Minutes he spent proving who he is.
  public var verificationMinutes: Double
  /// Whether he was shown who worked and for what.
  public var isExplained: Bool

  public init(
    waitMinutes: Double, overrunMinutes: Double, percentOverList: Double, isMatched: Bool,
    verificationMinutes: Double, isExplained: Bool
  ) {
    self.waitMinutes = waitMinutes
    self.overrunMinutes = overrunMinutes
    self.percentOverList = percentOverList
    self.isMatched = isMatched
    self.verificationMinutes = verificationMinutes
    self.isExplained = isExplained
  }
}
