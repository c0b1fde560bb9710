import Demand

/// What becomes of appointments, as it is written.
enum AttendanceEntry {
  static let certain = Attendance(
    cancels: .constant(0), noShow: .constant(0), punctuality: .deterministic(0), patience: nil)

  static let shape = Shape<Attendance>.object(
    Field.optional(
      "cancel", table, default: .constant(0), written: .text("0%"),
      "the share that cancels, one for all or by lead"),
    Field.optional(
      "no_show", table, default: .constant(0), written: .text("0%"),
      "the share of the others that does not come, one for all or by lead"),
    Field.optional(
      "punctuality", LawEntry.deviations, default: .deterministic(0), written: .text("0 min"),
      "the arrival against the planned start, negative is early"),
    Field.optional(
      "patience", LawEntry.shape, "how long they wait behind the planned start; default: for ever"),
    make: Attendance.init)

  /// One share, or shares by lead that cover every lead once.
  static let table: Shape<LeadTimeTable> = {
    let pairs = Shape<[Pair<LeadText, Double>]>.dictionary(
      keys: .lead, values: .share, what: "leads and shares")
    return .either(Shape.share.map(LeadTimeTable.constant), or: pairs.refined(rows))
  }()

  private static func rows(_ pairs: [Pair<LeadText, Double>]) throws(ProblemKind) -> LeadTimeTable {
    let closed = pairs.filter { $0.key.value.to != nil }
      .sorted { $0.key.value.from < $1.key.value.from }
    guard let open = pairs.first(where: { $0.key.value.to == nil }) else { throw .leadsNotClosed }
    var rows: [LeadTimeTable.Row] = []
    var next = 0
    for pair in closed {
      let lead = pair.key.value
      guard !lead.countsOpenDays else { throw .mixedLeadUnits }
      if lead.from < next { throw .leadTwice(lead.text, days: lead.from) }
      if lead.from > next { throw .leadGap(days: next) }
      rows.append(LeadTimeTable.Row(upTo: lead.to, probability: pair.value))
      next = (lead.to ?? 0) + 1
    }
    rows.append(LeadTimeTable.Row(upTo: nil, probability: open.value))
    return LeadTimeTable(rows: rows)
  }
}
