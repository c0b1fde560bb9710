import Foundation

/// What `offpeak theory --json` prints.
struct TheoryDocument: Decodable {
  struct Queue: Decodable {
    let queue: String
    let notation: String
    let source: String
  }

  struct Metric: Decodable {
    let metric: String
    let exact: Double
    let simulated: Double?
    let standardError: Double?
    let ciLow: Double?
    let ciHigh: Double?
    let verdict: String?
  }

  struct Scenario: Decodable {
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

  init(_ text: String) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(TheoryDocument.self, from: Data(text.utf8))
  }
}
