import TimeAndMoney

/// The rules of check-in, of location traces and of ratings.
public struct TrustRules: Hashable, Sendable, Encodable {
  /// How far from the site a check-in may be made, in metres; nil for no limit.
  public let checkInRadius: Int?
  /// Whether a check-in needs a photo.
  public let needsPhoto: Bool
  /// Locations are taken from this long before the planned start to this long after the planned end.
  public let traceMargin: Span
  /// A trace is forgotten this long after that.
  public let traceRetention: Span
  /// How long after it ended an appointment can be rated.
  public let ratingWindow: Span
  /// A technician without a record stands as after this many ratings of `priorStars`.
  public let priorWeight: Int
  public let priorStars: Double

  public init(
    checkInRadius: Int?, needsPhoto: Bool, traceMargin: Span, traceRetention: Span,
    ratingWindow: Span, priorWeight: Int, priorStars: Double
  ) {
    self.checkInRadius = checkInRadius
    self.needsPhoto = needsPhoto
    self.traceMargin = traceMargin
    self.traceRetention = traceRetention
    self.ratingWindow = ratingWindow
    self.priorWeight = priorWeight
    self.priorStars = priorStars
  }

  public static let standard = TrustRules(
    checkInRadius: nil, needsPhoto: false, traceMargin: .minutes(30), traceRetention: .zero,
    ratingWindow: .days(14), priorWeight: 10, priorStars: 4)
}
