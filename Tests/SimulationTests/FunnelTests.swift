import Foundation
import Metrics
import Testing

@testable import Simulation

@Suite("The steps of a booking")
struct FunnelTests {
  /// A channel with the shares it must lose and keep.
  struct Step: CustomTestStringConvertible {
    let channel: String
    let loss: VisitCount
    /// The share of those who reach the step that goes on.
    let goesOn: Double
    /// The share of visits that reach it.
    var reach = 1.0
    var testDescription: String { "\(loss) \(channel)" }
  }

  /// exp(−hazard · (time − bearable)) for a fixed time; its mean 1 / (1 + hazard · mean) for an exponential one.
  static let steps: [Step] = [
    Step(channel: "{page: {takes: 2.1 s, hazard: 5 per s}}", loss: .lostPage, goesOn: 1),
    Step(channel: "{page: {takes: 5.1 s, hazard: 0.2 per s}}", loss: .lostPage, goesOn: exp(-0.6)),
    Step(
      channel: "{page: {takes: {exponential: {mean: 4 s}}, bearable: 0 s, hazard: 0.25 per s}}",
      loss: .lostPage, goesOn: 0.5),
    Step(
      channel: "{page: {takes: {exponential: {mean: 4 s}}, bearable: 2 s, hazard: 0.25 per s}}",
      loss: .lostPage, goesOn: 1 - exp(-0.5) * 0.5),
    Step(
      channel: "{search: {takes: 90 s, hazard: 0.4 per min, completes: 90%}}", loss: .lostSearch,
      goesOn: 0.9 * exp(-0.6)),
    Step(
      channel: "{search: {per_name: 60 s, hazard: 6 per h, levels: 1, lists: sku}}",
      loss: .lostSearch, goesOn: exp(-0.1)),
    Step(
      channel: """
        {verification: {levels: {token: {takes: 6 s, hazard: 1 per min}, eye: {completes: 60%}}, \
        sensitive: {share: 30%, by: eye}, others: token}}
        """, loss: .lostVerification, goesOn: 0.7 * exp(-0.1) + 0.3 * 0.6),
    Step(
      channel: "{payment: {takes: 30 s, hazard: 1 per min, completes: 80%}}", loss: .lostPayment,
      goesOn: 0.8 * exp(-0.5)),
    Step(
      channel: "{payment: {completes: 80%, tier_check: {takes: 60 s, hazard: 0.3 per min}}}",
      loss: .lostPayment, goesOn: 0.8 * exp(-0.3)),
    Step(channel: "{confirmation: {doubt: 30%}}", loss: .lostConfirmation, goesOn: 0.7),
    Step(
      channel: """
        {confirmation: {completes: 90%, doubt: 30%, \
        preview: {takes: 1 min, hazard: 0.1 per min, resolves: 80%}}}
        """, loss: .lostConfirmation, goesOn: 0.9 * exp(-0.1) * 0.94),
    Step(
      channel: "{page: {completes: 70%}, payment: {completes: 50%}}", loss: .lostPayment,
      goesOn: 0.5, reach: 0.7),
  ]

  @Test("Each step keeps the share that its time and hazard leave", arguments: steps)
  func shares(step: Step) throws {
    let tables = try run(Booth(channel: step.channel).text)[0]
    let visits = Double(tables.visits(.visits))
    let lost = Double(tables.visits(step.loss))
    let expected = step.reach * (1 - step.goesOn)
    #expect(abs(lost / visits - expected) <= 4 * (expected * (1 - expected) / visits).squareRoot())
    if step.reach == 1 { #expect(tables.visits(.confirmed) + Int64(lost) == Int64(visits)) }
  }

  @Test("Verification stops the abusive operations its level stops, and the others do not come")
  func abuse() throws {
    var booth = Booth(
      channel: """
        {verification: {levels: {token: {stops: 60%}, eye: {stops: 95%}}, \
        sensitive: {share: 25%, by: eye}, others: token, abusive: 20%}}
        """)
    booth.attendance = "{no_show: 0%}"
    let tables = try run(booth.text)[0]
    let abusive = Double(tables.visits(.abusive))
    let caught = Double(tables.visits(.abusiveStopped)) / abusive
    let expected = 0.25 * 0.95 + 0.75 * 0.6
    #expect(abs(caught - expected) <= 4 * (expected * (1 - expected) / abusive).squareRoot())
    #expect(tables.visits(.lostVerification) == tables.visits(.abusiveStopped))
    #expect(
      tables.visits(.noShows) == tables.visits(.abusive) - tables.visits(.abusiveStopped))
  }

  @Test("A slower step loses those it lost before and others, and nobody changes elsewhere")
  func coupling() throws {
    func visits(_ seconds: Int) throws -> Tables {
      try run(
        Booth(channel: "{page: {takes: \(seconds) s, hazard: 0.1 per s}}").text, keepsVisitors: true
      )[0]
    }
    let (fast, slow) = (try visits(3), try visits(9))
    #expect(fast.visitors == slow.visitors)
    for (before, after) in zip(fast.visits, slow.visits) {
      if after.isBooked { #expect(before.isBooked) }
    }
    #expect(slow.visits(.lostPage) > fast.visits(.lostPage))
  }

  @Test("A hold that runs out while the customer verifies, pays and confirms is lost")
  func holdRunsOut() throws {
    let steps = "payment: {takes: 4 min}, confirmation: {takes: 3 min}"
    for (hold, isLost) in [("6 min", true), ("8 min", false)] {
      let booth = Booth(channel: "{\(steps)}", hold: hold)
      let tables = try run(booth.text)[0]
      #expect((tables.visits(.confirmed) == 0) == isLost)
      #expect((tables.visits(.lostConfirmation) > 0) == isLost)
    }
  }

  @Test("Who books for another asks him first, and somebody may be faster")
  func asks() throws {
    var booth = Booth(channel: "{asks: 3 h}")
    booth.hours = "12:00-12:30"
    booth.bays = 10
    #expect(try run(booth.text)[0].visits(.lostTaken) > 0)
    booth.channel = "{}"
    #expect(try run(booth.text)[0].visits(.lostTaken) == 0)
  }

  @Test("A policy that changes nothing differs in nothing, with every step switched on")
  func nothing() throws {
    let tables = try run(Booth.withEverything.text, policies: [0, 1], keepsVisitors: true)
    #expect(tables[0].everyFigure == tables[1].everyFigure)
    #expect(tables[0].visitors == tables[1].visitors)
    #expect(tables[0].visits == tables[1].visits)
    let losses = VisitCount.losses.reduce(0) { $0 + tables[0].visits($1) }
    #expect(tables[0].visits(.visits) == tables[0].visits(.confirmed) + losses)
    for loss in [
      VisitCount.lostPage, .lostSearch, .lostVerification, .lostPayment, .lostConfirmation,
    ] {
      #expect(tables[0].visits(loss) > 0, "\(loss)")
    }
  }
}

extension Booth {
  static let withEverything = Booth(
    channel: """
      {page: {takes: {lognormal: {mean: 3 s, cv: 0.5}}, hazard: 0.2 per s}, \
      search: {takes: 10 s, hazard: 0.5 per min}, asks: {exponential: {mean: 1 min}}, \
      verification: {levels: {token: {completes: 95%, stops: 90%}}, others: token, abusive: 2%}, \
      payment: {completes: 90%}, confirmation: {takes: {exponential: {mean: 2 min}}, doubt: 10%}}
      """)
}
