import Demand
import Metrics
import Scheduling
import Testing
import TimeAndMoney

@testable import Simulation

@Suite("Customers choose another start, line up and rate")
struct ChangeTests {
  /// Customers come on Monday only; Wednesday is free from midnight on.
  private func workshop(_ attendance: String, days: Int = 3) -> Workshop {
    Workshop(
      attendance: attendance, days: days, visits: "{per_week: 200, profile: {mon: 1, tue-sun: 0}}")
  }

  private func ends(_ tables: Tables) {
    #expect(
      tables.visits(.visits)
        == tables.visits(.confirmed) + VisitCount.losses.reduce(0) { $0 + tables.visits($1) })
    #expect(
      tables.visits(.confirmed) == VisitCount.ends.reduce(0) { $0 + tables.visits($1) })
  }

  // MARK: Reschedules

  @Test("A customer who is rescheduled at a moment takes the start he likes best, and comes then")
  func rescheduled() throws {
    var diary = try Diary(workshop("{punctuality: 5 min}").text)
    diary.run(until: diary.tuesday)
    diary.reschedule(diary.at("09:00"), at: diary.at("06:00"))
    #expect(
      diary.lines(until: diary.at("12:00", day: 5)) == [
        "06:00 09:00 rescheduled to 5.08:00", "08:35 08:00 completed", "09:05 08:30 completed",
        "10:05 09:30 completed", "5.08:35 09:00 completed",
      ])
  }

  @Test("With nothing else free he keeps what he has, and comes")
  func kept() throws {
    var diary = try Diary(workshop("{}").text)
    // On Monday only Tuesday can be booked, and it is full.
    diary.reschedule(diary.at("09:00"), at: diary.tuesday - .minutes(10))
    #expect(
      diary.lines(until: diary.at("12:00")) == [
        "08:30 08:00 completed", "09:00 08:30 completed", "09:30 09:00 completed",
        "10:00 09:30 completed",
      ])
  }

  @Test("Each reschedules once at most, pays the late fee, and ends once")
  func once() throws {
    var busy = workshop("{reschedules: 100%, cancel: 20%}", days: 6)
    busy.visits = "{per_week: 60, profile: {daily: 1}}"
    busy.horizon = 3
    busy.booking = ", cancellation: {free_until: 96 h, fee: 20%}"
    let tables = try busy.tables()
    ends(tables)
    let moved = tables.visits(.rescheduled)
    #expect(moved > 5 && moved <= tables.visits(.confirmed))
    // Whoever paid was moved or has cancelled; the two ends of the measured days are open.
    #expect(tables.money(.fees) % 2_000 == 0 && tables.money(.fees) > 10_000)
  }

  @Test("Nobody who reschedules pays a fee before the deadline")
  func free() throws {
    let tables = try workshop("{reschedules: 100%}").tables()
    #expect(tables.money(.fees) == 0)
  }

  // MARK: The waitlist

  /// The 8:00 of Tuesday is given back on Monday at 23:00; everybody in line wanted it.
  private func line(_ attendance: String, until: String) throws -> ([String], World) {
    var diary = try Diary(
      workshop("{answers_after: 10 min, waitlist: \(attendance)}").text)
    diary.cancel(diary.at("08:00"), at: diary.tuesday - .hours(1))
    let lines = diary.lines(until: diary.at(until))
    return (lines.filter { !$0.contains("completed") }, diary.world)
  }

  @Test("Who is first in line is offered the place and answers in his time")
  func offered() throws {
    let (lines, world) = try line("{joins: 100%, within: 0 min}", until: "12:00")
    #expect(
      Array(lines.prefix(2)) == [
        "3.23:00 08:00 cancelled", "3.23:00 in line offered the place of 08:00",
      ])
    #expect(world.tables.visits(.confirmed) == 0)  // Monday is not measured.
    // He has the place; the others are told at eight that nothing came of it.
    #expect(lines.count { $0.contains("offered the place") } == 1)
    #expect(lines.count { $0 == "08:00 in line place lapsed" } > 100)
    #expect(lines.allSatisfy { !$0.contains("lapsed") || $0.hasPrefix("08:00") })
    #expect(world.waiting.isEmpty)
  }

  @Test("A place that is refused or not answered in time goes to the next")
  func next() throws {
    let (refused, _) = try line("{joins: 100%, within: 0 min, accepts: 0%}", until: "01:00")
    let times = ["3.23:00", "3.23:10", "3.23:20", "3.23:30", "3.23:40", "3.23:50", "00:00"]
    #expect(
      refused.filter { $0.contains("offered") }.prefix(7).map {
        String($0.split(separator: " ")[0])
      }
        == times)
    var slow = workshop("{answers_after: 40 min, waitlist: {joins: 100%, within: 0 min}}")
    slow.booking = ", waitlist: {answer: 30 min}"
    var diary = try Diary(slow.text)
    diary.cancel(diary.at("08:00"), at: diary.tuesday - .hours(1))
    let late = diary.lines(until: diary.at("01:00"))
    #expect(
      late.filter { $0.contains("offered") }.map { String($0.split(separator: " ")[0]) }
        == ["3.23:00", "3.23:30", "00:00", "00:30"])
    #expect(
      late.filter { $0.contains("lapsed") }.map { String($0.split(separator: " ")[0]) }
        == ["3.23:30", "00:00", "00:30"])
  }

  @Test("A visit in line is confirmed or lost to full places, never both")
  func counted() throws {
    var busy = workshop(
      "{cancel: 50%, answers_after: 5 min, waitlist: {joins: 50%, within: 2 h, accepts: 70%}}",
      days: 4)
    busy.visits = "{per_week: 700, profile: {daily: 1}}"
    let tables = try busy.tables()
    ends(tables)
    let filled = tables.visits(.fromWaitlist)
    #expect(filled > 3 && filled < tables.visits(.joinedWaitlist))
    #expect(tables.visits(.joinedWaitlist) < tables.visits(.visits))
    #expect(tables.visits(.confirmed) <= tables.visits(.offered))
    #expect(tables.visits(.confirmed) == Int64(tables.visits.count(where: \.isBooked)))
  }

  @Test("Nobody lines up for a start he could have had")
  func wish() throws {
    // Everybody wants 8:00 and would leave rather than wait for the afternoon: only taken starts are waited for.
    var diary = try Diary(
      workshop("{answers_after: 1 min, waitlist: {joins: 100%, within: 24 h}}").text)
    diary.cancel(diary.at("09:30"), at: diary.tuesday - .hours(1))
    let lines = diary.lines(until: diary.at("07:00"))
    #expect(lines.contains { $0.hasSuffix("offered the place of 09:30") })
  }

  // MARK: Ratings

  @Test("Who rates does so once, after his time, with the stars of his quantile")
  func ratings() throws {
    var rated = workshop("{rates: {share: 100%, stars: {5: 50%, 2: 50%}, after: 30 min}}")
    rated.visits = "{per_week: 1400, profile: {daily: 1}}"
    let tables = try rated.tables()
    #expect(tables.ratings == [4, 4, 4])
    #expect(tables.stars.allSatisfy { (8...20).contains($0) && ($0 - 8) % 3 == 0 })
    rated.attendance = "{rates: {share: 100%, stars: {3: 100%}, after: 15 days}}"
    // The window of two weeks is over.
    #expect(try rated.tables().ratings == [0, 0, 0])
    rated.attendance = "{rates: {share: 0%, stars: {3: 100%}}}"
    #expect(try rated.tables().ratings == [0, 0, 0])
  }

  @Test("Stars by quantile", arguments: [(0.0, 1), (0.09, 1), (0.11, 3), (0.49, 3), (0.51, 5)])
  func stars(uniform: Double, stars: Int) {
    let habit = RatingHabit(share: 1, stars: [0.1, 0, 0.4, 0, 0.5], after: .deterministic(0))
    #expect(habit.stars(at: uniform, points: nil) == stars)
    #expect(habit.stars(at: 0.999_999_999_999, points: nil) == 5)
  }
}
