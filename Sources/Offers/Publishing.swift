import TimeAndMoney

/// When prices that change are published, and how finely.
public struct Publishing: Hashable, Sendable {
  /// Prices are published at local midnight and each time so much later.
  public let every: Span
  /// Whether a day is also priced anew before the next customer looks at it once its book has changed.
  public let onBooking: Bool
  /// Factors that change are rounded to one over this: 100 for whole percents.
  public let stepsPerUnit: Int

  public static let standard = Publishing(every: .hours(1), onBooking: false, stepsPerUnit: 100)

  public init(every: Span, onBooking: Bool, stepsPerUnit: Int) {
    self.every = every
    self.onBooking = onBooking
    self.stepsPerUnit = stepsPerUnit
  }

  func rounded(_ factor: Double) -> Double {
    (factor * Double(stepsPerUnit)).withoutNoise.rounded() / Double(stepsPerUnit)
  }
}
