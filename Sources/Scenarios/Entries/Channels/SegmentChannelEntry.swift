import Demand
import TimeAndMoney

/// The part of a segment's visits that comes through one channel, as it is written.
struct SegmentChannelEntry: Sendable {
  let share: Double
  /// Nil: the profile of the segment.
  let profile: [DayKind: [Double]]?
  let pace: Double

  static let shape: Shape<SegmentChannelEntry> = {
    let short = Shape<Double>.share.map {
      SegmentChannelEntry(share: $0, profile: nil, pace: 1)
    }
    let long = Shape<SegmentChannelEntry>.object(
      Field.required("share", .share, "the share of the segment's visits"),
      Field.optional(
        "profile", DayProfileEntry.week, "weights by kind of day and hour; default: the segment's"),
      Field.optional(
        "pace", .factor, default: 1, written: .number("1"),
        "how much longer than usual these customers take for each step"),
      make: SegmentChannelEntry.init)
    return .either(short, or: long)
  }()

  /// All visits, as they come.
  static let all = SegmentChannelEntry(share: 1, profile: nil, pace: 1)

  /// The channels of a segment with their shares.
  static let channels = Shape<[Pair<String, SegmentChannelEntry>]>.dictionary(
    keys: .name, values: shape, what: "channels and shares"
  ).checked { .unlessWhole($0.map(\.value.share)) }
}
