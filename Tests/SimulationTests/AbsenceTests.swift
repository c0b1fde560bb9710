import Metrics
import Scheduling
import Testing
import TimeAndMoney

@testable import Simulation

@Suite("Somebody or something is missing, in a workshop that sold Tuesday out on Monday")
struct AbsenceTests {
  /// Customers come on Monday only, so that Wednesday is free.
  private func workshop(_ attendance: String = "{}", _ workshop: Workshop = Workshop()) -> Workshop
  {
    var workshop = workshop
    workshop.visits = "{per_week: 200, profile: {mon: 1, tue-sun: 0}}"
    workshop.attendance = attendance
    workshop.days = 3
    return workshop
  }

  @Test("Somebody else does it at the same time, and who is being served is served to the end")
  func reassigned() throws {
    var two = Workshop()
    two.technicians = "[{group: mechanics, count: 2, skills: {repair: 1}}]"
    var diary = try Diary(workshop("{}", two).text)
    diary.lose(
      .technician(0), from: diary.at("08:20"), to: diary.at("10:00"), told: diary.at("08:10"))
    #expect(
      diary.lines(until: diary.at("12:00")) == [
        "08:10 08:30 with technician 1", "08:10 09:00 with technician 1",
        "08:10 09:30 with technician 1", "08:30 08:00 completed", "09:00 08:30 completed",
        "09:30 09:00 completed", "10:00 09:30 completed",
      ])
    #expect(diary.world.tables.visits(.cancelledByProvider) == 0)
  }

  @Test("The customer takes the nearest free start, and comes then")
  func taken() throws {
    var diary = try Diary(workshop("{answers_after: 20 min}").text)
    diary.lose(
      .technician(0), from: diary.at("08:20"), to: diary.at("09:00"), told: diary.at("08:10"))
    #expect(
      diary.lines(until: diary.at("12:00", day: 5)) == [
        "08:10 08:30 offered 5.08:00, 5.08:30, 5.09:00", "08:30 08:00 completed",
        "08:30 08:30 moved to 5.08:00", "09:30 09:00 completed", "10:00 09:30 completed",
        "5.08:30 08:30 completed",
      ])
  }

  @Test("Refused, unanswered, or with nothing near: the business has cancelled it, once each")
  func notTaken() throws {
    func ends(_ attendance: String, booking: String = "", until end: Int = 4) throws -> [String] {
      var workshop = workshop(attendance)
      workshop.booking = booking
      var diary = try Diary(workshop.text)
      diary.lose(
        .technician(0), from: diary.at("09:30"), to: diary.at("23:00", day: end),
        told: diary.at("08:10"))
      return diary.lines(until: diary.at("12:00", day: 6)).filter { !$0.contains("completed") }
    }
    let offered = "08:10 09:30 offered 5.08:00, 5.08:30, 5.09:00"
    #expect(
      try ends("{answers_after: 20 min, takes_alternative: 0%}")
        == [offered, "08:30 09:30 given up: alternativeDeclined"])
    #expect(
      try ends("{answers_after: 2 h}", booking: ", alternatives: {answer: 1 h}")
        == [offered, "09:10 09:30 given up: alternativeUnanswered"])
    // The very instant of the deadline is too late, one minute before is not.
    #expect(
      try ends("{answers_after: 59 min}", booking: ", alternatives: {answer: 1 h}")
        == [offered, "09:09 09:30 moved to 5.08:00"])
    #expect(
      try ends("{answers_after: 60 min}", booking: ", alternatives: {answer: 1 h}")
        == [offered, "09:10 09:30 given up: alternativeUnanswered"])
    #expect(try ends("{}", until: 6) == ["08:10 09:30 given up: noAlternative"])
  }

  @Test("What was planned for the old start does not act on the new one")
  func staleEvents() throws {
    // The customer of 08:30 would come at 09:10 and be a no-show at 08:50; moved to 09:30, he comes at 10:10.
    var late = workshop("{punctuality: 40 min, patience: 15 min}")
    late.booking = ", grace: 60 min"
    var diary = try Diary(late.text)
    diary.run(until: diary.tuesday)
    diary.cancel(diary.at("09:30"), at: diary.at("00:30"))
    diary.lose(
      .technician(0), from: diary.at("08:30"), to: diary.at("09:00"), told: diary.at("08:10"))
    let lines = diary.lines(until: diary.at("12:00"))
    #expect(lines.contains("08:10 08:30 moved to 09:30"))
    #expect(lines.filter { $0.contains(" 08:30 ") }.last == "10:00 08:30 no show")
    #expect(lines.count { $0.contains(" 08:30 no show") } == 1)
  }

  @Test("A bay that comes back takes up the work that waits for it")
  func bayComesBack() throws {
    var diary = try Diary(workshop().text)
    // Nothing near is free on Tuesday; who waits at 08:30 is offered Wednesday and takes it.
    diary.lose(.bay(0), from: diary.at("08:30"), to: diary.at("08:40"), told: diary.at("08:30"))
    #expect(
      diary.lines(until: diary.at("12:00", day: 5)) == [
        "08:30 08:30 offered 5.08:00, 5.08:30, 5.09:00", "08:30 08:00 completed",
        "08:30 08:30 moved to 5.08:00", "09:30 09:00 completed", "10:00 09:30 completed",
        "5.08:30 08:30 completed",
      ])
  }

  @Test("Absent minutes are those within opening, each resource once, and a closure is one of all")
  func minutes() throws {
    let text = workshop().text
    func absent(_ more: String) throws -> [Double] {
      let tables = try run(text + "\nabsences: [" + more + "]")[0]
      return [tables.minutes(.absent), tables.minutes(.absent, group: 1)]
    }
    // Begun at every opening, several a day: three days of two hours, whatever lies over what.
    let closed = "{site: workshop, closed: true, per_year: 366, lasts: 3 days, begins: opening}"
    let ill = """
      {site: workshop, technicians: mechanics, per_year: 366, lasts: 3 days, begins: opening}
      """
    let both = try absent(closed + ", " + ill)
    #expect(both[0] <= 360 && both[1] <= 360)
    #expect(try absent(ill)[0] == 0)
    #expect(try absent(ill)[1] <= 360)
    #expect(both[1] >= (try absent(closed)[1]))
  }
}
