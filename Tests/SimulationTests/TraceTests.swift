import Testing

@testable import Simulation

@Suite("The trace of a replication")
struct TraceTests {
  private func runs(_ text: String, traces: Bool) throws -> [PolicyRun] {
    let blueprint = Blueprint(try model(text), tracesEvents: traces)
    let runs = try Replication(blueprint, number: 1).run(policies: [0, 1], isStopped: { false })
    return try #require(runs)
  }

  @Test("Writing events down changes no table, and where nobody answers each event is written once")
  func changesNothing() throws {
    let plain = try runs(Town().text, traces: false)
    let traced = try runs(Town().text, traces: true)
    for (plain, traced) in zip(plain, traced) {
      #expect(plain.tables.everyFigure == traced.tables.everyFigure)
      #expect(plain.trace.isEmpty)
      #expect(traced.trace.count == traced.tables.events)
    }
  }

  @Test("A policy's trace begins with the events of the shared warm-up")
  func warmUp() throws {
    let runs = try runs(Town().text, traces: true)
    let start = Blueprint(try model(Town().text)).measured.start
    let (baseline, dear) = (runs[0].trace, runs[1].trace)
    let warmUp = baseline.prefix { $0.instant < start }
    #expect(warmUp.count > 100)
    for (event, other) in zip(warmUp, dear) {
      #expect(event.instant == other.instant && event.happening == other.happening)
      #expect(event.subject == other.subject && event.outcome == other.outcome)
    }
  }

  @Test("Each visit is chosen, held, confirmed, in line or lost; each work ends in a completion")
  func outcomes() throws {
    let run = try runs(Town().text, traces: true)[0]
    let visits = run.trace.filter { $0.happening == .visit }
    #expect(visits.count > 200)
    let reasons: [EventOutcome] = [.counted(.lostFull), .counted(.lostPreference), .chosen]
    #expect(visits.allSatisfy { $0.outcome.map(reasons.contains) ?? false })
    #expect(visits.allSatisfy { ($0.start != nil) == ($0.outcome == .chosen) })
    let done = run.trace.filter { $0.happening == .workDone }
    #expect(!done.isEmpty && done.allSatisfy { $0.outcome == .counted(.completed) })
  }

  @Test("A deadline that customers are told of is an event, at its own instant")
  func deadlines() throws {
    let workshop = Workshop(
      checkout: "{takes: 20 min}", attendance: "{waitlist: {joins: 100%, accepts: 0%}}",
      policies: "{baseline: {}, other: {}}")
    let trace = try runs(workshop.text, traces: true)[0].trace
    let lapses = trace.filter { $0.happening == nil }
    #expect(lapses.contains { $0.outcome == .holdExpired })
    #expect(zip(trace, trace.dropFirst()).allSatisfy { $0.instant <= $1.instant })
    let visits = Set(trace.filter { $0.happening == .visit }.compactMap { name(of: $0) })
    #expect(lapses.allSatisfy { name(of: $0).map(visits.contains) ?? false })
  }

  private func name(of event: TracedEvent) -> String? {
    guard case .visit(let name, let segment, _) = event.subject else { return nil }
    return "\(segment) \(name.day) \(name.ordinal)"
  }
}
