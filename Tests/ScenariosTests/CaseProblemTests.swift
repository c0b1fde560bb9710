import Testing

@testable import Scenarios

@Suite("Cases that are written wrong")
struct CaseProblemTests {
  @Test(
    "What differs is checked where it is written",
    arguments: [
      Slip(
        "booking.notice: 10 min", "booking.notise: 10 min",
        "case.after.booking.notise: booking.notise: booking has no notise; it has starts_every"),
      Slip(
        "booking.notice: 10 min", "booking.notice: 30 min",
        "case.after.booking.notice: booking.notice is 30 min already, so nothing would change."),
      Slip(
        "booking.notice: 10 min", "booking.notice: 30",
        "booking.notice is 30 min already"),
      Slip(
        "booking.notice: 10 min", "booking.overbook: not set", "booking has no overbook"),
      Slip(
        "booking.notice: 10 min", "absences: not set",
        "absences: The scenario has no absences; it has"),
      Slip(
        "booking.notice: 10 min", "segments.busines: not set",
        "segments has no busines; it has business, planner. Maybe you meant business."),
      Slip(
        "booking.notice: 10 min", "chengdu-01.lift.count: 9",
        "sites[0].bays[0].count is changed by another line of after."),
      Slip(
        "booking.notice: 10 min", "chengdu-01.bays: [{group: lift, count: 9}]",
        "sites[0].bays is changed by another line of after."),
      Slip("booking.notice: 10 min", "seed: 7", "seed is a choice of the study"),
      Slip(
        "booking.notice: 10 min", "study.replications: 7",
        "study.replications is a choice of the study"),
      Slip("booking.notice: 10 min", "currency: EUR", "currency is a choice of the study"),
      Slip(
        "booking.notice: 10 min", "booking.notice: soon",
        "booking.notice: After the change: \"soon\" is not a duration."),
      Slip(
        "booking.notice: 10 min", "booking.notice: null",
        "booking.notice: After the change: Nothing stands here (null)."),
      Slip(
        "booking.notice: 10 min", "business.wants: {inspection: 90%}",
        "After the change: The shares here sum to 90%"),
      Slip(
        "booking.notice: 10 min", "calendar.length: 12 weeks",
        "Other days are measured after the change"),
      Slip(
        "policy: off-peak-reward", "policy: off-peak-rewards",
        "case.policy: There is no policy \"off-peak-rewards\"."),
      Slip(
        "    sites.chengdu-01.bays.lift: 10\n    booking.notice: 10 min\n",
        "    booking.notice: 10 min\n    sites.chengdu-01.bays.lfit: 9\n",
        "Maybe you meant lift."),
    ])
  func after(slip: Slip) { slip.check(in: CaseTests.text) }

  @Test("A case that changes nothing is none")
  func nothing() {
    let text = CaseTests.text.replacing("  policy: off-peak-reward\n", with: "")
    let start = text.firstRange(of: "  after:\n")!.lowerBound
    let end = text.firstRange(of: "  claims:")!.lowerBound
    let without = String(text[..<start] + text[end...])
    let found = problems(in: without)
    #expect(found.count == 1 && found[0].contains("case: Nothing differs after the change."))
    let baseline = without.replacing("  claims:", with: "  policy: baseline\n  claims:")
    #expect(problems(in: baseline).first?.contains("Nothing differs after") == true)
    let reward = without.replacing("  claims:", with: "  policy: peak-pricing\n  claims:")
    #expect(problems(in: reward) == [])
  }

  @Test(
    "Claims are checked against the metrics of both sides and their units",
    arguments: [
      Slip(
        "metric: conversion, of: change", "metric: conversoin, of: change",
        "case.claims[1].metric: There is no metric \"conversoin\"."),
      Slip(
        "metric: conversion, of: change", "metric: conversoin, of: change",
        "Maybe you meant conversion."),
      Slip(
        "of: change", "of: chnage",
        "case.claims[1].of: \"chnage\" is not allowed. Allowed: before, after, change or difference."
      ),
      Slip(
        "is: 60%", "is: 60",
        "case.claims[0].is: \"60\" is not in the unit of conversion. Write it like 60%"
      ),
      Slip("is: 60%", "is: 60 min", "is not in the unit of conversion"),
      Slip("is: 60%", "is: plenty", "\"plenty\" is not a claimed figure. Write it like +41%,"),
      Slip("is: 60%", "is: 1%..2%..3%", "\"1%..2%..3%\" is not a claimed figure."),
      Slip("is: 60%", "is: at least 1%..2%", "\"at least 1%..2%\" is not a claimed figure."),
      Slip("is: +23%..45%", "is: 0.41", "Write it like 0.41%."),
      Slip("is: +23%..45%", "is: 45%..23%", "A range rises: 45% is not below 23%. Write 23%..45%."),
      Slip("is: +23%..45%", "is: -23%..-45%", "Write -45%..-23%."),
      Slip("is: at most 1 h", "is: at most 1 EUR", "Write it like 1 min or 1."),
      Slip("is: 60%", "si: 60%", "is is missing", "\"si\" is no key here."),
      Slip(
        "{metric: conversion, of: change,", "{name: level, metric: conversion, of: before,",
        "case.claims[1]: The claim \"level, before\" already stands in line"),
      Slip("  claims:\n", "  clams:\n", "claims is missing", "Maybe you meant claims."),
    ])
  func claims(slip: Slip) { slip.check(in: CaseTests.text) }

  @Test(
    "Conditions lead to a parameter of the business, over a range whose ends are possible",
    arguments: [
      Slip("horizon=1..9 days", "horizn=1..9 days", "case.needs[1].find: booking.horizn: booking"),
      Slip("horizon=1..9 days", "horizon", "booking.horizon: write PATH=values"),
      Slip(
        "horizon=1..9 days", "horizon=9..1 days", "A range rises; 9 days is not below 1 days."),
      Slip("horizon=1..9 days", "horizon=7 days", "Write it like booking.horizon=1..9."),
      Slip("horizon=1..9 days", "horizon=1..9 days step 1 days", "is no range without a step"),
      Slip(
        "booking.horizon=1..9 days", "study.replications=1..9",
        "study.replications is a choice of the study"),
      Slip(
        "lift=2..9", "lift=0..9",
        "case.needs[0].find: With sites[0].bays[0].count = 0: 0 lies outside 1…30000."),
      Slip(
        "claim: level", "claim: levels",
        "case.needs[0].claim: There is no claim \"levels\". Defined: level, conversion or wait."),
      Slip("claim: level", "clam: level", "\"clam\" is no key here."),
    ])
  func conditions(slip: Slip) { slip.check(in: CaseTests.text) }

  @Test("Problems of a case stand beside those of the scenario, in the order of lines")
  func together() {
    let text = CaseTests.text.replacing("name: garage", with: "name: Garage")
      .replacing("is: 60%", with: "is: plenty").replacing("horizon=1..9", with: "horizn=1..9")
    let found = problems(in: text)
    #expect(found.count == 3, "\(found)")
    for (problem, part) in zip(found, ["g:2:7: name", "plenty", "horizn"]) {
      #expect(problem.contains(part))
    }
  }
}
