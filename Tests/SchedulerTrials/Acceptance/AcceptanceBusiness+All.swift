import Scheduling
import TimeAndMoney

extension AcceptanceBusiness {
  package static let all = [sixLifts, advisorLiftTill, clinic]

  /// Five mechanics and two seniors with breaks of their own; every visit is one stage.
  package static let sixLifts = AcceptanceBusiness(
    "six lifts", bays: 6,
    groups: [
      Group(
        name: "mechanics", count: 5, skills: ["oil", "tyres"],
        hours: [480..<720, 780..<1_080]),
      Group(
        name: "seniors", count: 2, skills: ["oil", "diagnosis", "inspection"],
        hours: [540..<780, 840..<1_080]),
    ],
    jobs: [
      [Work(30, "oil", onBay: true)], [Work(40, "oil", onBay: true)],
      [Work(15, "inspection", onBay: true)], [Work(50, "tyres", onBay: true)],
    ], mix: [0, 0, 1, 1, 1, 2, 3, 3])

  /// A visit goes from the advisor to the lift and to the till; seniors can do all of it.
  package static let advisorLiftTill = AcceptanceBusiness(
    "advisor, lift, till", bays: 6,
    groups: [
      Group(name: "mechanics", count: 4, skills: ["oil"], hours: [480..<720, 780..<1_080]),
      Group(name: "desk", count: 1, skills: ["advice", "till"], hours: [480..<1_080]),
      Group(
        name: "seniors", count: 2, skills: ["oil", "advice", "till"],
        hours: [540..<780, 840..<1_080]),
    ],
    jobs: [
      [Work(15, "advice"), Work(45, "oil", onBay: true), Work(10, "till")],
      [Work(30, "oil", onBay: true)], [Work(20, "advice")],
      [Work(10, "advice"), Work(60, "oil", onBay: true)],
    ], mix: [0, 0, 0, 1, 1, 2, 3, 3])

  /// A nurse, then a doctor, then perhaps a nurse again; practitioners can do both.
  package static let clinic = AcceptanceBusiness(
    "nurse, doctor, nurse", bays: 5,
    groups: [
      Group(name: "nurses", count: 2, skills: ["triage"], hours: [480..<720, 750..<1_080]),
      Group(name: "doctors", count: 3, skills: ["exam"], hours: [480..<750, 810..<1_080]),
      Group(
        name: "practitioners", count: 1, skills: ["triage", "exam", "blood"],
        hours: [480..<780, 840..<1_080]),
    ],
    jobs: [
      [Work(10, "triage"), Work(20, "exam", onBay: true)], [Work(15, "exam", onBay: true)],
      [Work(10, "triage"), Work(30, "exam", onBay: true), Work(10, "triage")],
      [Work(15, "triage")],
    ], mix: [0, 0, 0, 1, 1, 2, 2, 3])

  private struct Group {
    let name: String
    let count: Int
    let skills: [String]
    /// When they work, in minutes of the day: shifts less breaks.
    let hours: [Range<Int>]
  }

  private struct Work {
    let minutes: Int
    let skill: String
    let isOnBay: Bool

    init(_ minutes: Int, _ skill: String, onBay: Bool = false) {
      self.minutes = minutes
      self.skill = skill
      isOnBay = onBay
    }
  }

  private init(
    _ name: String, bays: Int, groups: [Group], jobs: [[Work]], mix: [Int]
  ) {
    self.name = name
    self.bays = bays
    self.mix = mix
    opens = 480
    closes = 1_080
    plan = ExactPlan(groups: groups.map { ExactPlan.Group(count: $0.count, hours: $0.hours) })
    stages = jobs.map { works in
      works.map { work in
        PlannedStage(
          minutes: work.minutes, isOnBay: work.isOnBay,
          groups: groups.indices.filter { groups[$0].skills.contains(work.skill) })
      }
    }
    garage = Garage(
      name, hours: .daily("08:00-18:00"), bays: [BayGroup(name: "lift", count: bays)],
      technicians: groups.map(Self.technicians), services: jobs.map(Self.service),
      rules: .rules(grid: .minutes(5), startsEvery: .minutes(15), horizonDays: 0), days: 1)
  }

  private static func technicians(_ group: Group) -> TechnicianGroup {
    let times = group.hours.map { hours in
      TimeRange(
        TimeOfDay(seconds: Int32(60 * hours.lowerBound)),
        TimeOfDay(seconds: Int32(60 * hours.upperBound)))
    }
    return TechnicianGroup(
      name: group.name, count: group.count, skills: group.skills.map { Skill($0, level: 1) },
      hours: WeeklyHours(
        Dictionary(uniqueKeysWithValues: DayKind.allCases.map { ($0, times) })))
  }

  private static func service(_ works: [Work]) -> Service {
    let stages = works.enumerated().map { number, work in
      Stage(
        name: "stage \(number)", duration: .minutes(Int64(work.minutes)),
        bay: work.isOnBay ? "lift" : nil, skills: [Skill(work.skill, level: 1)])
    }
    return Service(
      name: "visit", category: "", group: "", listPrice: .zero, variableCost: .zero,
      stages: stages)
  }
}
