import Offers
import TimeAndMoney

/// Factors by lead as they are written: {0 h: 1.2, 3 h: 1, 7 days: 0.9}, each from so long before the start on.
enum LeadLadderEntry {
  static let shape = Shape<[Pair<Span, Double>]>.dictionary(
    keys: .duration, values: .priceFactor, what: "leads and factors"
  ).refined { pairs throws(ProblemKind) in
    guard !pairs.isEmpty else { throw .emptyList(of: "lead") }
    let leads = pairs.map(\.key.value)
    if let twice = leads.first(where: { lead in leads.count { $0 == lead } > 1 }) {
      throw .stepTwice(twice.text)
    }
    return LeadLadder(
      steps: pairs.map { LeadLadder.Step(atLeast: $0.key.value, factor: $0.value) })
  }
}
