import TimeAndMoney

extension Span {
  /// A span from minutes with a fraction, rounded to the microsecond and cut at a hundred years, which only laws
  /// with very heavy tails reach.
  @inline(__always)
  init(minutes: Double) {
    let most = 100.0 * 366 * 24 * 60
    self = .seconds(min(max(minutes, -most), most) * 60)
  }
}
