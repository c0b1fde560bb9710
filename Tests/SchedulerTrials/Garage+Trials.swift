import Fixtures
import Scheduling
import TimeAndMoney

/// The garages in which random scripts are played.
extension Garage {
  /// All of them, each with a book of twelve days.
  package static let onTrial =
    [
      skilled, workshop, nightShift, crowded, bestStanding, chain(from: "2025-03-28"),
      chain(from: "2025-10-24"), twoBays, shortDay, longDay, halfHour, kathmandu, withNotice,
      stagesAmongSingles, chainOfStages, shortOfStaff, baskets, ownTechnicians, stagesAtNight, tiny,
    ].map { $0.lasting(days: 12) }

  /// Technicians do stages of long visits and short services alike, so that the short ones move around the stages.
  package static let stagesAmongSingles = Garage(
    "stages among single services", hours: .daily("08:00-18:00"),
    bays: [BayGroup(name: "lift", count: 3)],
    technicians: [.allRounders(2), .mechanics(2, hours: .daily("08:00-12:00", "13:00-18:00"))],
    services: [.deskAndLift, .oilChange, .inspection], rules: .busyQuarterHours)

  /// Visits of several stages in Berlin, Kathmandu and on Lord Howe, each with other hours.
  package static let chainOfStages = Garage(
    "stages at three sites",
    sites: [
      .withDesk("Berlin", zone: "Europe/Berlin", hours: .daily("07:00-19:00"), lifts: 2),
      .withDesk("Kathmandu", zone: "Asia/Kathmandu", hours: .daily("09:15-16:30"), lifts: 1),
      .withDesk("Lord Howe", zone: "Australia/Lord_Howe", hours: .always, lifts: 3),
    ],
    services: [.deskAndLift, .liftTwice, .oilChange, .soldTwice],
    jobs: [
      Job(service: 0), Job(service: 1), Job(service: 2), Job(service: 3), Job(services: [0, 2]),
    ], rules: .busyQuarterHours, from: "2025-10-24", days: 12)

  /// Nobody is to spare: who is missing is missed, while others wait in line or were sold a place beyond the plan.
  package static let shortOfStaff = Garage(
    "short of staff", hours: .daily("08:00-12:00", "13:00-17:00"),
    bays: [BayGroup(name: "lift", count: 2)], equipment: [EquipmentGroup(name: "rig", count: 2)],
    technicians: [.mechanics(1, hours: .daily("08:00-13:00")), .mechanics(1), .seniors(1)],
    services: [.soldTwice, .seldomKept, .inspection, .alignment], rules: .busyQuarterHours)

  /// Visits of up to four services, add-ons and gifts among them.
  package static let baskets = Garage(
    "baskets", hours: .daily("08:00-17:00"),
    bays: [BayGroup(name: "lift", count: 2), BayGroup(name: "box", count: 1)],
    equipment: [EquipmentGroup(name: "rig", count: 1)],
    technicians: [.allRounders(2), .mechanics(2)],
    services: [.oilChange, .polish, .wax, .alignment, .deskAndLift],
    jobs: [
      Job(service: 0), Job(services: [0, 1]), Job(services: [0, 0, 2]), Job(services: [3, 2]),
      Job(services: [4, 0]), Job(services: [4, 1], addedService: 2),
      Job(service: 1, extraBayTime: .minutes(20)), Job(services: [0, 1, 3, 2]),
    ], rules: .busy)

  /// Each technician can do something that few others can, so that who insists on one leaves little choice.
  package static let ownTechnicians = Garage(
    "technicians of one's own", hours: .daily("08:00-16:00"),
    bays: [BayGroup(name: "lift", count: 4)],
    technicians: [
      .mechanics(2), .seniors(1), .allRounders(1),
      TechnicianGroup(
        name: "advisors", count: 1, skills: [Skill("advice", level: 2)], hours: .always),
    ],
    services: [.oilChange, .inspection, .advice, .deskAndLift],
    rules: .rules(
      lateFee: 0.1, answers: AnswerTimes(waitlist: .minutes(15), alternative: .hours(3)),
      trust: .strict, choice: .bestStanding))

  /// Open day and night: the stages of a visit begin on one day and end on the next.
  package static let stagesAtNight = Garage(
    "stages at night", hours: .always, bays: [BayGroup(name: "lift", count: 2)],
    technicians: [
      .allRounders(1), .mechanics(2, hours: .always),
      .mechanics(1, hours: .daily("00:00-06:00", "20:00-24:00")),
    ],
    services: [.liftTwice, .overhaul, .oilChange], rules: .busyQuarterHours, from: "2025-06-10")

  /// One lift, two mechanics, and nothing beyond tomorrow.
  package static let tiny = Garage(
    "one lift until tomorrow", hours: .daily("08:00-18:00"),
    bays: [BayGroup(name: "lift", count: 1)], technicians: [.mechanics(2)],
    services: [.soldTwice, .oilChange, .alignment],
    jobs: [Job(service: 0), Job(service: 1), Job(services: [0, 1])],
    rules: .rules(
      horizonDays: 1, freeCancellation: .hours(2), lateFee: 0.5,
      answers: AnswerTimes(waitlist: .minutes(10), alternative: .minutes(45))))
}

extension Site {
  /// A site with a desk beside its lifts, where two do everything and one only maintenance.
  fileprivate static func withDesk(_ name: String, zone: String, hours: WeeklyHours, lifts: Int)
    -> Site
  {
    Site(
      name: name, calendar: BusinessCalendar(zone: Zone.named(zone)), hours: hours,
      bays: [BayGroup(name: "lift", count: lifts)],
      technicians: [.allRounders(2), .mechanics(1, hours: .always)])
  }
}

extension TechnicianGroup {
  /// They know the desk and the lift.
  package static func allRounders(_ count: Int) -> Self {
    TechnicianGroup(
      name: "all-rounders", count: count,
      skills: [Skill("maintenance", level: 2), Skill("advice", level: 1)], hours: .always)
  }
}

extension Service {
  private static let maintenance = Skill("maintenance", level: 1)

  /// A quarter of an hour at the desk, half an hour on a lift.
  package static let deskAndLift = Service(
    name: "check with advice", category: "maintenance", group: "check",
    listPrice: Money(minorUnits: 8_000), variableCost: .zero,
    stages: [
      Stage(name: "desk", duration: .minutes(15), bay: nil, skills: [Skill("advice", level: 1)]),
      Stage(name: "lift", duration: .minutes(30), bay: "lift", skills: [maintenance]),
    ],
    rules: .with {
      $0.deposit = Share(0.1)
      $0.noShowFee = Share(0.4)
    })

  /// Two hours on a lift, an hour in which it dries, an hour on a lift again.
  package static let liftTwice = Service(
    name: "repair", category: "maintenance", group: "repair",
    listPrice: Money(minorUnits: 30_000), variableCost: .zero,
    stages: [
      Stage(name: "taking apart", duration: .hours(2), bay: "lift", skills: [maintenance]),
      Stage(name: "drying", duration: .hours(1), bay: "lift", skills: []),
      Stage(name: "putting together", duration: .hours(1), bay: "lift", skills: [maintenance]),
    ], bufferAfter: .minutes(15), rules: .with { $0.providerAnswer = .minutes(40) })
}
