import Testing

@testable import Scenarios

/// One change to a scenario and what is said about it.
struct Slip: CustomTestStringConvertible, Sendable {
  let old: String
  let new: String
  let expected: [String]

  init(_ old: String, _ new: String, _ expected: String...) {
    self.old = old
    self.new = new
    self.expected = expected
  }

  var testDescription: String { "\(old) → \(new)" }

  func check(in scenario: String) {
    #expect(scenario.contains(old))
    let found = problems(in: scenario.replacing(old, with: new))
    #expect(found.count == expected.count, "\(found)")
    for (problem, part) in zip(found, expected) {
      #expect(problem.contains(part), "\(problem)")
    }
  }
}

@Suite("Values that are written wrong")
struct ValueProblemTests {
  @Test(
    "A value that is no such value is refused with its place and what is allowed",
    arguments: [
      Slip("offpeak: 1", "offpeak: 2", "g:1:10: offpeak: \"2\" is not a version of this format."),
      Slip("offpeak: 1\n", "", "g:1:1: offpeak is missing"),
      Slip("name: garage", "name: Garage", "g:2:7: name: \"Garage\" is not a short name"),
      Slip(
        "name: garage", "nme: garage", "g:1:1: name is missing",
        "g:2:1: nme: \"nme\" is no key here."),
      Slip("name: garage", "name: null", "g:2:7: name: Nothing stands here (null)."),
      Slip("about: One garage of a chain.", "about:", "g:3:7: about: Nothing stands here."),
      Slip("seed: 20250612", "seed: -1", "g:4:7: seed: \"-1\" is not a whole number"),
      Slip("seed: 20250612", "seed: 1_000", "\"1_000\" is not a whole number"),
      Slip("seed: 20250612", "seed: 18446744073709551616", "lies outside 0…18446744073709551615"),
      Slip("currency: CNY", "currency: yuan", "g:5:11: currency: \"yuan\" is not a currency."),
      Slip(
        "start: 2025-03-03", "start: 2025-02-29",
        "g:7:10: calendar.start: \"2025-02-29\" is not a date."),
      Slip("length: 13 weeks", "length: 13", "g:9:11: calendar.length: \"13\" lacks a unit."),
      Slip("length: 13 weeks", "length: 36 h", "36 h is not a whole number of days."),
      Slip("length: 13 weeks", "length: 0 days", "must be more than zero"),
      Slip("length: 13 weeks", "length: 21000 days", "lies outside 1 day…7305 days (20 years)"),
      Slip(
        "length: 13 weeks", "length: 7300 days",
        "g:9:11: calendar.length: Warm-up and measured period are 7328 days"),
      Slip("length: 13 weeks", "length: 1e400 days", "\"1e400 days\" is not a duration."),
      Slip("warm_up: 4 weeks", "warm_up: -4 weeks", "it must not be negative"),
      Slip(
        "grid: 5 min", "grid: 7 min",
        "g:11:9: calendar.grid: A grid of 7 min does not divide a day."),
      Slip("grid: 5 min", "grid: 90 s", "90.0 s is not a whole number of minutes."),
      Slip("grid: 5 min", "grid: 6 h", "6 h lies outside 1 min…4 h."),
      Slip(
        "2025-05-01..2025-05-05]", "2025-05-05..2025-05-01]",
        "calendar.holidays[1]: \"2025-05-05..2025-05-01\" is no range."),
      Slip(
        "{peak: {mon-fri: 10:00-11:30}", "{peak: {mon-fri: 615}", "\"615\" is not hours of a day."),
      Slip(
        "{peak: {mon-fri: 10:00-11:30}", "{peak: {monday: 10:00-11:30}",
        "g:13:18: windows.peak.monday: \"monday\" is no kind of day."),
      Slip(
        "{peak: {mon-fri: 10:00-11:30}", "{peak: {mon-fri: 10:00-11:30, fri: 08:00-09:00}",
        "g:13:40: windows.peak.fri: fri is named twice."),
      Slip(
        "{peak: {mon-fri: 10:00-11:30}", "{peak: {mon-fri: 18:00-08:00}",
        "18:00-08:00 ends before it starts. A range over midnight is written as two"),
      Slip(
        "{peak: {mon-fri: 10:00-11:30}", "{peak: {mon-fri: 10:00-24:01}",
        "24:01 lies outside 00:00…24:00."),
      Slip(
        "\"09:00-12:00, 13:00-18:00\"", "\"09:00-13:00, 12:00-18:00\"",
        "g:16:44: sites[0].hours.sat-sun: 09:00-13:00 and 12:00-18:00 overlap."),
      Slip(
        "sat-sun: \"09:00-12:00, 13:00-18:00\"", "sat-sun: 09:00-12:00, 13:00-18:00",
        "sites[0].hours.13:00-18:00: 13:00-18:00 stands where a kind of day is expected.",
        "Nothing stands here"),
      Slip("{group: desk, count: 1}", "{group: desk, count: 0}", "0 lies outside 1…30000."),
      Slip(
        "{group: desk, count: 1}", "{group: desk, count: 1.5}", "\"1.5\" is not a whole number."),
      Slip(
        "{group: desk, count: 1}", "{group: desk, count: two}", "\"two\" is not a whole number."),
      Slip(
        "{group: desk, count: 1}", "{group: desk, cuont: 1}", "count is missing",
        "\"cuont\" is no key here. Allowed: group or count. Maybe you meant count."),
      Slip(
        "bays: [{group: lift, count: 2}]", "bays: {group: lift, count: 2}",
        "A list of bay groups is expected here, not a mapping."),
      Slip("skills: {maintenance: 3", "skills: {maintenance: 0", "0 lies outside 1…100."),
      Slip("minutes: 30,", "minutes: -30,", "must be more than zero"),
      Slip("price: 220,", "price: -220,", "-220 lies outside 0…1000000000."),
      Slip("price: 220,", "price: NaN,", "\"NaN\" is not an amount of money."),
      Slip("price: 220,", "price: .inf,", "\".inf\" is not an amount of money."),
      Slip("price: 220,", "price: 1e2,", "\"1e2\" is not an amount of money."),
      Slip(
        "price: 420.50 CNY", "price: 420.505 CNY",
        "420.505 has more decimals than CNY, which has 2."),
      Slip(
        "price: 420.50 CNY", "price: 420.50 EUR",
        "EUR is not the currency of this scenario, which is CNY."),
      Slip(
        "needs: {bay: lift, skill: inspection}", "needs: {}",
        "At least one of bay, skill, skills and equipment must stand here."),
      Slip(
        "needs: {bay: lift, skill: inspection}",
        "needs: {bay: lift, skill: inspection, skills: {inspection: 1}}",
        "The skill inspection is named in skill and in skills."),
      Slip(
        "{lognormal: {mean: 31 min, cv: 0.25}}", "{lognormal: {mean: 31 min, sd: 0.25}}",
        "cv is missing", "\"sd\" is no key here."),
      Slip(
        "{lognormal: {mean: 31 min, cv: 0.25}}", "{lognormal: {mean: 31 min, cv: 0}}",
        "must be more than zero"),
      Slip(
        "{lognormal: {mean: 31 min, cv: 0.25}}", "{log-normal: {mean: 31 min, cv: 0.25}}",
        "Maybe you meant lognormal."),
      Slip(
        "{lognormal: {mean: 31 min, cv: 0.25}}",
        "{exponential: {mean: 3 min}, weibull: {shape: 1, scale: 1 h}}", "Exactly one of"),
      Slip(
        "{lognormal: {mean: 31 min, cv: 0.25}}", "{normal: {mean: 31 min, sd: 2 min}}",
        "\"normal\" is no key here."),
      Slip(
        "{lognormal: {mean: 31 min, cv: 0.25}}", "{uniform: {from: 9 min, to: 3 min}}",
        "from and to must not fall in this order."),
      Slip(
        "{lognormal: {mean: 31 min, cv: 0.25}}",
        "{triangular: {from: 1 min, mode: 9 min, to: 3 min}}", "from, mode and to must not fall"),
      Slip(
        "{lognormal: {mean: 31 min, cv: 0.25}}", "{empirical: {3 min: 20%, 5 min: 70%}}",
        "The shares here sum to 90%; they must sum to 100%."),
      Slip(
        "{lognormal: {mean: 31 min, cv: 0.25}}", "{hyperexponential: [{share: 40%, mean: 2 min}]}",
        "sum to 40%"),
      Slip("{lognormal: {mean: 31 min, cv: 0.25}}", "-5 min", "it must not be negative"),
      Slip(
        "starts_every: 15 min", "starts_every: 12 min",
        "booking.starts_every: 12 min is no multiple of the grid of 5 min."),
      Slip("horizon: 7 days", "horizon: 2 years", "\"2 years\" is not a duration."),
      Slip("fee: 20%", "fee: 120%", "booking.cancellation.fee: 120% lies outside 0%…100%."),
      Slip("fee: 20%", "fee: 0.2", "\"0.2\" lacks its percent sign."),
      Slip("public: true", "public: yes", "\"yes\" is not allowed. Allowed: true or false."),
      Slip("per_week: 210", "per_week: many", "\"many\" is not a number."),
      Slip("per_week: 210", "per_week: 1e400", "1e400 is too large for a number."),
      Slip("per_week: 210", "per_week: -1", "it must not be negative"),
      Slip("{08: 4, 09: 9,", "{08: 4, 09: 1_000,", "\"1_000\" is not a number."),
      Slip("11-13: 5}", "10-13: 5}", "The hour 10 is named twice."),
      Slip("11-13: 5}", "24: 5}", "24 lies outside 00…23."),
      Slip("{daily: 1}", "{daily: 0}", "All weights from mon to sun are zero"),
      Slip(
        "{oil-synthetic: 85%, inspection: 15%}", "{oil-synthetic: 85%, inspection: 16%}",
        "g:39:12: segments.business.wants: The shares here sum to 101%"),
      Slip("14:00-17:00: 40%}", "14:00-17:00: 30%}", "The shares here sum to 90%"),
      Slip(
        "schedule_delay_early: -0.9 per h", "schedule_delay_early: -0.9",
        "\"-0.9\" is not a utility per h."),
      Slip(
        "schedule_delay_early: -0.9 per h", "schedule_delay_early: -0.9 per min",
        "has another unit; h is expected"),
      Slip(
        "price: -0.012 per CNY", "price: -0.012 per EUR",
        "g:46:16: segments.business.choice.multinomial_logit.price: EUR is not the currency"),
      Slip("outside: -2.5", "outside: .nan", "\".nan\" is not a number."),
      Slip("weight: none", "weight: minute", "Maybe you meant minutes."),
      Slip("completes: 97%", "completes: 140%", "140% lies outside 0%…100%."),
      Slip(
        "cancel: 4%", "cancel: 140%",
        "g:51:26: segments.business.attendance.cancel: 140% lies outside 0%…100%."),
      Slip("1-3 days: 5%", "2-3 days: 5%", "A lead of 1 day is in no row."),
      Slip("1-3 days: 5%", "0-3 days: 5%", "overlaps another row at 0 days"),
      Slip(", longer: 8%", "", "The last row must be named longer"),
      Slip("1-3 days: 5%", "1-3 open days: 5%", "days and open days stand side by side"),
      Slip("1 open day: 10%", "1 day: 10%", "days and open days stand side by side"),
      Slip("1 open day: 10%", "longer: 10%", "longer is not allowed here"),
      Slip("1 open day: 10%", "0-1 open days: 10%", "overlaps another row at 0 days"),
      Slip("factor: 0.92", "factor: 0", "must be more than zero"),
      Slip("factor: 0.92", "factor: -1", "must be more than zero"),
      Slip(
        "floor: 0.8, cap: 1.25", "floor: 1.8, cap: 1.25",
        "The floor of 1.8 lies above the cap of 1.25."),
      Slip("{discount: 10%}", "{discount: 110%}", "110% lies outside 0%…100%."),
      Slip(
        "{discount: 10%}", "{discount: 10%, money: 5 CNY}",
        "Exactly one of bay_time, service, discount, money, points, credit, tier_upgrade, lottery or reminder must stand here, not discount and money."
      ),
      Slip("{discount: 10%}", "{}", "must stand here, not none"),
      Slip(
        "{discount: 10%}", "{discount: 10%, worth: 3}",
        "worth has no meaning for a gift of discount."),
      Slip(
        "{bay_time: 15 min, worth: 30 CNY, cost: 1.5 CNY}", "{bay_time: 15 min}", "worth is missing"
      ),
      Slip(
        "segments: [business], budget: 600 CNY per day", "segments: [business], budget: 600 CNY",
        "\"600 CNY\" is not a budget for each day."),
      Slip("replications: 30", "replications: 0", "0 lies outside 1…1000000."),
      Slip("replications: 30", "replications: -3", "-3 lies outside 1…1000000."),
    ])
  func value(slip: Slip) {
    slip.check(in: Garage.complete)
  }

  @Test("Unquoted 10:30, 08 and on are read as the text that stands there")
  func plainTexts() throws {
    let text = Garage.with("{mon-fri: {08: 4, 09: 9,", "{mon-fri: {8: 4, 09: 9,")
      .replacing("category", with: "on").replacing("      inspection:\n", with: "      on:\n")
    #expect(problems(in: text).allSatisfy { !$0.contains("hour") })
    let model = try ScenarioReader.read(text: Garage.complete, named: "g")
    #expect(try #require(model.flows[0].visits.profile).perHour[0][8] > 0)
  }
}
