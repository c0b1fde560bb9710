import Demand
import RandomStreams
import Scheduling
import Simulation
import Testing
import TimeAndMoney

@testable import Scenarios

@Suite("Stages, equipment, rules of services, absences, waitlists")
struct WorkshopTests {
  private let model: Model

  init() throws {
    model = try ScenarioReader.read(text: Workshop.complete, named: "w")
  }

  private func service(_ name: String) throws -> Service {
    try #require(model.catalogue.services.first { $0.name == name })
  }

  @Test("Stages have their own needs, and the time of the visit is that of all of them")
  func stages() throws {
    #expect(
      try service("big").stages == [
        Stage(name: "desk", duration: .minutes(10), bay: nil, skills: [Skill("advice", level: 1)]),
        Stage(
          name: "work", duration: .minutes(50), bay: "lift",
          skills: [Skill("maintenance", level: 1)], equipment: ["rig", "crane"]),
        Stage(name: "till", duration: .minutes(5), bay: nil, skills: [Skill("till", level: 1)]),
      ])
    #expect(try service("big").duration == .minutes(65))
    #expect(
      try service("alignment").stages == [
        Stage(duration: .minutes(45), bay: "lift", skills: [], equipment: ["rig"])
      ])
    #expect(model.serviceTimes[0] == .lognormal(mean: 70, cv: 0.3))
    #expect(model.serviceTimes[1] == .deterministic(45))
    #expect(try service("wipers").isAddOn && !service("check").isAddOn)
    #expect(
      model.sites[0].equipment
        == [EquipmentGroup(name: "rig", count: 1), EquipmentGroup(name: "crane", count: 2)])
    #expect(
      WorkshopTests.withoutTakes.serviceTimes[0] == .deterministic(65))
  }

  private static var withoutTakes: Model {
    let text = Workshop.complete.replacing(
      "        takes: {lognormal: {mean: 70 min, cv: 0.3}}\n", with: "")
    return try! ScenarioReader.read(text: text, named: "w")
  }

  @Test("What a service does not say follows the rules of booking")
  func rules() throws {
    var big = ServiceRules()
    big.deposit = Share(0.3)
    big.noShowFee = Share(0.5)
    big.lateCancellationFee = Share(0.4)
    #expect(try service("big").rules == big)
    var alignment = ServiceRules()
    alignment.expectedShowRate = Share(0.85)
    alignment.rushWindow = .hours(4)
    alignment.rushFee = Money(minorUnits: 4_950)
    alignment.limitPerCustomer = 2
    #expect(try service("alignment").rules == alignment)
    var check = ServiceRules()
    check.notice = .hours(2)
    check.horizonDays = 3
    check.freeCancellation = .hours(12)
    check.providerAnswer = .hours(2)
    #expect(try service("check").rules == check)
    #expect(try service("wipers").rules == .none)
    #expect(
      model.providers == [
        nil, nil, ProviderHabit(answersAfter: .exponential(mean: 60), declines: 0.1), nil,
      ])
    #expect(model.rules.answers == AnswerTimes(waitlist: .hours(1), alternative: .hours(12)))
    #expect(model.rules.choice == .bestStanding)
  }

  @Test("Absences name their resources by index, and notice and beginning have their defaults")
  func absences() {
    let processes = model.absences
    #expect(
      processes.map(\.resources)
        == [.technicians(1), .technicians(1), .bays(0), .equipment(1), .site])
    #expect(processes.map(\.site) == [0, 0, 0, 0, 1])
    #expect(processes.map(\.name) == ["absence", "training", "absence", "absence", "absence"])
    #expect(processes.map(\.perYear) == [8, 2, 3, 0.5, 1])
    #expect(processes[0].lasts == .lognormal(mean: 2_880, cv: 1))
    #expect(
      processes.map(\.notice)
        == [.exponential(mean: 720), nil, nil, .deterministic(4_320), nil])
    #expect(processes.map(\.begins) == [.opening, .anyMoment, .anyMoment, .anyMoment, .anyMoment])
  }

  @Test("What customers do beside coming is theirs, and nothing by default")
  func attendance() throws {
    let (drivers, walkers) = (model.segments[0].attendance, model.segments[1].attendance)
    #expect(drivers.reschedules.probability(leadDays: 0) == 0.02)
    #expect(drivers.reschedules.probability(leadDays: 1) == 0.1)
    #expect(drivers.takesAlternative == 0.6 && drivers.answersAfter == .exponential(mean: 20))
    #expect(drivers.waitlist == WaitlistHabit(joins: 0.3, within: .hours(2), accepts: 0.8))
    #expect(
      drivers.rating
        == RatingHabit(share: 0.4, stars: [0.1, 0, 0, 0.3, 0.6], after: .deterministic(180)))
    #expect(walkers.waitlist == WaitlistHabit(joins: 0.25, within: .hours(1), accepts: 1))
    #expect(walkers.reschedules.isZero && walkers.rating == nil && walkers.takesAlternative == 1)
    let plain = try ScenarioReader.read(text: Garage.complete, named: "g")
    #expect(plain.absences.isEmpty && plain.providers.allSatisfy { $0 == nil })
    #expect(plain.segments[0].attendance.waitlist == nil)
    #expect(plain.rules.answers == .standard && plain.rules.choice == .leastVersatile)
  }

  @Test(
    "What is written wrong is refused where it stands",
    arguments: [
      // Services.
      Slip(
        "- {name: desk, minutes: 10,", "- {name: desk, minutes: 12,",
        "12 min is no multiple of the grid of 5 min."),
      Slip(
        "- {name: till, minutes: 5 min", "- {name: desk, minutes: 5 min",
        "The stage of this service \"desk\" already stands in line 21."),
      Slip(
        "        rules: {deposit: 30%,",
        "        minutes: 30\n        needs: {bay: lift}\n        rules: {deposit: 30%,",
        "g:24:18: services.cars.service.big.minutes: Give either stages, or minutes and needs, not both.",
        "big.needs: Give either stages"),
      Slip(
        "alignment: {minutes: 45, price: 120, needs: {bay: lift, equipment: rig},",
        "alignment: {price: 120,", "minutes is missing (the planned duration, 45 or 45 min).",
        "needs is missing (the bay and the skills)."),
      Slip(
        "needs: {bay: lift, equipment: rig}", "stages: []", "Give either stages",
        "At least one stage is needed."),
      Slip(
        "minutes: 45, price: 120, needs: {bay: lift, equipment: rig}", "price: 120, stages: []",
        "At least one stage is needed."),
      Slip(
        "equipment: [rig, crane]", "equipment: [rig, crene]",
        "needs.equipment[1]: No site has the equipment \"crene\". Defined: rig or crane. Maybe you meant crane."
      ),
      Slip(
        "{bay: lift, equipment: rig}", "{bay: lift, equipment: [rig, {}]}", "needs.equipment[1]: "),
      Slip(
        "{bay: lift, equipment: rig}", "{bay: ramp, equipment: rig}",
        "No single site has all that is needed together: ramp and rig."),
      Slip(
        "{bay: lift, equipment: rig}", "{bay: ramp, skill: maintenance}",
        "No single site has both the bay group ramp and a technician with maintenance 1."),
      Slip(
        "- {name: till, minutes: 5 min, needs: {skill: till 1}}",
        "- {name: till, minutes: 5 min, needs: {bay: ramp}}",
        "big: Each stage of big can be done somewhere, but no single site can do all of them."),
      Slip(
        "needs: {skill: till 1}}\n", "needs: {skill: tll 1}}\n",
        "No technician has the skill tll at level 1."),
      Slip(
        "rules: {deposit: 30%,", "rules: {deposit: 130%,",
        "rules.deposit: 130% lies outside 0%…100%."),
      Slip("rules: {deposit: 30%,", "rules: {deposits: 30%,", "Maybe you meant deposit."),
      Slip(
        "rules: {deposit: 30%,", "rules: {overbooking: {show_rate: 90%},",
        "rules.overbooking.show_rate: A service of several stages cannot be overbooked."),
      Slip("show_rate: 85%", "show_rate: 0%", "0% is not allowed; it must be more than zero."),
      Slip(
        "rush: {within: 4 h, fee: 49.50 EUR}", "rush: {within: 4 h, fee: 49.50 CNY}",
        "rush.fee: CNY is not the currency of this scenario, which is EUR."),
      Slip("rush: {within: 4 h,", "rush: {within: 0 h,", "it must be more than zero"),
      Slip("limit_per_customer: 2", "limit_per_customer: 0", "0 lies outside 1…1000."),
      Slip(
        "horizon: 3 days", "horizon: 8 days",
        "rules.horizon: 8 days lies beyond the horizon of booking, which is 7 days."),
      Slip(
        "provider: {answers_within: 2 h, ", "provider: {",
        "answers_within is missing (or it counts as declined)."),
      Slip("declines: 10%", "declines: 10", "\"10\" lacks its percent sign."),
      Slip(
        "wants: {check: 100%}", "wants: {wipers: 100%}",
        "segments.walkers.wants.wipers: wipers is an add-on; nobody can book it alone."),
      Slip("add_on: true", "add_on: yes", "\"yes\" is not allowed. Allowed: true or false."),
      // Sites.
      Slip(
        "{group: crane, count: 2}", "{group: lift, count: 2}",
        "The group of this site \"lift\" already stands in line 8.",
        "No site has the equipment \"crane\"", "There is no equipment of hall \"crane\"."),
      // Booking.
      Slip(
        "waitlist: {answer: 1 h}", "waitlist: {answer: 0 h}",
        "booking.waitlist.answer: 0 min is not allowed; it must be more than zero."),
      Slip("alternatives: {answer: 12 h}", "alternatives: 12 h", "A mapping is expected here"),
      Slip(
        "technicians: best-standing", "technicians: best",
        "Allowed: least-versatile or best-standing."),
      // Absences.
      Slip(
        "equipment: crane, per_year", "per_year",
        "g:33:5: absences[3]: Exactly one of technicians, bays, equipment or closed must stand here, not none."
      ),
      Slip(
        "equipment: crane, per_year", "equipment: crane, bays: lift, per_year",
        "must stand here, not bays and equipment."),
      Slip(
        "bays: lift, per_year", "bays: lyft, per_year",
        "absences[2].bays: There is no bay group of hall \"lyft\". Defined: lift, pit or desk. Maybe you meant lift."
      ),
      Slip(
        "bays: lift, per_year", "bays: desk, per_year",
        "The bay group desk serves walk-ins, whose bays are never missing."),
      Slip(
        "- {name: training, site", "- {site",
        "g:31:5: absences[1]: The absence of these resources \"absence\" already stands in line 30."
      ),
      Slip("site: annexe, closed", "site: annex, closed", "There is no site \"annex\"."),
      Slip("closed: true", "closed: false", "\"false\" is not allowed. Allowed: true."),
      Slip(
        "per_year: 0.5", "per_year: -1",
        "absences[3].per_year: -1.0 is not allowed; it must not be negative."),
      Slip("per_year: 0.5", "per_year: 500", "500.0 lies outside 0…366."),
      Slip("per_year: 3, lasts: 6 h", "per_year: 3", "lasts is missing (how long, by the clock)."),
      Slip("notice: 3 days", "notice: -3 days", "-3 days is not allowed; it must not be negative."),
      Slip("begins: opening", "begins: openning", "Maybe you meant opening."),
      // Customers.
      Slip(
        "reschedules: {same_day: 2%, longer: 10%}", "reschedules: {same_day: 2%}",
        "The last row must be named longer"),
      Slip("takes_alternative: 60%", "takes_alternative: 0.6", "\"0.6\" lacks its percent sign."),
      Slip("waitlist: 25%", "waitlist: 25", "lacks its percent sign"),
      Slip("{joins: 30%, within: 2 h", "{within: 2 h", "joins is missing"),
      Slip(
        "{5: 60%, 4: 30%, 1: 10%}", "{5: 60%, 4: 30%}",
        "The shares here sum to 90%; they must sum to 100%."),
      Slip("{5: 60%, 4: 30%, 1: 10%}", "{6: 60%, 4: 30%, 1: 10%}", "6 lies outside 1…5."),
    ])
  func slips(slip: Slip) {
    slip.check(in: Workshop.complete)
  }

  @Test("More stages with technicians than the scheduler holds are refused")
  func tooManyStages() {
    let till = "          - {name: till, minutes: 5 min, needs: {skill: till 1}}\n"
    let more = (1...2).map { till.replacing("name: till", with: "name: till-\($0)") }.joined()
    let found = problems(in: Workshop.complete.replacing(till, with: till + more))
    #expect(found.count == 1)
    #expect(found.first?.contains("At most 4 stages of a service may need a technician.") == true)
  }

  @Test("A gift must fit into a visit of stages too")
  func gift() {
    let text = Workshop.complete.replacing(
      "wipers: {minutes: 10, price: 15, needs: {bay: lift, skill: maintenance 1}",
      with: "wipers: {minutes: 10, price: 15, needs: {bay: ramp}")
    let found = problems(in: text)
    #expect(found.contains { $0.contains("No site can do big and wipers in one visit") })
  }
}
