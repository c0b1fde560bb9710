import Demand
import RandomStreams
import Scheduling
import Testing

@testable import Scenarios

/// A town with two sites, areas, classes, nests and a service at two levels.
private enum LevelledTown {
  static let text = """
    offpeak: 1
    name: pair
    calendar: {start: 2025-03-03, length: 7 days}
    currency: EUR
    sites:
      - {id: east, hours: always, bays: [{group: lift, count: 1}], technicians: [{group: crew, count: 2, skills: {wash: 3}}]}
      - {id: west, hours: always, bays: [{group: lift, count: 1}], technicians: [{group: crew, count: 2, skills: {wash: 2}}]}
    services:
      care:
        wash:
          wash: {minutes: 30, price: 20, needs: {bay: lift, skill: wash 1}}
          careful: {minutes: 45, price: 30, needs: {bay: lift, skill: wash 2}, level_of: wash}
          master: {minutes: 60, price: 50, needs: {bay: lift, skill: wash 3}, level_of: wash}
    segments:
      people:
        visits: {per_week: 20, profile: {daily: 1}}
        wants: {wash: 100%}
        areas: {north: {share: 40%, distance: {east: 3 km, west: 8.5 km}}, south: {share: 60%, distance: {east: 7 km, west: 0 km}}}
        choice:
          nested_logit:
            nests: day
            lambda: 0.6
            prefers: {daily: 10:00}
            price: {normal: {mean: -0.05 per EUR, sd: 0.02}}
            reward: {lognormal: {mean: 0.04 per EUR, cv: 0.5}}
            travel: {lognormal: {mean: -0.1 per km, cv: 0.5}}
            rating: 0.4 per star
            technician_level: 0.3
            outside: -2
            considers: {days: 3, starts: 10, order: preferred}
            spill: leave
            classes: {hurried: {share: 30%, lead_time: -1 per day, outside: -3}, relaxed: {share: 70%, price: -0.1 per EUR}}
    """
}

@Suite("Choices as they are written")
struct ChoiceProblemTests {
  @Test("Nests, classes, laws, areas, short lists and levels are read as they stand")
  func read() throws {
    let model = try ScenarioReader.read(text: LevelledTown.text, named: "g")
    let segment = model.segments[0]
    #expect(segment.areas.map(\.name) == ["north", "south"])
    #expect(segment.areas.map(\.share) == [0.4, 0.6])
    #expect(segment.areas.map(\.kilometres) == [[3, 8.5], [7, 0]])
    guard case .logit(let choice) = segment.choice else {
      Issue.record("The choice is of another kind")
      return
    }
    #expect(choice.nests == Nests(kind: .day, lambda: 0.6) && choice.spill == .leave)
    #expect(
      choice.considers == Consideration(longestLead: 3, starts: 10, order: .preferred))
    #expect(choice.classes.map(\.name) == ["hurried", "relaxed"])
    let (hurried, relaxed) = (choice.classes[0], choice.classes[1])
    #expect(hurried.share == 0.3 && hurried.tastes.leadTime == -1 && hurried.tastes.outside == -3)
    #expect(relaxed.tastes.leadTime == 0 && relaxed.tastes.outside == -2)
    #expect(hurried.tastes.rating == 0.4 && hurried.tastes.technicianLevel == 0.3)
    let reward = TasteLaw(taste: .reward, law: .lognormal(mean: 0.04, cv: 0.5), isNegative: false)
    let travel = TasteLaw(taste: .travel, law: .lognormal(mean: 0.1, cv: 0.5), isNegative: true)
    let price = TasteLaw(taste: .price, law: .normal(mean: -0.05, sd: 0.02), isNegative: false)
    #expect(hurried.laws == [price, reward, travel])
    #expect(relaxed.laws == [reward, travel] && relaxed.tastes.price == -0.1)
    #expect(model.levels.rises == [0, 1, 2] && model.levels.shown == [[0, 1, 2], [1], [2]])
  }

  @Test(
    "A choice that cannot be meant is refused with its place and what is allowed",
    arguments: [
      Slip("lambda: 0.6", "lambda: 0", "lambda: 0.0 lies outside 0.01…1."),
      Slip("lambda: 0.6", "lambda: -0.5", "lies outside 0.01…1."),
      Slip("lambda: 0.6", "lambda: 1.01", "1.01 lies outside 0.01…1."),
      Slip("        lambda: 0.6\n", "", "nested_logit: lambda is missing"),
      Slip("nests: day", "nests: days", "Allowed: day or site. Maybe you meant day."),
      Slip(
        "nested_logit", "multinomial_logit", "\"nests\" is no key here.", "\"lambda\" is no key"),
      Slip(
        "hurried: {share: 30%", "hurried: {share: 31%",
        "classes: The shares here sum to 101%; they must sum to 100%."),
      Slip(
        "lead_time: -1 per day, outside", "leadtime: -1 per day, outside",
        "classes.hurried.leadtime: \"leadtime\" is no key here."),
      Slip("hurried: {share: 30%, ", "hurried: {", "share is missing"),
      Slip(
        "relaxed: {share: 70%, price: -0.1 per EUR}", "relaxed: {share: 70%, price: -0.1 per CNY}",
        "classes.relaxed.price: CNY is not the currency of this scenario, which is EUR."),
      Slip("mean: -0.05 per EUR", "mean: -0.05 per CNY", "normal.mean: CNY is not the currency"),
      Slip("sd: 0.02", "sd: 0", "must be more than zero"),
      Slip("sd: 0.02", "cv: 0.02", "sd is missing", "\"cv\" is no key here."),
      Slip(
        "{lognormal: {mean: -0.1 per km, cv: 0.5}}", "{lognormal: {mean: 0 per km, cv: 0.5}}",
        "lognormal.mean: 0 has no sign."),
      Slip("{normal: {mean: -0.05", "{gauss: {mean: -0.05", "\"gauss\" is no key here."),
      Slip("mean: -0.1 per km", "mean: -0.1 per h", "has another unit; km is expected"),
      Slip("share: 40%, distance", "share: 30%, distance", "areas: The shares here sum to 90%"),
      Slip(
        "west: 8.5 km", "wset: 8.5 km",
        "areas.north.distance.wset: There is no site \"wset\". Defined: east or west. Maybe you meant west."
      ),
      Slip(
        ", west: 8.5 km", "",
        "areas.north.distance: The distance to west is missing, which these customers consider."),
      Slip("8.5 km", "8.5", "\"8.5\" lacks a unit. Write it like 3 km or 0.8 km."),
      Slip("8.5 km", "8500 m", "has another unit; km is expected"),
      Slip("8.5 km", "-8.5 km", "-8.5 km lies outside 0 km…20000 km."),
      Slip("days: 3", "days: -1", "-1 lies outside 0…1000."),
      Slip("starts: 10", "starts: 0", "0 lies outside 1…200."),
      Slip("starts: 10, ", "", "considers: order has no meaning without starts"),
      Slip("order: preferred", "order: nearest", "Allowed: earliest, preferred or cheapest."),
      Slip("spill: leave", "spill: go", "Allowed: choose_again or leave."),
      Slip(
        "skill: wash 3}, level_of: wash", "skill: wash 3}, level_of: washing",
        "services.care.wash.master.level_of: There is no service \"washing\"."),
      Slip(
        "skill: wash 3}, level_of: wash", "skill: wash 3}, level_of: master",
        "master cannot be a variant of itself."),
      Slip(
        "skill: wash 3}, level_of: wash", "skill: wash 3}, level_of: careful",
        "careful is itself a variant of another service."),
      Slip(
        "needs: {bay: lift, skill: wash 2}, level_of",
        "needs: {bay: lift, skill: wash 1}, level_of",
        "careful asks for no higher skill than wash, which asks for level 1."),
      Slip(
        "needs: {bay: lift, skill: wash 3}, level_of",
        "needs: {bay: lift, skill: wash 2}, level_of",
        "careful and master are variants of the same service at the same level, 2."),
      Slip(
        "wants: {wash: 100%}", "wants: {wash: 50%, master: 50%}",
        "wants.master: master is a variant of wash. Let them want wash; they are shown both."),
      Slip(
        "level_of: wash}\n      master", "level_of: wash, add_on: true}\n      master",
        "careful is an add-on"),
    ])
  func refused(slip: Slip) {
    slip.check(in: LevelledTown.text)
  }

  @Test("Services that are variants of each other are refused, each at its place")
  func circle() {
    let text = LevelledTown.text.replacing(
      "skill: wash 1}}", with: "skill: wash 1}, level_of: careful}")
    let found = problems(in: text)
    #expect(found.filter { $0.contains("is itself a variant") }.count >= 2)
  }

  @Test("Areas have no meaning where no utility is weighed, and travel none without areas")
  func areas() {
    let lines = LevelledTown.text.split(separator: "\n", omittingEmptySubsequences: false)
    let choice = lines.firstIndex { $0.hasSuffix("choice:") }!
    let planned =
      (lines[..<choice] + [
        "    choice: {wanted_day: {lead: {1 day: 100%}, prefers: {daily: 10:00}}}"
      ]).joined(separator: "\n")
    let found = problems(in: planned)
    #expect(found.count == 1 && found[0].contains("areas have no meaning for wanted_day"))
    let nowhere = lines.filter { !$0.contains("areas:") }.joined(separator: "\n")
    let without = problems(in: nowhere)
    #expect(without.count == 1 && without[0].contains("travel: travel needs areas"), "\(without)")
  }
}
