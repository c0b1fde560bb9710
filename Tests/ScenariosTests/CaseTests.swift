import Simulation
import Testing

@testable import Scenarios

@Suite("Cases from the field")
struct CaseTests {
  /// The garage over a short time, which is read faster.
  private static let plain = Garage.complete.replacing("length: 13 weeks", with: "length: 1 week")
    .replacing("warm_up: 4 weeks", with: "warm_up: 1 week")

  static let text =
    plain + """

      case:
        about: Lifts are added, and booking closes later.
        source: operator's report
        policy: off-peak-reward
        after:
          sites.chengdu-01.bays.lift: 10
          booking.notice: 10 min
        claims:
          - {name: level, metric: conversion, of: before, is: 60%}
          - {metric: conversion, of: change, is: +23%..45%}
          - {name: wait, metric: counter.mean_wait, of: after, is: at most 1 h}
        needs:
          - {find: chengdu-01.lift=2..9, claim: level}
          - {find: booking.horizon=1..9 days}
      """

  private static func fieldCase(_ old: String = "", _ new: String = "") throws -> FieldCase {
    let text = old.isEmpty ? Self.text : Self.text.replacing(old, with: new)
    return try #require(try ScenarioDocument(text: text, named: "g").fieldCase())
  }

  @Test("A scenario without a section case is no case")
  func none() throws {
    let found = try ScenarioDocument(text: Self.plain, named: "g").fieldCase()
    #expect(found?.claims == nil)
  }

  @Test("Every parameter that differs is listed with its whole path, before and after")
  func changes() throws {
    let found = try Self.fieldCase()
    #expect(
      found.changes == [
        .init(path: "sites[0].bays[0].count", before: "8", after: "10"),
        .init(path: "booking.notice", before: "30 min", after: "10 min"),
      ])
    #expect(found.source == "operator's report")
    #expect(found.policy == "off-peak-reward")
    #expect(try found.after.value(at: "chengdu-01.lift") == "10")
    #expect(try found.before.value(at: "chengdu-01.lift") == "8")
  }

  @Test(
    "A parameter may be put in, left out, or replaced as a whole; a bare number keeps its unit",
    arguments: [
      ("booking.grace: not set", "booking.grace", "20 min", nil),
      ("absences: []", "absences", nil, "[]"),
      ("booking.notice: 45", "booking.notice", "30 min", "45 min"),
      ("segments.planner: not set", "segments.planner.", nil, nil),
      ("oil-mineral.takes: 30 min", "services.maintenance.oil change.oil-mineral.takes", nil, nil),
      ("business.checkout: {completes: 90%}", "segments.business.checkout.completes", nil, "90%"),
      (
        "oil-mineral.takes.lognormal.mean: 29 min",
        "services.maintenance.oil change.oil-mineral.takes.lognormal.mean", "31 min", "29 min"
      ),
    ])
  func kinds(line: String, path: String, before: String?, after: String?) throws {
    let change = try #require(try Self.fieldCase("booking.notice: 10 min", line).changes.last)
    // Of what is left out as a whole each parameter is listed.
    #expect(path.hasSuffix(".") ? change.path.hasPrefix(path) : change.path == path)
    if let before { #expect(change.before == before) }
    if let after { #expect(change.after == after) }
    if line.hasSuffix("not set") { #expect(change.after == nil) }
  }

  @Test(
    "The scenario after the change is the one that would be written so, and before it is as it was")
  func sides() throws {
    let found = try Self.fieldCase()
    let written = Self.plain.replacing("lift, count: 8", with: "lift, count: 10")
      .replacing("notice: 30 min", with: "notice: 10 min")
    #expect(found.after.json == (try ScenarioDocument(text: written, named: "g").json))
    #expect(found.before.json == (try ScenarioDocument(text: Self.plain, named: "g").json))
  }

  @Test(
    "A warm-up that is to be found is found before the change, however far one may book after it")
  func found() throws {
    let text = Self.text.replacing("warm_up: 1 week", with: "warm_up: auto")
      .replacing("booking.notice: 10 min", with: "booking.horizon: 14 days")
    _ = try ScenarioDocument(text: text, named: "g").fieldCase()
  }

  @Test("Claims are in the unit of their metric, a change is a share, and an open end is infinite")
  func claims() throws {
    let claims = try Self.fieldCase().claims
    #expect(claims.map(\.title) == ["level, before", "conversion, change", "wait, after"])
    #expect(claims[0].claimed == 0.6...0.6)
    #expect(claims[1].claimed == 0.23...0.45)
    #expect(claims[2].claimed == -.infinity...60)
  }

  @Test("A condition is set after the change alone where the change sets it, else on both sides")
  func conditions() throws {
    let found = try Self.fieldCase()
    #expect(found.conditions.map(\.path) == ["sites[0].bays[0].count", "booking.horizon"])
    #expect(found.conditions.map(\.concernsBefore) == [false, true])
    #expect(found.conditions.map(\.written) == ["10", "7 days"])
    #expect(found.conditions.map(\.claim) == ["level", nil])
    let lifts = try found.conditions[0].setting("5", in: found)
    #expect(try lifts.before.value(at: "chengdu-01.lift") == "8")
    #expect(try lifts.after.value(at: "chengdu-01.lift") == "5")
    let days = try found.conditions[1].setting("5 days", in: found)
    #expect(try days.before.value(at: "booking.horizon") == "5 days")
    #expect(try days.after.value(at: "booking.horizon") == "5 days")
  }

  @Test("A path never leads into a case, and a document with another value holds none")
  func paths() throws {
    let document = try ScenarioDocument(text: Self.text, named: "g")
    #expect(try document.wholePath(of: "chengdu-01.lift") == "sites[0].bays[0].count")
    #expect(throws: PathProblem.self) { try document.value(at: "claims[0].is") }
    #expect(throws: PathProblem.self) { try document.value(at: "case.about") }
    // Where the value is that of the change, nothing would change any more.
    let changed = try document.setting("10", at: "chengdu-01.lift")
      .setting("10 min", at: "booking.notice")
    #expect(try changed.fieldCase()?.claims == nil)
    _ = try changed.model()
  }

  @Test("A standard error after the change is none of the scenario before")
  func uncertain() throws {
    let text = Self.text.replacing(
      "booking.notice: 10 min", with: "oil-mineral.price: {value: 240, se: 5, source: list}")
    let document = try ScenarioDocument(text: text, named: "g")
    #expect(document.uncertainty.isEmpty)
    #expect(try document.fieldCase()?.after.uncertainty.parameters.count == 1)
  }
}
