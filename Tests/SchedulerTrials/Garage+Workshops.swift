import Fixtures
import Scheduling
import TimeAndMoney

/// Garages with all that a scheduler must be able to do.
extension Garage {
  /// A visit goes from the advisor to the lift and to the cashier; two lifts share one alignment rig. Each service has
  /// rules of its own.
  package static let workshop = Garage(
    "stages, equipment and rules", hours: .daily("08:00-12:00", "12:30-16:00"),
    bays: [BayGroup(name: "lift", count: 2), BayGroup(name: "box", count: 1)],
    equipment: [EquipmentGroup(name: "rig", count: 1)],
    technicians: [
      .seniors(1), .mechanics(2, hours: .daily("08:00-14:00")),
      TechnicianGroup(
        name: "desk", count: 1,
        skills: [Skill("advice", level: 1), Skill("till", level: 1)], hours: .always),
    ],
    services: [.fullVisit, .soldTwice, .alignment, .polish, .wax, .promptAdvice],
    jobs: [
      Job(service: 0), Job(service: 1), Job(service: 2), Job(service: 3), Job(service: 5),
      Job(services: [1, 4]), Job(services: [1, 2]), Job(service: 2, extraBayTime: .minutes(20)),
      Job(service: 3, addedService: 1), Job(services: [0, 2, 4]),
    ], rules: .busy)

  /// Open day and night with four technicians, so that jobs reach over midnight and can be moved.
  package static let nightShift = Garage(
    "night shift", hours: .always, bays: [BayGroup(name: "lift", count: 3)],
    technicians: [.seniors(1, hours: .always), .mechanics(2, hours: .always)],
    services: [.oilChange, .overhaul, .inspection], rules: .busyQuarterHours, from: "2025-06-10",
    days: 3)

  /// Two lifts, three out of five customers are expected to come.
  package static let crowded = Garage(
    "crowded", bays: [BayGroup(name: "lift", count: 2)],
    technicians: [.mechanics(2)], services: [.soldTwice, .seldomKept, .wash],
    rules: .busyQuarterHours)

  /// Technicians are chosen by standing.
  package static let bestStanding = Garage(
    "best standing", hours: .daily("08:00-14:00"), bays: [BayGroup(name: "lift", count: 3)],
    technicians: [.mechanics(2), .seniors(2)], services: [.oilChange, .inspection, .advice],
    rules: .rules(trust: .strict, choice: .bestStanding))

  /// Garages in Berlin, Kathmandu and on Lord Howe over the days on which clocks change.
  package static func chain(from day: String) -> Garage {
    func site(_ name: String, zone: String, hours: WeeklyHours, senior: WeeklyHours) -> Site {
      Site(
        name: name, calendar: BusinessCalendar(zone: Zone.named(zone)), hours: hours,
        bays: [BayGroup(name: "lift", count: 2)],
        equipment: [EquipmentGroup(name: "rig", count: 1)],
        technicians: [
          .seniors(1, hours: senior), .mechanics(1, hours: .always), .mechanics(1, hours: senior),
        ])
    }
    return Garage(
      "three sites from \(day)",
      sites: [
        site(
          "Berlin", zone: "Europe/Berlin", hours: .always,
          senior: .daily("00:00-12:00", "13:00-24:00")),
        site(
          "Kathmandu", zone: "Asia/Kathmandu", hours: .daily("09:15-16:30"),
          senior: .daily("09:00-12:00")),
        site(
          "Lord Howe", zone: "Australia/Lord_Howe", hours: .daily("06:00-22:00"),
          senior: .daily("06:00-20:00")),
      ],
      services: [.oilChange, .alignment, .inspection, .soldTwice],
      jobs: [
        Job(service: 0), Job(service: 1), Job(service: 2), Job(service: 3),
        Job(services: [0, 1]), Job(service: 0, extraBayTime: .minutes(30)),
      ], rules: .busyQuarterHours, from: day, days: 4)
  }
}

extension BookingRules {
  package static let busy = rules(
    grid: .minutes(5), startsEvery: .minutes(15), freeCancellation: .hours(3), lateFee: 0.25,
    answers: AnswerTimes(waitlist: .minutes(20), alternative: .hours(2)), trust: .strict)
  package static let busyQuarterHours = rules(
    freeCancellation: .hours(6), lateFee: 0.3,
    answers: AnswerTimes(waitlist: .minutes(30), alternative: .hours(1)))
}

extension TrustRules {
  /// Half a kilometre, a photo, traces forgotten after an hour, ratings within two hours.
  package static let strict = TrustRules(
    checkInRadius: 500, needsPhoto: true, traceMargin: .minutes(30), traceRetention: .hours(1),
    ratingWindow: .hours(2), priorWeight: 4, priorStars: 4)
}

extension ServiceRules {
  /// Rules that differ from those of the business in some points.
  package static func with(_ change: (inout ServiceRules) -> Void) -> ServiceRules {
    var rules = ServiceRules.none
    change(&rules)
    return rules
  }
}

extension Service {
  private static let maintenance = Skill("maintenance", level: 1)

  private static func make(
    _ name: String, _ stages: [Stage], buffer: Int64 = 0, price: Int64 = 10_000,
    isAddOn: Bool = false, rules: ServiceRules = .none
  ) -> Service {
    Service(
      name: name, category: "maintenance", group: name, listPrice: Money(minorUnits: price),
      variableCost: .zero, stages: stages, bufferAfter: .minutes(buffer), isAddOn: isAddOn,
      rules: rules)
  }

  /// Ten minutes with the advisor, fifty on a lift with a mechanic, five at the till.
  package static let fullVisit = make(
    "full visit",
    [
      Stage(name: "desk", duration: .minutes(10), bay: nil, skills: [Skill("advice", level: 1)]),
      Stage(name: "lift", duration: .minutes(50), bay: "lift", skills: [maintenance]),
      Stage(name: "till", duration: .minutes(5), bay: nil, skills: [Skill("till", level: 1)]),
    ],
    rules: .with {
      $0.deposit = Share(0.2)
      $0.noShowFee = Share(0.5)
      $0.rushWindow = .hours(2)
      $0.rushFee = Money(minorUnits: 700)
    })

  /// Half an hour on a lift; of five customers four are expected to come.
  package static let soldTwice = make(
    "oil change",
    [Stage(duration: .minutes(30), bay: "lift", skills: [maintenance])],
    rules: .with { $0.expectedShowRate = Share(0.8) })

  /// Half an hour on a lift; of five customers three are expected to come.
  package static let seldomKept = make(
    "cheap check",
    [Stage(duration: .minutes(30), bay: "lift", skills: [maintenance])],
    rules: .with {
      $0.expectedShowRate = Share(0.6)
      $0.noShowFee = Share(1)
      $0.deposit = Share(0.5)
    })

  /// Forty minutes on a lift with a rig and ten of buffer; the provider must accept, and nobody has more than two.
  package static let alignment = make(
    "alignment",
    [Stage(duration: .minutes(40), bay: "lift", skills: [maintenance], equipment: ["rig"])],
    buffer: 10,
    rules: .with {
      $0.providerAnswer = .minutes(25)
      $0.limitPerCustomer = 2
      $0.noShowFee = Share(0.35)
    })

  /// Twenty minutes in a box without a technician.
  package static let polish = make(
    "polish", [Stage(duration: .minutes(20), bay: "box", skills: [])],
    rules: .with {
      $0.limitPerCustomer = 1
      $0.freeCancellation = .zero
    })

  /// Only together with something else; done on whatever bay the visit has.
  package static let wax = make(
    "wax", [Stage(duration: .minutes(10), bay: nil, skills: [maintenance])], buffer: 5,
    price: 999, isAddOn: true)

  /// An hour at the desk, an hour's notice, today or tomorrow.
  package static let promptAdvice = make(
    "prompt advice",
    [Stage(duration: .minutes(60), bay: nil, skills: [Skill("advice", level: 1)])], price: 4_999,
    rules: .with {
      $0.notice = .hours(1)
      $0.horizonDays = 1
      $0.lateCancellationFee = Share(1)
    })
}
