import Studies

/// The comparison with theory as one JSON document, for `offpeak theory --json`.
public struct TheoryDocument: Encodable, Sendable {
  struct Queue: Encodable, Sendable {
    let queue: String
    let notation: String
    let source: String
  }

  struct Metric: Encodable, Sendable {
    let metric: String
    let exact: Double
    let simulated: Double?
    let standardError: Double?
    let ciLow: Double?
    let ciHigh: Double?
    let verdict: String?

    init(_ line: TheoryReport.Line) {
      metric = line.metric
      exact = line.exact
      simulated = line.simulated.value
      standardError = line.simulated.standardError
      ciLow = line.simulated.interval?.lowerBound
      ciHigh = line.simulated.interval?.upperBound
      verdict = line.verdict?.rawValue
    }
  }

  struct Scenario: Encodable, Sendable {
    let scenario: String
    let seed: UInt64
    let replications: Int
    let queues: [Queue]
    let metrics: [Metric]
  }

  let scenarios: [Scenario]
  let inside: Int
  let judged: Int
  let same: Int
  let expectedLow: Int
  let expectedHigh: Int

  public init(_ reports: [TheoryReport]) {
    scenarios = reports.map { report in
      Scenario(
        scenario: report.scenario, seed: report.seed, replications: report.replications,
        queues: report.forms.map {
          Queue(queue: $0.queue, notation: $0.notation, source: $0.source)
        }, metrics: report.lines.map(Metric.init))
    }
    let tally = TheoryTally(reports)
    inside = tally.inside
    judged = tally.judged
    same = tally.same
    expectedLow = tally.expected.lowerBound
    expectedHigh = tally.expected.upperBound
  }

  /// Two blanks a level, keys in the order of the alphabet.
  public func json() throws -> String { try JSONText.text(of: self) }
}
