import TimeAndMoney

extension Span {
  /// A span from minutes with a fraction, rounded to the microsecond.
  @inline(__always)
  init(minutes: Double) { self = .seconds(minutes * 60) }
}
