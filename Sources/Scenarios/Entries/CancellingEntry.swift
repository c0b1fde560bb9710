import Demand

/// How customers cancel, as it is written.
enum CancellingEntry {
  /// A share, shares by lead, or `{hazard: …}`.
  static let shape = Shape<Cancelling>(
    schema: .object([("anyOf", .list([AttendanceEntry.table.schema, hazard.schema]))])
  ) { node, path, reading in
    guard case .mapping(let entries) = node.content, entries.contains(where: { $0.key == "hazard" })
    else { return AttendanceEntry.table.read(node, path, &reading).map(Cancelling.share) }
    return hazard.read(node, path, &reading)
  }

  private static let hazard = Shape<Cancelling>.object(
    Field.required(
      "hazard", rates, "the rate of cancelling, one for all or by the days before the start")
  ) { .hazard($0) }

  /// One rate, or rates by the days before the start that cover every day once.
  private static let rates: Shape<CancelHazard> = {
    let rate = Shape<Double>.scalar(DailyRateText.form, DailyRateText.perDay)
    let one = rate.map { CancelHazard(rows: [CancelHazard.Row(upTo: nil, perDay: $0)]) }
    let pairs = Shape<[Pair<LeadText, Double>]>.dictionary(
      keys: .lead, values: rate, what: "days before the start and rates")
    return .either(one, or: pairs.refined(hazard))
  }()

  private static func hazard(
    _ pairs: [Pair<LeadText, Double>]
  ) throws(ProblemKind) -> CancelHazard {
    let closed = pairs.filter { $0.key.value.to != nil }
      .sorted { $0.key.value.from < $1.key.value.from }
    guard let open = pairs.first(where: { $0.key.value.to == nil }) else { throw .leadsNotClosed }
    var rows: [CancelHazard.Row] = []
    var next = 1
    for pair in closed {
      let days = pair.key.value
      guard days.from > 0, !days.countsOpenDays else { throw .noDayBefore(days.text) }
      if days.from < next { throw .leadTwice(days.text, days: days.from) }
      if days.from > next { throw .leadGap(days: next) }
      rows.append(CancelHazard.Row(upTo: days.to, perDay: pair.value))
      next = (days.to ?? 0) + 1
    }
    rows.append(CancelHazard.Row(upTo: nil, perDay: open.value))
    return CancelHazard(rows: rows)
  }
}
