import Foundation
import Simulation
import Studies

/// A selection as one JSON document, for `--json`.
public struct SelectionDocument: Encodable, Sendable {
  struct Entry: Encodable, Sendable {
    let policy: String
    let replications: Int
    let mean: Double
    let eliminatedBy: String?
  }

  let scenario: String
  let metric: String
  let unit: String?
  let aim: String
  let probability: Double
  let indifference: Double
  let policies: [Entry]
  let winner: String?
  let freshReplications: Int?
  /// From fresh replications.
  let fresh: SummaryDocument.Number?
  let difference: SummaryDocument.Number?

  public init(_ report: SelectionReport, _ question: Selection.Question, model: Model) {
    scenario = model.name
    metric = question.metric
    unit = report.unit?.text(currency: model.currency.code)
    aim = question.aim.rawValue
    probability = question.probability
    indifference = report.indifference
    policies = report.entries.map {
      Entry(
        policy: $0.policy, replications: $0.replications, mean: $0.mean,
        eliminatedBy: $0.eliminatedBy)
    }
    winner = report.winner
    freshReplications = report.fresh?.count
    fresh = report.fresh.map { SummaryDocument.Number($0) }
    difference = report.difference.map { SummaryDocument.Number($0) }
  }

  public func json() throws -> String { try JSONText.text(of: self) }
}
