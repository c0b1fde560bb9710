import Scheduling
import Testing
import TimeAndMoney

@testable import Simulation

@Suite("Absences are drawn by resource and day")
struct AbsenceDrawTests {
  private let process =
    "{site: workshop, technicians: mechanics, per_year: 60, lasts: {exponential: {mean: 5 h}}, notice: {exponential: {mean: 10 h}}}"

  private func reports(_ workshop: Workshop, _ absences: String) throws -> [AbsenceReport] {
    let model = try model(workshop.text + "\nabsences: [" + absences + "]")
    let blueprint = Blueprint(model)
    let world = World(blueprint, replication: 1)
    var draws = world.absences
    var ledgers = world.tables.utilization
    return (0..<200).flatMap { day in
      draws.begin(
        on: model.plan.firstDay.advanced(by: day), sites: model.sites, into: &ledgers
      ).map(\.report)
    }
  }

  @Test("A bay, a technician of another group, a policy or another process shifts none of them")
  func keyed() throws {
    let alone = try reports(Workshop(days: 200), process)
    #expect(alone.count > 15)
    let breakdown = "{site: workshop, bays: lift, per_year: 50, lasts: 1 h}"
    #expect(try reports(Workshop(bays: 3, days: 200), process) == alone)
    #expect(
      try reports(Workshop(policies: "{baseline: {}, b: {}}", days: 200), process) == alone)
    let beside = try reports(Workshop(days: 200), breakdown + ", " + process)
    #expect(beside.filter { $0.resource == .technician(0) } == alone)
    #expect(beside.count > alone.count)
    let others = """
      [{group: apprentices, count: 2, skills: {}}, {group: mechanics, count: 1, skills: {repair: 1}}]
      """
    let later = try reports(Workshop(technicians: others, days: 200), process)
    #expect(later.map(\.interval) == alone.map(\.interval))
    #expect(later.allSatisfy { $0.resource == .technician(2) })
  }

  @Test("A second bay leaves the breakdowns of the first as they are, and a raised rate only adds")
  func adding() throws {
    func intervals(bays: Int, perYear: Int) throws -> [Interval] {
      try reports(
        Workshop(bays: bays, days: 200),
        "{site: workshop, bays: lift, per_year: \(perYear), lasts: 5 min}"
      ).map(\.interval)
    }
    let few = try intervals(bays: 1, perYear: 40)
    #expect(few.count > 10)
    #expect(Set(try intervals(bays: 2, perYear: 40)).isSuperset(of: few))
    let many = try intervals(bays: 1, perYear: 80)
    #expect(many.count > few.count && Set(many).isSuperset(of: few))
  }

  @Test("As many begin in a year as were asked for, on days with hours and within them")
  func rate() throws {
    var weekdays = Workshop(days: 200)
    weekdays.technicians =
      "[{group: mechanics, count: 4, skills: {repair: 1}, shift: {mon-fri: 08:00-10:00}}]"
    let found = try reports(
      weekdays, "{site: workshop, technicians: mechanics, per_year: 50, lasts: 5 min}")
    // 4 technicians, 200 of 365.25 days: 109.5 expected, 10.5 is one standard deviation.
    #expect((75...144).contains(found.count))
    for report in found {
      let day = LocalDay(daysSince1970: Int32(report.interval.start.microseconds / 86_400_000_000))
      #expect(day.weekday != .saturday && day.weekday != .sunday)
      let minute = report.interval.start.microseconds / 60_000_000 % 1_440
      #expect((480..<600).contains(minute))
    }
  }

  @Test("The notice moves the report, and never further than anybody can have booked")
  func notice() throws {
    let text = Workshop(days: 30).text + "\nabsences: ["
    func first(_ notice: String) throws -> Absences.Planned? {
      let model = try model(
        text + "{site: workshop, closed: true, per_year: 366, lasts: 1 h\(notice)}]")
      var world = World(Blueprint(model), replication: 1)
      return world.absences.begin(
        on: model.plan.firstDay.advanced(by: 5), sites: model.sites,
        into: &world.tables.utilization
      ).first
    }
    let plain = try #require(try first(""))
    #expect(plain.reported == plain.report.interval.start)
    let early = try #require(try first(", notice: 90 min"))
    #expect(early.report == plain.report)
    #expect(early.reported == plain.report.interval.start - .minutes(90))
    let far = try #require(try first(", notice: 20 days"))
    #expect(far.reported == plain.report.interval.start - .days(2))
  }

  @Test("The number on a day is Poisson's by inversion", arguments: [0.0, 0.2, 3.0])
  func poisson(mean: Double) {
    let counts = (0..<10_000).map { Absences.count(at: (Double($0) + 0.5) / 10_000, mean: mean) }
    #expect(counts == counts.sorted())
    #expect(abs(Double(counts.reduce(0, +)) / 10_000 - mean) < 0.002)
  }
}
