/// Proving who one is before the booking counts. Some operations are abusive: what a level stops of them it catches.
public struct Verification: Hashable, Sendable {
  /// The share of the operations that is sensitive.
  public let sensitiveShare: Double
  public let ofSensitive: VerificationLevel
  public let ofOthers: VerificationLevel
  /// The share of the operations that is abusive.
  public let abusiveShare: Double

  public init(
    sensitiveShare: Double, ofSensitive: VerificationLevel, ofOthers: VerificationLevel,
    abusiveShare: Double
  ) {
    self.sensitiveShare = sensitiveShare
    self.ofSensitive = ofSensitive
    self.ofOthers = ofOthers
    self.abusiveShare = abusiveShare
  }
}
