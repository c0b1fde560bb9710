/// What prices.csv says of each price, behind policy and replication.
extension ResultFile {
  static let priceColumns: [Column] = [
    Column("published", .datetime, "when it was published, UTC"),
    Column("site", .string, "site"), Column("service", .string, "service"),
    Column("start", .datetime, "start it is the price of, UTC"),
    Column("list_price", .number, "list price", unit: "currency"),
    Column("rules", .string, "factor each rule of the policy gave, in their order"),
    Column("wanted_factor", .number, "factor after all rules"),
    Column("guardrail", .string, "floor, cap, step, interval or margin, if one has changed it"),
    Column("factor", .number, "factor on the list price that was published"),
    Column("price", .number, "price that customers see", unit: "currency"),
  ]
}
