import Studies

/// The files of a sizing and their columns, which name the groups that vary.
struct CapacityTables {
  let all: [ResultTable]

  /// Their names, in their order.
  static let names = ["capacity", "front", "neighbours"]

  init(_ groups: [CapacityGroup]) {
    let counts = groups.map {
      Column($0.title, .integer, "how many of the group", unit: $0.kind.rawValue)
    }
    let cost = Column("cost", .number, "sum of cost × count, a day")
    let replications = Column("replications", .integer, "number of replications")
    let verdict = Column(
      "verdict", .string, "on the point: meets, fails, undecided or impossible")
    all = [
      ResultTable(
        name: Self.names[0], meaning: "Each point and target: what was shown.",
        columns: counts + [cost] + Self.target + [replications, verdict]),
      ResultTable(
        name: Self.names[1], meaning: "The least points that meet every target.",
        columns: counts + [
          Column("bays", .integer, "of the groups that vary", unit: "bays"),
          Column("technicians", .integer, "of the groups that vary", unit: "technicians"), cost,
          replications,
        ]),
      ResultTable(
        name: Self.names[2], meaning: "What one more or one fewer does to the cheapest point.",
        columns: [
          Column("group", .string, "group that has one more or one fewer"),
          Column("change", .integer, "1 or -1"),
        ] + counts + [cost, verdict] + Self.difference + [replications]),
    ]
  }

  private static let target = [
    Column("metric", .string, "metric of the target"),
    Column("unit", .string, "unit of the metric"),
    Column("relation", .string, "<= or >="),
    Column("target", .number, "what the metric is held against"),
    Column("mean", .number, "sum of numerators over sum of denominators"),
    Column("safe_bound", .number, "one-sided: the metric is this good or better"),
    Column("best_bound", .number, "one-sided: the metric is no better than this"),
    Column("target_verdict", .string, "on the target: meets, fails or undecided"),
  ]

  private static let difference = [
    Column("metric", .string, "metric"), Column("unit", .string, "unit of the metric"),
    Column("difference", .number, "neighbour less cheapest point"),
    Column("ci_low", .number, "lower end of its 95 % interval, paired"),
    Column("ci_high", .number, "upper end of its 95 % interval, paired"),
  ]
}
