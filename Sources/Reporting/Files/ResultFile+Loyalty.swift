import Metrics

extension ResultFile {
  static let loyaltyColumns: [Column] =
    [
      Column("channel", .string, "channel of the visit"),
      Column("tier", .string, "tier of the customer before the visit ended, or none"),
      Column("date", .date, "local day on which the visit ended"),
    ]
    + LoyaltyCount.allCases.map {
      Column($0.columnName, $0 == .satisfaction ? .number : .integer, $0.meaning, unit: $0.unit)
    }
}

extension LoyaltyCount {
  fileprivate var unit: String { self == .satisfaction ? "points" : "visits" }

  fileprivate var meaning: String {
    switch self {
    case .served: "visits that ended with a service"
    case .satisfaction: "sum over the served, at the end of the service"
    case .complaints: "of the served, complained at the end"
    case .followedUp: "of the served, reached by the follow-up"
    case .recovered: "of these, more satisfied by it"
    case .answers: "of the served, say whether they would recommend the business"
    case .promoters: "of the answers, 9 or 10"
    case .detractors: "of the answers, 0 to 6"
    case .raised: "of the served, reached a higher tier by it"
    case .returning: "of the served, will come again, be it behind the end of the run"
    case .unserved: "visits that ended without a service"
    case .unservedReturning: "of these, will come again"
    case .ended: "visits of customers served at least once, this time or before"
    case .churned: "of these, never come again"
    }
  }
}
