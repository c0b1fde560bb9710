import Demand

/// The second mode of demand, as it is written.
struct WantedDayEntry: Sendable {
  let leads: Leads
  let preferred: PreferredTimes
  let paysAtMost: MoneyLawEntry?

  static let shape = Shape<WantedDayEntry>.object(
    Field.required("lead", leads, "shares of leads in days, or in open days; 100% in all"),
    Field.required("prefers", PreferredEntry.shape, "when they would like to come"),
    Field.optional(
      "pays_at_most", MoneyLawEntry.shape,
      "the most they pay, net of rewards; default: the price makes no difference"),
    make: WantedDayEntry.init)

  struct Leads: Sendable {
    let parts: [WantedDay.Part]
    let unit: WantedDay.Unit
  }

  private static let leads = Shape<[Pair<LeadText, Double>]>.dictionary(
    keys: .lead, values: .share, what: "leads and shares"
  ).checked { .unlessWhole($0.map(\.value)) }.refined(parts)

  private static func parts(_ pairs: [Pair<LeadText, Double>]) throws(ProblemKind) -> Leads {
    guard pairs.allSatisfy({ $0.key.value.to != nil }) else { throw .longerIsNoLead }
    // The same day is a lead of zero in either unit.
    let units = Set(
      pairs.filter { $0.key.value.text != "same_day" }.map(\.key.value.countsOpenDays))
    guard units.count <= 1 else { throw .mixedLeadUnits }
    let rows = pairs.sorted { $0.key.value.from < $1.key.value.from }
    var parts: [WantedDay.Part] = []
    for row in rows {
      let lead = row.key.value
      let to = lead.to ?? lead.from
      if let last = parts.last, lead.from <= last.to {
        throw .leadTwice(lead.text, days: lead.from)
      }
      parts.append(WantedDay.Part(from: lead.from, to: to, share: row.value))
    }
    return Leads(parts: parts, unit: units.contains(true) ? .openDays : .calendarDays)
  }
}

extension Shape where Value == LeadText {
  static var lead: Shape {
    .scalar(LeadText.form) { text throws(ProblemKind) in try LeadText(text) }
  }
}
