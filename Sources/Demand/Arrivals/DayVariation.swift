import RandomStreams
import TimeAndMoney

/// How much days differ by what all visits of a day have in common, weather say: gamma factors of mean 1, one of the
/// segment and one of all segments, which its channels share.
///
/// The visits of a day with mean m then have the variance m + m²·cv² (a mixed Poisson law; Cox 1955).
public struct DayVariation: Hashable, Sendable {
  /// The coefficient of variation of the segment's own factor.
  public let own: Double
  /// That of the factor common to all segments.
  public let common: Double

  public static let none = DayVariation(own: 0, common: 0)

  public init(own: Double, common: Double) {
    self.own = own
    self.common = common
  }

  /// The factor of a day.
  public func factor(on day: LocalDay, streams: FlowStreams) -> Double {
    DayVariation.factor(cv: own, key: streams.segmentKey, day)
      * DayVariation.factor(cv: common, key: streams.commonKey, day)
  }

  /// The largest factor that can be drawn.
  public var largestFactor: Double {
    let last = RandomBlock.uniform(high: .max, low: .max)
    return [own, common].reduce(1) { $0 * LawSampler(.gamma(mean: 1, cv: $1)).value(at: last) }
  }

  private static func factor(cv: Double, key: RandomKey, _ day: LocalDay) -> Double {
    if cv == 0 { return 1 }
    let draw = key.block(
      UInt32(bitPattern: day.daysSince1970), 0, DrawPurpose.dayFactor.word(), 0)
    return LawSampler(.gamma(mean: 1, cv: cv)).value(at: draw.first)
  }
}
