/// What trace.csv says of each event, behind policy and replication.
extension ResultFile {
  /// The cells of a row of trace.csv.
  static let traceCells = trace.columns.count

  static let traceColumns: [Column] = [
    Column("event", .integer, "number of the event, from 1"),
    Column("instant", .datetime, "when it happens, UTC to the microsecond"),
    Column("kind", .string, "kind of the event"),
    Column("site", .string, "site"),
    Column("segment", .string, "segment (simulation only)"),
    Column("visit_date", .date, "local day of the visit"),
    Column("ordinal", .integer, "number of the candidate on that day"),
    Column("service", .string, "wanted service"),
    Column("start", .datetime, "start chosen or planned after the event, or of an absence, UTC"),
    Column("resource", .string, "what is absent"),
    Column("until", .datetime, "end of the absence, UTC"),
    Column("queue", .string, "walk-in queue"),
    Column("stage", .string, "stage of the walk-in queue"),
    Column("class", .string, "customer class of the walk-in queue"),
    Column(
      "customer", .integer, "walk-in customer, from 1 in the class; below 0: there at the start"),
    Column("outcome", .string, "what came of it"),
  ]
}
