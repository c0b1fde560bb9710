import Testing

@testable import Scenarios

@Suite("Names and rules that hold several pieces together")
struct CrossReferenceTests {
  @Test(
    "A name that does not exist, or pieces that contradict each other, are refused where they stand",
    arguments: [
      Slip(
        "Asia/Shanghai", "Asia/Shangai",
        "g:10:14: calendar.time_zone: There is no time zone \"Asia/Shangai\". Write it like Europe/Berlin or UTC. Maybe you meant Asia/Shanghai."
      ),
      Slip("Asia/Urumqi", "../../etc/passwd", "There is no time zone"),
      Slip("Asia/Urumqi", "zone1970.tab", "There is no time zone"),
      Slip("Asia/Urumqi", "Asia", "There is no time zone"),
      Slip(
        ", holidays: closed}", "}",
        "g:16:12: sites[0].hours: The calendar has holidays, but these hours do not say"),
      Slip(
        "{mon-fri: 08:00-18:00, sat-sun", "{mon-fri: 08:03-18:00, sat-sun",
        "sites[0].hours.mon-fri: 08:03 does not lie on the grid of 5 min."),
      Slip(
        "shift: 08:00-18:00", "shift: 19:00-20:00",
        "This shift lies wholly outside the hours of chengdu-01."),
      Slip("break: 12:00-13:00", "break: 12:01-13:00", "12:01 does not lie on the grid"),
      Slip(
        "- id: kashgar", "- id: chengdu-01", "The site \"chengdu-01\" already stands in line 15."),
      Slip(
        "{group: seniors", "{group: lift",
        "The group of this site \"lift\" already stands in line 17."),
      Slip(
        "      inspection: {minutes: 15", "      oil-mineral: {minutes: 15",
        "The service \"oil-mineral\" already stands in line 29.",
        "There is no service \"inspection\"", "There is no service \"inspection\""),
      Slip(
        "Asia/Urumqi", "Asia/Kathmandu",
        "The clocks of Asia/Kathmandu stand 345 min from UTC in the simulated period, which is no multiple of the grid of 30 min."
      ),
      Slip(
        "services: [oil-mineral], segments", "services: [oil-mineral, oil-mineral], segments",
        "The service \"oil-mineral\" already stands in line"),
      Slip(
        "{bay: lift, skill: inspection}", "{bay: lfit, skill: inspection}",
        "No site has a bay group \"lfit\". Defined: lift or desk. Maybe you meant lift."),
      Slip(
        "{bay: lift, skill: inspection}", "{bay: lift, skill: inspection 2}",
        "No technician has the skill inspection at level 2."),
      Slip(
        "{bay: lift, skill: inspection}", "{bay: lift, skill: inspecton}",
        "Maybe you meant inspection."),
      Slip(
        "{bay: lift, skill: inspection}", "{bay: lift, skills: {inspection: 1, tyres: 1}}",
        "Nobody has all of these skills together: inspection 1 and tyres 1."),
      Slip(
        "sites: [chengdu-01]\n", "sites: [chengdu-1]\n",
        "segments.business.sites[0]: There is no site \"chengdu-1\". Defined: chengdu-01 or kashgar. Maybe you meant chengdu-01."
      ),
      Slip(
        "sites: [chengdu-01]\n", "sites: [kashgar]\n",
        "oil-synthetic is wanted here, but none of the sites", "inspection is wanted here"),
      Slip("{oil-mineral: 100%}", "{oil-mineal: 100%}", "There is no service \"oil-mineal\"."),
      Slip(
        "needs: {bay: desk}", "needs: {bay: desc}",
        "There is no bay group of chengdu-01 \"desc\". Defined: lift or desk. Maybe you meant desk."
      ),
      Slip(
        "needs: {bay: desk}", "needs: {bay: lift}",
        "The bay group lift is used by the service oil-mineral too."),
      Slip(
        "site: chengdu-01\n", "site: chengdu\n", "walk_ins[0].site: There is no site \"chengdu\"."),
      Slip(
        "takes: {exponential: {mean: 432 s}}", "takes: {erlang: {stages: 2, mean: 432 s}}",
        "needs arrivals, service and patience that are all exponential"),
      Slip(
        "services: [oil-synthetic, oil-mineral]", "services: [oil-sinthetic, oil-mineral]",
        "Maybe you meant oil-synthetic."),
      Slip(
        "when: reward", "when: rewards",
        "There is no window \"rewards\". Defined: peak, reward, off-peak, always or closed. Maybe you meant reward."
      ),
      Slip(
        "windows: {peak: {mon-fri: 10:00-11:30}, ", "windows: {", "windows has no peak",
        "windows has no peak"),
      Slip(
        "reward: {mon-fri: 10:30-11:30}}", "always: {mon-fri: 10:30-11:30}, reward: always}",
        "always has a meaning of its own"),
      Slip(
        "reward: {mon-fri: 10:30-11:30}}",
        "reward: {mon-fri: 10:30-11:30}, \"a:b\": {sat: 10:00-11:00}}",
        "\"a:b\" is not a name"),
      Slip(
        "segments: [business]", "segments: [planner]",
        "The business cannot see who belongs to planner."),
      Slip("segments: [business]", "segments: [busines]", "There is no segment \"busines\"."),
      Slip("{service: inspection}", "{service: inspektion}", "There is no service \"inspektion\"."),
      Slip("{name: ten percent,", "{name: free inspection,", "already stands in line"),
      Slip(
        "study: {baseline: baseline", "study: {baseline: base-line",
        "study.baseline: There is no policy \"base-line\" to compare with."),
      Slip("  baseline: {}", "  basis: {}", "There is no policy \"baseline\" to compare with."),
    ])
  func crossReference(slip: Slip) {
    slip.check(in: slip.new == "Asia/Kathmandu" ? Garage.onHalfHours : Garage.complete)
  }

  @Test(
    "What no site can do is said once, by its part",
    arguments: [
      Slip(
        "hours: always\n    bays: [{group: lift, count: 2}]",
        "hours: always\n    bays: [{group: pit, count: 2}]")
    ])
  func possible(slip: Slip) {
    // The other site still has lifts.
    slip.check(in: Garage.complete)
  }

  @Test("A bay at one site and the skill at another make no appointment")
  func bayHereSkillThere() {
    let text = Garage.with("{bay: lift, skill: inspection}", "{bay: pit, skill: inspection}")
      .replacing(
        "hours: always\n    bays: [{group: lift, count: 2}]",
        with: "hours: always\n    bays: [{group: pit, count: 2}]")
    let found = problems(in: text)
    #expect(found.count == 1)
    #expect(
      found.first?.contains(
        "No single site has both the bay group pit and a technician with inspection 1.") == true)
  }

  @Test("A free service on another bay does not fit into the visit")
  func giftOnAnotherBay() {
    let text = Garage.with("{service: inspection}", "{service: polish}, services: [oil-mineral]")
      .replacing(
        "      inspection: {minutes",
        with:
          "      polish: {minutes: 5, price: 9, needs: {bay: basin}}\n      inspection: {minutes"
      )
      .replacing(
        "{group: desk, count: 1}", with: "{group: desk, count: 1}, {group: basin, count: 1}")
    let found = problems(in: text)
    #expect(found.count == 1)
    #expect(
      found.first?.contains("No site can do oil-mineral and polish in one visit") == true,
      "\(found)")
  }

  @Test("Problems of all sections come in one go and in the order of the lines")
  func manyProblems() {
    let text = Garage.with("seed: 20250612", "seed: x")
      .replacing("Asia/Urumqi", with: "Asia/Urumki")
      .replacing("public: true", with: "public: on")
      .replacing("{oil-mineral: 100%}", with: "{oil-mineal: 100%}")
      .replacing("site: chengdu-01\n", with: "site: chengdu\n")
      .replacing("when: reward", with: "when: rewrd")
      .replacing("replications: 30", with: "replications: 0")
    let paths = [
      "seed", "sites[1].time_zone", "segments.business.public", "segments.planner.wants.oil-mineal",
      "walk_ins[0].site", "policies.off-peak-reward.rewards[2].when", "study.replications",
    ]
    let found = problems(in: text)
    #expect(found.map { String($0.split(separator: ": ")[1]) } == paths)
  }

  @Test("A scenario whose segments have no services is refused")
  func noServices() {
    let segment = """
      segments:
        a:
          visits: {per_week: 1, profile: {daily: 1}}
          wants: {x: 100%}
          choice: {wanted_day: {lead: {same_day: 100%}, prefers: {daily: always}}}
      """
    let found = problems(
      in: Garage.counter + "\n" + segment.replacing("daily: always", with: "daily: 09:00-17:00"))
    #expect(found.first?.contains("Segments book services, but the scenario has none.") == true)
  }

  @Test("Without segments and walk-ins nobody comes, and segments need services")
  func nobody() {
    let counter = Garage.counter.split(separator: "\n").dropLast().joined(separator: "\n")
    #expect(
      problems(in: counter) == [
        "g:1:1: At least one of segments and walk_ins is needed, or nobody comes."
      ])
    let empty = Garage.counter.replacing(
      "sites: [{id: bank, hours: always, bays: [{group: clerk, count: 8}]}]", with: "sites: []")
    #expect(problems(in: empty).first?.contains("At least one site is needed.") == true)
  }
}
