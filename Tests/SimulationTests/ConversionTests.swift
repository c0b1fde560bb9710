import Metrics
import Testing

@testable import Simulation

@Suite("Every visit is counted once, with one reason or one end")
struct ConversionTests {
  @Test(
    "Every counted visit comes to its end, whatever happens to it",
    arguments: [UInt64](1...6))
  func balance(seed: UInt64) throws {
    let tables = try run(Town().text, policies: [0, 1, 2], seed: seed)
    for run in tables {
      for segment in 0..<run.conversion.flows {
        for day in 0..<run.conversion.days {
          let counts = VisitCount.allCases.map { run.conversion[$0, flow: segment, day: day] }
          func sum(_ these: [VisitCount]) -> Int64 { these.reduce(0) { $0 + counts[$1.rawValue] } }
          #expect(sum([.visits]) == sum([.confirmed]) + sum(VisitCount.losses))
          #expect(sum([.confirmed]) == sum(VisitCount.ends))
          #expect(sum([.confirmed]) <= sum([.offered]))
          #expect(sum([.offered]) <= sum([.visits]))
        }
      }
      #expect(run.visits(.visits) == Int64(run.visits.count))
      #expect(run.visits(.confirmed) == Int64(run.visits.count(where: \.isBooked)))
      #expect(run.visits(.completed) == Int64(run.visits.count(where: \.isCompleted)))
    }
    // All that can happen does.
    let ends: [VisitCount] = [
      .lostFull, .lostPreference, .lostConfirmation, .completed, .cancelledByCustomer, .noShows,
    ]
    for end in ends { #expect(tables[0].visits(end) > 0, "\(end)") }
  }

  @Test(
    "A checkout longer than the hold loses the place",
    arguments: [(9, true), (11, false)])
  func checkout(minutes: Int, isConfirmed: Bool) throws {
    let workshop = Workshop(booking: ", hold: 10 min", checkout: "{takes: \(minutes) min}")
    let tables = try workshop.tables()
    #expect(tables.visits(.confirmed) == (isConfirmed ? 4 : 0))
    #expect((tables.visits(.lostConfirmation) > 0) == !isConfirmed)
    #expect(tables.visits(.lostFull) > 0)
    #expect(tables.money(.completed) == (isConfirmed ? 4 : 0))
  }

  @Test("Who does not complete the checkout is lost there, and the place is sold again")
  func abandoned() throws {
    let tables = try Workshop(checkout: "{completes: 50%}").tables()
    #expect(tables.visits(.lostConfirmation) > 0)
    #expect(tables.visits(.confirmed) == 4)
  }

  @Test("Who takes long to decide finds his place taken")
  func taken() throws {
    let tables = try Workshop(checkout: "{decides: 3 h}").tables()
    #expect(tables.visits(.lostTaken) > 0)
    #expect(tables.visits(.confirmed) == 4)
    #expect(try Workshop().tables().visits(.lostTaken) == 0)
  }

  @Test("Whom no start would have pleased does not depend on how many bays there are")
  func preference() throws {
    let runs = try [1, 2, 6].map {
      try run(Town(bays: $0, checkout: "{takes: 0 min}").text)[0]
    }
    let lost = runs.map { $0.visits(.lostPreference) }
    #expect(Set(lost).count == 1)
    #expect(lost[0] > 20)
    #expect(Set(runs.map { $0.visits(.visits) }).count == 1)
    #expect(runs[0].visits(.lostFull) > runs[2].visits(.lostFull))
    for run in runs { #expect(run.visits(.lostTaken) + run.visits(.lostConfirmation) == 0) }
  }

  @Test("Prices above the list lose customers to the price, list prices none")
  func price() throws {
    let tables = try run(Town(bays: 6).text, policies: [0, 1])
    #expect(tables[0].visits(.lostPrice) == 0)
    #expect(tables[1].visits(.lostPrice) > 0)
  }
}
