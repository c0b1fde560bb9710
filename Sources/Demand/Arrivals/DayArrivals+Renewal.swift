import RandomStreams
import TimeAndMoney

extension DayArrivals {
  /// A renewal process in operational time, in which one visit is expected a unit: gamma intervals of mean 1, mapped
  /// to the clock by the integrated rate.
  ///
  /// Each day is an equilibrium process of its own (Cox, Renewal Theory, 1962, §4): its first interval follows the
  /// forward recurrence law, a uniform share of a length-biased interval, so that the expected visits of any hour are
  /// those of its rate.
  static func renewed(
    _ rates: [Double], cv: Double, on day: LocalDay, zone: ZoneRules, _ streams: FlowStreams
  ) -> [Arrival] {
    let interval = LawSampler(.gamma(mean: 1, cv: cv))
    let lengthBiased = LawSampler(
      .gamma(mean: 1 + cv * cv, cv: cv / (1 + cv * cv).squareRoot()))
    func draw(_ number: UInt32) -> RandomBlock {
      streams.key.block(
        UInt32(bitPattern: day.daysSince1970), 0, DrawPurpose.renewal.word(), number)
    }
    let first = draw(0)
    var next = first.second * lengthBiased.value(at: first.first)
    var found: [Arrival] = []
    var before = 0.0
    for stretch in zone.hours(of: day) {
      let rate = rates[stretch.hour]
      let expected = rate * stretch.interval.length.inHours
      while next < before + expected {
        let instant =
          stretch.interval.start
          + Span(microseconds: Int64((next - before) / rate * 3_600_000_000))
        let name = VisitName(day: day.daysSince1970, ordinal: UInt32(found.count))
        found.append(
          Arrival(instant: min(instant, stretch.last), name: name, service: nil))
        next += interval.value(at: draw(UInt32(found.count)).first)
      }
      before += expected
    }
    return found
  }
}

extension HourStretch {
  /// Its last microsecond, beyond which rounding must not lead.
  fileprivate var last: Instant { interval.end - .microseconds(1) }
}
