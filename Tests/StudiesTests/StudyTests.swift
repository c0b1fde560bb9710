import Scenarios
import Simulation
import Testing

@testable import Studies

@Suite("A study")
struct StudyTests {
  private static func summary(
    replications: Int, threads: Int, isStopped: @escaping @Sendable () -> Bool = { false }
  ) throws -> StudySummary? {
    let model = try ScenarioReader.read(text: scenario, named: "shop")
    let study = Study(Blueprint(model), policies: [0, 1], threads: threads)
    var summary = study.emptySummary
    return try study.run(1..<replications + 1, into: &summary, isStopped: isStopped) ? summary : nil
  }

  @Test("The summary is the same for one thread and for three")
  func threads() throws {
    let one = try #require(try Self.summary(replications: 4, threads: 1))
    let three = try #require(try Self.summary(replications: 4, threads: 3))
    for policy in [0, 1] {
      #expect(one.levels(of: policy).map(\.estimate) == three.levels(of: policy).map(\.estimate))
    }
    #expect(one.metricNames.contains("conversion"))
  }

  @Test("One replication gives values and no interval")
  func oneReplication() throws {
    let summary = try #require(try Self.summary(replications: 1, threads: 1))
    let conversion = try #require(summary.level(of: 0, metric: "conversion"))
    #expect(conversion.estimate.value != nil && conversion.estimate.interval == nil)
    let comparison = try #require(summary.comparison(of: 1, metric: "conversion"))
    #expect(comparison.verdict == nil || comparison.verdict == .same)
  }

  @Test("A dearer policy is lower in conversion, paired")
  func verdict() throws {
    let summary = try #require(try Self.summary(replications: 8, threads: 2))
    let comparison = try #require(summary.comparison(of: 1, metric: "conversion"))
    #expect(comparison.verdict == .worse)
    #expect(comparison.difference.interval!.upperBound < 0)
  }

  @Test("A later replication alone is the same as among the others")
  func firstReplication() throws {
    let blueprint = Blueprint(try ScenarioReader.read(text: Self.scenario, named: "shop"))
    func samples(_ numbers: Range<Int>) throws -> [Int: [Double?]] {
      var found: [Int: [Double?]] = [:]
      let study = Study(blueprint, policies: [0, 1], threads: 2)
      var summary = study.emptySummary
      _ = try study.run(
        numbers, into: &summary, isStopped: { false },
        render: { number, _, samples in (number, samples.flatMap { $0.map(\.total.value) }) },
        consume: { found[$0.0] = $0.1 })
      return found
    }
    let all = try samples(1..<5)
    #expect(all.keys.sorted() == [1, 2, 3, 4])
    #expect(try samples(3..<4) == [3: all[3]!])
    #expect(try samples(2..<4) == [2: all[2]!, 3: all[3]!])
  }

  @Test("A study that is stopped has no summary")
  func stopped() throws {
    #expect(try Self.summary(replications: 3, threads: 2, isStopped: { true }) == nil)
  }

  @Test("A replication is the same whichever study it is part of")
  func numbers() throws {
    let model = try ScenarioReader.read(text: Self.scenario, named: "shop")
    let study = Study(Blueprint(model), policies: [0, 1], threads: 2)
    var all = study.emptySummary
    #expect(try study.run(1..<7, into: &all, isStopped: { false }))
    var parts = study.emptySummary
    #expect(try study.run(1..<3, into: &parts, isStopped: { false }))
    #expect(try study.run(3..<7, into: &parts, isStopped: { false }))
    #expect(parts.replications == 6)
    #expect(parts.levels(of: 1).map(\.estimate) == all.levels(of: 1).map(\.estimate))
  }

  private static let scenario = """
    offpeak: 1
    name: shop
    calendar: {start: 2025-06-02, warm_up: 2 days, length: 7 days}
    sites: [{id: shop, hours: 08:00-18:00, bays: [{group: lift, count: 2}]}]
    services: {care: {wash: {wash: {minutes: 30, price: 20, needs: {bay: lift}}}}}
    booking: {starts_every: 30 min, horizon: 2 days}
    segments:
      anybody:
        visits: {per_week: 140, profile: {daily: {08-17: 1}}}
        wants: {wash: 100%}
        choice:
          multinomial_logit: {prefers: {daily: 08:00-18:00}, schedule_delay_early: -0.5 per h, schedule_delay_late: -0.5 per h, price: -0.1 per EUR, outside: -1}
    policies:
      baseline: {}
      dearer: {prices: [{when: always, factor: 1.5}]}
    """
}
