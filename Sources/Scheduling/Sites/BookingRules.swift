import TimeAndMoney

/// The rules under which slots are listed, held, kept and given up. A service may depart from them.
public struct BookingRules: Hashable, Sendable, Encodable {
  /// The cell of the book: every appointment starts and ends on it.
  public let grid: Span
  /// How far apart listed starts lie; a multiple of the grid.
  public let startsEvery: Span
  /// From where they are counted.
  public let startsAt: StartTimes
  /// The last bookable local day lies this many days after the day of the search.
  public let horizonDays: Int
  /// A start must lie at least this long after the search.
  public let notice: Span
  /// How long a held slot waits for its confirmation.
  public let holdTime: Span
  /// How long after the planned start a customer who has not come becomes a no-show.
  public let grace: Span
  /// A customer may cancel free of charge until this long before the start.
  public let freeCancellation: Span
  /// The share of the price a later cancellation costs.
  public let lateCancellationFee: Share
  public let answers: AnswerTimes
  public let trust: TrustRules
  public let choice: TechnicianChoice

  public init(
    grid: Span, startsEvery: Span, startsAt: StartTimes = .openings, horizonDays: Int,
    notice: Span, holdTime: Span, grace: Span, freeCancellation: Span, lateCancellationFee: Share,
    answers: AnswerTimes = .standard,
    trust: TrustRules = .standard, choice: TechnicianChoice = .leastVersatile
  ) {
    self.grid = grid
    self.startsEvery = startsEvery
    self.startsAt = startsAt
    self.horizonDays = horizonDays
    self.notice = notice
    self.holdTime = holdTime
    self.grace = grace
    self.freeCancellation = freeCancellation
    self.lateCancellationFee = lateCancellationFee
    self.answers = answers
    self.trust = trust
    self.choice = choice
  }
}
