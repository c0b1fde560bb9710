import Foundation
import Statistics
import Studies

/// Where a metric reaches a value as one JSON document, for `--json`.
public struct RootDocument: Encodable, Sendable {
  struct Point: Encodable, Sendable {
    let parameter: Double
    let metric: SummaryDocument.Number
  }

  let scenario: String
  let path: String
  let unit: String
  let metric: String
  let policy: String
  let of: String
  let target: Double
  let isReached: Bool
  /// Where the metric jumps over the value: the last parameter before; `parameter` is the first beyond.
  let passedFrom: Double?
  /// The root, or what comes nearest.
  let parameter: Double
  /// Missing where the interval reaches beyond the range.
  let ciLow: Double?
  let ciHigh: Double?
  let furtherCrossings: Int
  /// What comes nearest, where the value is not reached.
  let nearest: SummaryDocument.Number?
  let points: [Point]

  public init(_ report: RootReport, _ question: RootQuestion, scenario: String) {
    self.scenario = scenario
    path = question.path
    unit = question.unit
    metric = question.metric.metric
    policy = question.metric.policy
    of = question.metric.subject.rawValue
    target = question.target
    switch report.outcome {
    case .passed(let from, let to, let low, let high, let others):
      isReached = true
      passedFrom = from
      parameter = to
      ciLow = low
      ciHigh = high
      furtherCrossings = others
      nearest = nil
    case .reached(let root, let low, let high, let others):
      isReached = true
      passedFrom = nil
      parameter = root
      ciLow = low
      ciHigh = high
      furtherCrossings = others
      nearest = nil
    case .stopped:
      isReached = false
      passedFrom = nil
      parameter = .nan
      ciLow = nil
      ciHigh = nil
      furtherCrossings = 0
      nearest = nil
    case .notReached(let nearestParameter, let best, _):
      isReached = false
      passedFrom = nil
      parameter = nearestParameter
      ciLow = nil
      ciHigh = nil
      furtherCrossings = 0
      nearest = SummaryDocument.Number(best)
    }
    points = report.points.sorted { $0.key < $1.key }.map {
      Point(parameter: $0.key, metric: SummaryDocument.Number($0.value))
    }
  }

  public func json() throws -> String { try JSONText.text(of: self) }
}
