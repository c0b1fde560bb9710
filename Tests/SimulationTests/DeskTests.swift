import Foundation
import Metrics
import Testing

@testable import Simulation

@Suite("A desk that answers calls")
struct DeskTests {
  /// Nobody books: the desk alone is looked at.
  private static func booth(shifts: String, patience: String) -> Booth {
    Booth(
      channel: """
        {advisors: {shifts: \(shifts), consultation: {exponential: {mean: 5 min}}, \
        patience: \(patience)}, search: {completes: 0%}}
        """, visits: "{per_week: 5040, profile: {daily: 1}}", days: 14)
  }

  /// The stationary M/M/c+M queue by its birth and death rates (Palm 1957): thirty calls an hour, calls of five
  /// minutes, patience of four.
  private static func erlangA(advisors: Int) -> (leaves: Double, wait: Double, utilization: Double)
  {
    let (arrival, service, patience) = (0.5, 0.2, 0.25)
    var weights = [1.0]
    for present in 1...300 {
      let waiting = max(0, present - advisors)
      let death = Double(min(present, advisors)) * service + Double(waiting) * patience
      weights.append(weights[present - 1] * arrival / death)
    }
    let sum = weights.reduce(0, +)
    var (waiting, busy) = (0.0, 0.0)
    for (present, weight) in weights.enumerated() {
      waiting += Double(max(0, present - advisors)) * weight / sum
      busy += Double(min(present, advisors)) * weight / sum
    }
    return (waiting * patience / arrival, waiting / arrival, busy / Double(advisors))
  }

  @Test("Waits and callers who hang up are those of Erlang A", arguments: [1, 2, 4])
  func erlangA(advisors: Int) throws {
    let text = DeskTests.booth(
      shifts: "[{count: \(advisors), hours: always}]", patience: "{exponential: {mean: 4 min}}"
    ).text
    let exact = DeskTests.erlangA(advisors: advisors)
    let runs = try (1...8).map { try run(text, seed: UInt64($0 * 7919))[0] }
    func isNear(_ values: [Double], _ expected: Double) -> Bool {
      let mean = values.reduce(0, +) / 8
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 7
      return abs(mean - expected) <= 4.8 * (variance / 8).squareRoot() + 1e-9
    }
    let calls = runs.map { Double($0.sum(.calls)) }
    #expect(
      isNear(zip(runs, calls).map { Double($0.visits(.lostWaiting)) / $1 }, exact.leaves))
    #expect(
      isNear(zip(runs, calls).map { Double($0.sum(.waitTime)) / 60e6 / $1 }, exact.wait))
    let staffed = Double(advisors * 14 * 1_440) * 60e6
    #expect(isNear(runs.map { Double($0.sum(.talkTime)) / staffed }, exact.utilization))
    for tables in runs {
      #expect(tables.sum(.calls) == tables.sum(.answered) + tables.visits(.lostWaiting))
      #expect(tables.visits(.lostSearch) == tables.sum(.answered))
    }
  }

  @Test("Who calls a closed desk is lost, and who still waits when it closes")
  func closes() throws {
    let open = DeskTests.booth(shifts: "[{count: 1, hours: 08:00-12:00}]", patience: "48 h")
    let tables = try run(open.text)[0]
    // Four hours of one advisor serve 48 calls of five minutes; 120 come in them, and 600 at other times.
    let answered = Double(tables.sum(.answered)) / 14
    #expect(answered > 42 && answered < 54)
    #expect(tables.visits(.lostWaiting) == tables.visits(.visits) - tables.sum(.answered))
  }

  @Test("A second shift takes calls that waited for the first")
  func secondShift() throws {
    let one = DeskTests.booth(shifts: "[{count: 1, hours: 08:00-12:00}]", patience: "48 h")
    let two = DeskTests.booth(
      shifts: "[{count: 1, hours: 08:00-12:00}, {count: 3, hours: 10:00-12:00}]",
      patience: "48 h")
    let answered = try [one, two].map { try run($0.text)[0].sum(.answered) }
    #expect(answered[1] > answered[0] + 14 * 50)
  }
}

extension Tables {
  /// A sum of the funnel over all flows and days.
  func sum(_ item: FunnelItem) -> Int64 {
    funnel.sum(item, flows: Array(0..<funnel.flows), days: 0..<funnel.days)
  }
}
