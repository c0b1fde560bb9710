import TimeAndMoney

/// Something for each kind of day, in the order in which it is written; no kind stands twice.
struct DayTable<Value: Sendable>: Sendable {
  struct Row: Sendable {
    let kinds: [DayKind]
    let value: Value
  }

  let rows: [Row]

  /// The value for a kind of day, or nil if it is not named.
  subscript(kind: DayKind) -> Value? {
    rows.first { $0.kinds.contains(kind) }?.value
  }

  /// A mapping from kinds of day.
  static func shape(of value: Shape<Value>, what: String) -> Shape<DayTable> {
    let days = Shape<DayText>.scalar(DayText.form) { text throws(ProblemKind) in try DayText(text) }
    let pairs = Shape<[Pair<DayText, Value>]>.dictionary(keys: days, values: value, what: what)
    return Shape<DayTable>(schema: pairs.schema) { node, path, reading in
      pairs.read(node, path, &reading).flatMap { table($0, &reading) }
    }
  }

  private static func table(
    _ pairs: [Pair<DayText, Value>], _ reading: inout Reading
  ) -> DayTable? {
    let namesHolidays = pairs.contains {
      if case .kinds(let kinds) = $0.key.value { kinds.contains(.holiday) } else { false }
    }
    var seen: Set<DayKind> = []
    var isWhole = true
    let rows = pairs.map { pair in
      let kinds = pair.key.value.kinds(besideHolidays: namesHolidays)
      for kind in kinds where !seen.insert(kind).inserted {
        reading.note(.dayTwice(kind.text), at: pair.key.place)
        isWhole = false
      }
      return Row(kinds: kinds, value: pair.value)
    }
    return isWhole ? DayTable(rows: rows) : nil
  }
}

extension DayText {
  fileprivate func kinds(besideHolidays isNamed: Bool) -> [DayKind] {
    switch self {
    case .kinds(let kinds): kinds
    case .daily: isNamed ? Array(DayKind.allCases.prefix(7)) : DayKind.allCases
    }
  }
}
