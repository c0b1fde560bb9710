import RandomStreams
import TimeAndMoney

extension DayArrivals {
  /// A non-homogeneous Poisson process by thinning (Lewis and Shedler 1979) in layers: layer 0 has candidates at
  /// one an hour with marks in [0, 1), layer j ≥ 1 at 2^(j−1) an hour with marks in [2^(j−1), 2^j); a candidate is
  /// a visit if its mark lies under the rate of its hour. The bound belongs to no scenario: a raised rate only adds
  /// visits.
  static func thinned(
    _ rates: [Double], on day: LocalDay, zone: ZoneRules, streams: FlowStreams
  ) -> [Arrival] {
    let whole = zone.interval(of: day)
    let isRegular = whole.length == .days(1)
    let highest = rates.max() ?? 0
    var found: [Arrival] = []
    var layer: UInt32 = 0
    while lowestMark(of: layer) < highest {
      let lowest = lowestMark(of: layer)
      let rate = max(1, lowest)
      var hours = 0.0
      var number: UInt32 = 0
      while true {
        let draw = streams.key.block(
          UInt32(bitPattern: day.daysSince1970), layer, DrawPurpose.arrivals.word(), number)
        hours -= PortableMath.log(draw.first) / rate
        let instant = whole.start + Span(microseconds: Int64(hours * 3_600_000_000))
        if instant >= whole.end { break }
        let hour = isRegular ? Int(hours) : Int(zone.timeOfDay(at: instant).seconds) / 3_600
        if lowest + draw.second * rate < rates[min(hour, 23)] {
          let name = VisitName(day: day.daysSince1970, ordinal: layer << 24 | number)
          found.append(Arrival(instant: instant, name: name, service: nil))
        }
        number += 1
        invariant(number < 1 << 24, "More than 16 million candidates in one layer of one day.")
      }
      layer += 1
    }
    return found.sorted { ($0.instant, $0.name.ordinal) < ($1.instant, $1.name.ordinal) }
  }

  private static func lowestMark(of layer: UInt32) -> Double {
    layer == 0 ? 0 : Double(sign: .plus, exponent: Int(layer) - 1, significand: 1)
  }
}
