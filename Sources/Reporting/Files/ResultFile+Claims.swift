/// The columns of claims.csv and needs.csv.
extension ResultFile {
  static let claim = [
    Column("claim", .string, "name of the claim"), Column("metric", .string, "metric"),
    Column(
      "of", .string,
      "before or after (the level), change (after / before - 1), difference (after - before)"),
  ]

  static let claimColumns = [
    Column("unit", .string, "unit of the figures; share for a change"),
    Column("claimed_low", .number, "lower end of what is claimed; empty where it is open"),
    Column("claimed_high", .number, "upper end of what is claimed; empty where it is open"),
    Column("simulated", .number, "sums over sums, before and after paired by replication"),
    Column("standard_error", .number, "jackknife over replications"),
    Column("ci_low", .number, "lower end of the 95 % interval, by itself"),
    Column("ci_high", .number, "upper end of the 95 % interval, by itself"),
    Column("verdict", .string, "holds, short, beyond, other_way, below, above"),
    Column("replications", .integer, "number of replications"),
  ]

  static let needColumns = [
    Column("target", .number, "the claimed figure that is looked for"),
    Column("parameter", .string, "path"),
    Column("unit", .string, "what stands behind the numbers of the parameter"),
    Column("from", .number, "lowest value tried"), Column("to", .number, "highest value tried"),
    Column("written", .string, "the value in the scenario; empty where it is not set"),
    Column("outcome", .string, "reached, passed (jumped over), not_reached, unknown"),
    Column("value", .number, "at which the claim holds, or comes nearest if not_reached"),
    Column("ci_low", .number, "lower end of its 95 % interval; empty beyond the range"),
    Column("ci_high", .number, "upper end of its 95 % interval; empty beyond the range"),
    Column("nearest", .number, "the claimed figure there, if not_reached"),
    Column("replications", .integer, "at each value"),
  ]
}
