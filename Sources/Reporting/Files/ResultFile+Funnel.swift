extension ResultFile {
  /// Where and when the visits of a row were made.
  static let cohort: [Column] = [
    Column("channel", .string, "channel of the visit"),
    Column("visit_date", .date, "local day of the visit"),
  ]

  static let funnelColumns: [Column] = [
    Column("searches", .integer, "visits that looked for their service", unit: "visits"),
    Column("search_minutes", .number, "how long they did, in all", unit: "min"),
    Column("calls", .integer, "visits that called the desk", unit: "visits"),
    Column("closed", .integer, "of these, while nobody was there", unit: "visits"),
    Column("answered", .integer, "of these, answered", unit: "visits"),
    Column("wait_minutes", .number, "how long calls waited, in all", unit: "min"),
    Column("talk_minutes", .number, "how long advisors talked, in all", unit: "min"),
  ]
}
