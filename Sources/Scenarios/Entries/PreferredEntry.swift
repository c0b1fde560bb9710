import Demand
import TimeAndMoney

/// Preferred times by kind of day, as they are written.
enum PreferredEntry {
  static let shape = DayTable<[PreferredTimes.Part]>.shape(
    of: day, what: "days and preferred times"
  )
  .map { table in
    var parts: [DayKind: [PreferredTimes.Part]] = [:]
    for row in table.rows {
      for kind in row.kinds { parts[kind] = row.value }
    }
    return PreferredTimes(parts)
  }

  /// One moment or range, or several with their shares.
  private static let day: Shape<[PreferredTimes.Part]> = {
    let moment = Shape<PreferredTimes.Part>.scalar(PreferredText.form) { text throws(ProblemKind) in
      let minutes = try PreferredText.minutes(text)
      return PreferredTimes.Part(from: minutes.from, to: minutes.to, share: 1)
    }
    let pairs = Shape<[Pair<PreferredTimes.Part, Double>]>.dictionary(
      keys: moment, values: .share, what: "times and shares"
    ).checked { .unlessWhole($0.map(\.value)) }
    return .either(
      moment.map { [$0] },
      or: pairs.map { pairs in
        pairs.map {
          PreferredTimes.Part(from: $0.key.value.from, to: $0.key.value.to, share: $0.value)
        }
      })
  }()
}
