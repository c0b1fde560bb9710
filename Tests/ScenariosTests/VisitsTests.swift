import Demand
import Scenarios
import Testing
import TimeAndMoney

@Suite("How often segments come, as it is written")
struct VisitsTests {
  private static let profile =
    "profile: {mon-fri: {08: 4, 09: 9, 10: 14, 11-13: 5}, sat-sun: 1, holidays: 0}}"

  private static let everything = Garage.with(
    profile,
    String(profile.dropLast())
      + ", season: {jan-feb: 0.9, dec: 1.4}, growth: 10% per year, varies: {cv: 20%}, arrivals: {renewal: {cv: 0.5}}}"
  ).replacing(
    "segments:\n  business:",
    with: """
      demand: {varies: {cv: 10%}}
      promotions:
        - {name: spring sale, dates: [2025-04-04, 2025-04-10..2025-04-12], factor: 1.5, segments: [business]}
        - {name: double day, dates: 2025-06-18, factor: 3, profile: {08-11: 3, 12-17: 1}}
      segments:
        business:
      """)

  @Test("Season, growth, variation, intervals and promotions are read as they are written")
  func read() throws {
    let model = try ScenarioReader.read(text: Self.everything, named: "g")
    guard case .drawn(let business) = model.flows[0].visits,
      case .drawn(let planner) = model.flows[1].visits
    else {
      Issue.record("not drawn")
      return
    }
    #expect(business.effects.season == [0.9, 0.9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.4])
    #expect(business.effects.growthPerYear == 0.1)
    #expect(business.variation == DayVariation(own: 0.2, common: 0.1))
    #expect(business.law == .renewal(cv: 0.5))
    #expect(business.effects.promotions.map(\.factor) == [1.5, 3])
    #expect(business.effects.promotions[0].days.count == 4)
    #expect(business.effects.promotions[1].hours?[8] == 3)
    #expect(planner.effects.promotions.map(\.factor) == [3])
    #expect(planner.variation == DayVariation(own: 0, common: 0.1))
    #expect(planner.law == .poisson)
    #expect(model.withoutHolidays.flows.count == 2)
    guard case .drawn(let alike) = model.withoutHolidays.flows[0].visits else { return }
    #expect(alike.effects == .none && alike.variation == business.variation)
  }

  @Test(
    "A profile names every day of the week",
    arguments: [
      ("{mon-fri: 1}", "sat and sun are not named. A profile names every day of the week"),
      ("{mon-sat: 1, holidays: 0}", "sun is not named."),
      ("{wed: 1, holidays: 1}", "mon, tue, thu, fri, sat and sun are not named."),
    ])
  func days(profile: String, said: String) {
    let found = problems(in: Garage.with("{daily: 1}", profile))
    #expect(found.count == 1 && found[0].contains(said), "\(found)")
    #expect(found[0].contains("visits.profile: "))
  }

  @Test(
    "What the calendar and chance do is refused where it cannot be",
    arguments: [
      Slip("jan-feb: 0.9", "janu: 0.9", "\"janu\" is not allowed. Allowed: jan, feb"),
      Slip("jan-feb: 0.9", "jan-feb-mar: 0.9", "is not a month. Write it like jan or jun-aug."),
      Slip("jan-feb: 0.9", "dec-feb: 0.9", "dec is named twice."),
      Slip("jan-feb: 0.9", "jan: -0.9", "it must not be negative"),
      Slip("growth: 10% per year", "growth: 10%", "\"10%\" is not a growth."),
      Slip(
        "growth: 10% per year", "growth: -100% per year", "lies outside -99% per year…1000%"),
      Slip("varies: {cv: 20%}", "varies: {cv: 120%}", "120% lies outside 0%…100%."),
      Slip("varies: {cv: 20%}", "varies: 20%", "A mapping is expected here"),
      Slip("demand: {varies: {cv: 10%}}", "demand: {varis: {cv: 10%}}", "Maybe you meant varies."),
      Slip("{renewal: {cv: 0.5}}", "{renewal: {cv: 0.01}}", "0.01 lies outside 0.05…5."),
      Slip("{renewal: {cv: 0.5}}", "{renewal: {cv: 6}}", "6.0 lies outside 0.05…5."),
      Slip("{renewal: {cv: 0.5}}", "{renewals: {cv: 0.5}}", "Maybe you meant renewal."),
      Slip("factor: 1.5", "factor: -1.5", "it must not be negative"),
      Slip("factor: 1.5", "factor: 1001", "lies outside 0…1000."),
      Slip(
        "segments: [business]}\n  -", "segments: [busines]}\n  -",
        "There is no segment \"busines\". Defined: business or planner. Maybe you meant business."),
      Slip("name: double day", "name: spring sale", "The promotion \"spring sale\" already stands"),
      Slip("dates: 2025-06-18", "dates: 2025-06-31", "is not a date or a range of dates"),
      Slip("dates: 2025-06-18", "dates: []", "At least one date is needed."),
      Slip("{08-11: 3, 12-17: 1}", "{08-11: 0}", "All weights of these hours are zero."),
      Slip(
        "factor: 1.5,", "factor: 1.5, profile: {10: 1},"),
      Slip("per_week: 210", "per_week: 100000000", "visits in one hour lies outside 0…200000"),
      Slip(
        "per_week: 210", "per_week: 2000000",
        "visits in an hour of the busiest day that varies may bring lies outside 0…500000"),
    ])
  func slips(slip: Slip) {
    slip.check(in: Self.everything)
  }

  @Test("Two promotions may not both say the hours of one day, though they may share it")
  func hours() {
    let both = Self.everything.replacing(
      "2025-04-10..2025-04-12], factor: 1.5,", with: "2025-06-18], factor: 1.5, profile: {10: 1},")
    let found = problems(in: both)
    #expect(found.count == 1)
    #expect(
      found[0].contains(
        "double day and spring sale both say at what hours customers come on 2025-06-18."))
  }
}
