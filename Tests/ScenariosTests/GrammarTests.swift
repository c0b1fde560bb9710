import Scheduling
import Testing
import TimeAndMoney

@testable import Scenarios

@Suite("How values are written")
struct GrammarTests {
  @Test(
    "Durations are numbers with units",
    arguments: [
      ("40 min", Span.minutes(40)), ("60 s", .minutes(1)), ("1 h 30 min", .minutes(90)),
      ("1.5 h", .minutes(90)), ("90min", .minutes(90)), ("2 days", .days(2)),
      ("4 weeks", .weeks(4)),
      ("-3 min", .minutes(-3)), ("0 min", .zero), ("0.1 s", .microseconds(100_000)),
    ])
  func durations(text: String, span: Span) throws {
    #expect(try DurationText.span(text) == span)
  }

  @Test(
    "What has no unit or an unknown one is no duration",
    arguments: [
      "", "5", "min", "5 fortnights", "5 min h", "1_0 min", "5 min -3 s", "∞ min", "٣ min",
      "1e400 min",
    ])
  func notDurations(text: String) {
    #expect(throws: ProblemKind.self) { try DurationText.span(text) }
  }

  @Test(
    "Numbers are plain decimals that stay finite",
    arguments: [
      ("12", 12.0), ("-0.5", -0.5), ("+1", 1), ("1e-3", 0.001), ("08", 8), ("-0", 0), ("1E2", 100),
    ])
  func numbers(text: String, number: Double) throws {
    #expect(try NumberText.number(text) == number)
  }

  @Test(
    "Other spellings of numbers are refused",
    arguments: [
      "", "1_000", "0x10", ".5", "5.", "NaN", ".nan", ".inf", "inf", "1e400", "1,5", "1 ", "--1",
      "1e", "10:30",
    ])
  func notNumbers(text: String) {
    #expect(throws: ProblemKind.self) { try NumberText.number(text) }
  }

  @Test(
    "Shares are percentages",
    arguments: [("0%", 0.0), ("55%", 0.55), ("2.5 %", 0.025), ("100%", 1)])
  func shares(text: String, share: Double) throws {
    #expect(try ShareText.share(text) == share)
  }

  @Test(
    "Shares outside 0…100% or without a sign are refused",
    arguments: ["", "%", "5", "101%", "-1%", "1e400%", "NaN%"])
  func notShares(text: String) {
    #expect(throws: ProblemKind.self) { try ShareText.share(text) }
  }

  @Test(
    "Times of day run from 00:00 to 24:00",
    arguments: [("00:00", 0), ("8:05", 29_100), ("24:00", 86_400), ("10:15:30", 36_930)])
  func times(text: String, seconds: Int) throws {
    #expect(try ClockText.time(text).seconds == Int32(seconds))
  }

  @Test(
    "Other times are refused",
    arguments: ["", "10", "615", "24:01", "10:60", "10:5", "100:00", "-1:00", "10:00 am"])
  func notTimes(text: String) {
    #expect(throws: ProblemKind.self) { try ClockText.time(text) }
  }

  @Test(
    "Days are named one by one, in ranges and in lists",
    arguments: [
      ("mon", [DayKind.monday]), ("mon-wed", [.monday, .tuesday, .wednesday]),
      ("sat-mon", [.saturday, .sunday, .monday]), ("mon, holidays", [.monday, .holiday]),
    ])
  func days(text: String, kinds: [DayKind]) throws {
    #expect(try DayText(text) == .kinds(kinds))
  }

  @Test(
    "Leads are days or ranges of them",
    arguments: [("same_day", 0, 0), ("1 day", 1, 1), ("2-5 days", 2, 5), ("0 open days", 0, 0)])
  func leads(text: String, from: Int, to: Int) throws {
    let lead = try LeadText(text)
    #expect(lead.from == from && lead.to == to)
  }

  @Test(
    "Other leads are refused",
    arguments: ["", "1", "5-2 days", "days", "1-2-3 days", "-1 days", "2000 days", "1 closed day"])
  func notLeads(text: String) {
    #expect(throws: ProblemKind.self) { try LeadText(text) }
  }

  @Test("A skill has level 1 unless one is written")
  func skills() throws {
    #expect(try SkillText.skill("tyres") == Skill("tyres", level: 1))
    #expect(try SkillText.skill("deep clean 3") == Skill("deep clean", level: 3))
    #expect(throws: ProblemKind.self) { try SkillText.skill("tyres 0") }
    #expect(throws: ProblemKind.self) { try SkillText.skill("3") }
  }

  @Test("A yen has no decimals and a dinar three")
  func money() throws {
    #expect(try MoneyText("120 JPY").money(in: Currency(code: "JPY")) == Money(minorUnits: 120))
    #expect(try MoneyText("1.234").money(in: Currency(code: "KWD")) == Money(minorUnits: 1_234))
    #expect(throws: ProblemKind.self) { try MoneyText("1.5").money(in: Currency(code: "JPY")) }
  }

  @Test("A guess is made only where little has to change")
  func guesses() {
    #expect(Guess.nearest(to: "cancle", among: ["cancel", "no_show"]) == "cancel")
    #expect(Guess.nearest(to: "banana", among: ["cancel", "no_show"]) == nil)
    #expect(Guess.nearest(to: "Peak", among: ["peak"]) == "peak")
    #expect(Guess.nearest(to: "x", among: []) == nil)
    #expect(Guess.distance("form", "from") == 1)
  }

  @Test(
    "Zone names stay inside their directory",
    arguments: ["../UTC", "/etc/passwd", "Asia//Tokyo", "", "a/../b", "Asia/\u{0}"])
  func zoneNames(name: String) {
    #expect(!ZoneFiles.isSafe(name))
  }
}
