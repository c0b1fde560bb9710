import Metrics
import Testing
import TimeAndMoney

@testable import Simulation

@Suite("Services of several stages, equipment, overbooking and a provider who answers")
struct StageTests {
  /// Ten minutes at the desk, twenty on the lift, five at the till.
  private func garage(takes: String = "35 min", service: String = "", days: Int = 1) -> String {
    Workshop(
      technicians: """
        [{group: advisors, count: 1, skills: {desk: 1, till: 1}}, {group: mechanics, count: 1, skills: {repair: 1}}]
        """, days: days
    ).text.replacing(
      "repair: {minutes: 30, price: 100, cost: 40, needs: {bay: lift, skill: repair 1}, takes: 30 min}",
      with: """
        repair:
                    price: 100
                    cost: 40
                    takes: \(takes)
                    stages:
                      - {name: desk, minutes: 10, needs: {skill: desk 1}}
                      - {name: work, minutes: 20, needs: {bay: lift, skill: repair 1}}
                      - {name: till, minutes: 5, needs: {skill: till 1}}
        \(service)
        """)
  }

  @Test("Each stage takes its resources only, and its share of the time")
  func shares() throws {
    let tables = try run(garage())[0]
    // 8:00 and 9:00: at 8:30 the advisor is at the till.
    #expect(tables.money(.completed) == 2)
    #expect(tables.minutes(.bookedPaid) == 40 && tables.minutes(.busyPaid) == 40)
    #expect(tables.minutes(.bookedPaid, group: 1) == 30)
    #expect(tables.minutes(.busyPaid, group: 1) == 30)
    #expect(tables.minutes(.bookedPaid, group: 2) == 40)
    #expect(tables.money(.bookedTime) == 40 * 60_000_000)
    #expect(tables.waitMinutes == 0)
  }

  @Test("A visit that takes longer does so in every stage in proportion")
  func longer() throws {
    let tables = try run(garage(takes: "70 min"))[0]
    #expect(tables.money(.completed) == 2)
    let busy = (0...2).map {
      tables.minutes(.busyPaid, group: $0) + tables.minutes(.overtime, group: $0)
    }
    #expect(busy == [80, 60, 80])
  }

  @Test("A deposit is captured with the booking, and what is not kept goes back")
  func deposit() throws {
    func money(_ attendance: String) throws -> [Int64] {
      let workshop = Workshop(
        service:
          ", rules: {deposit: 30%, no_show_fee: 50%, cancellation: {free_until: 0 h, fee: 20%}}",
        attendance: attendance, days: 3)
      let tables = try workshop.tables()
      return [RevenueItem.completed, .listRevenue, .fees, .refunds].map { tables.money($0) }
    }
    #expect(try money("{}") == [12, 120_000, 0, 0])
    #expect(try money("{no_show: 100%}") == [0, 0, 60_000, 0])
    let cancelled = try money("{cancel: 100%}")
    #expect(cancelled[0] == 0 && cancelled[2] > 0 && cancelled[2] + cancelled[3] == 0)
  }

  @Test("Who books late pays the rush fee on top")
  func rush() throws {
    let workshop = Workshop(service: ", rules: {rush: {within: 48 h, fee: 5}}", days: 2)
    let tables = try workshop.tables()
    #expect(tables.money(.completed) == 8)
    #expect(tables.money(.fees) == 8 * 500)
    #expect(tables.money(.listRevenue) == 80_000)
  }

  @Test("Of two customers in one place the second waits, and is given up at closing")
  func overbooked() throws {
    let workshop = Workshop(service: ", rules: {overbooking: {show_rate: 50%}}")
    let tables = try workshop.tables()
    #expect(tables.money(.bookings) == 8)
    #expect(tables.money(.completed) == 4)
    #expect(tables.minutes(.bookedPaid) == 120)
    #expect(tables.minutes(.busyPaid) == 120)
    // With everybody half there, the places are filled by those who come.
    let half = Workshop(
      service: ", rules: {overbooking: {show_rate: 50%}}", attendance: "{no_show: 50%}", days: 7)
    let many = try half.tables()
    let few = try Workshop(attendance: "{no_show: 50%}", days: 7).tables()
    #expect(many.money(.completed) > few.money(.completed))
    #expect(many.visits(.confirmed) == VisitCount.ends.reduce(0) { $0 + many.visits($1) })
  }

  @Test("A provider who does not answer in time, or declines, gives the booking up")
  func provider() throws {
    func ends(_ provider: String) throws -> (completed: Int64, cancelled: Int64) {
      let tables = try Workshop(
        service: ", rules: {provider: {\(provider)}}", attendance: "{takes_alternative: 0%}",
        days: 3
      ).tables()
      #expect(tables.visits(.confirmed) == VisitCount.ends.reduce(0) { $0 + tables.visits($1) })
      return (tables.money(.completed), tables.visits(.cancelledByProvider))
    }
    let accepting = try ends("answers_within: 1 h, answers_after: 59 min")
    #expect(accepting == (12, 0))
    let late = try ends("answers_within: 1 h, answers_after: 60 min")
    #expect(late.completed == 0 && late.cancelled > 0)
    let declining = try ends("answers_within: 1 h, declines: 100%")
    #expect(declining.completed == 0 && declining.cancelled > 0)
  }

  @Test("Equipment that all bays share keeps a second bay idle")
  func equipment() throws {
    func completed(_ equipment: String) throws -> Int64 {
      let text = Workshop(
        bays: 2, technicians: "[{group: mechanics, count: 2, skills: {repair: 1}}]"
      ).text.replacing(
        "    technicians:",
        with: "    equipment: [{group: rig, count: \(equipment)}]\n    technicians:"
      )
      .replacing(
        "needs: {bay: lift, skill: repair 1}, takes: 30",
        with: "needs: {bay: lift, skill: repair 1, equipment: rig}, takes: 30")
      return try run(text)[0].money(.completed)
    }
    #expect(try completed("1") == 4)
    #expect(try completed("2") == 8)
  }
}
