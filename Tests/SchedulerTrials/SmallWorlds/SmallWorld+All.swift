import Fixtures
import Scheduling
import TimeAndMoney

/// Worlds that between them let every kind of command take effect.
extension SmallWorld {
  package static let all = [
    bookings, deadlines, answers, absences, changes, waitlist, overbooking, visits, standings,
    chains, everything,
  ]

  /// Starts are held, with a technician insisted on too, confirmed, moved and given up.
  package static let bookings: SmallWorld = {
    let garage = Garage.small(
      "bookings", bays: 2, hours: .monday("08:00-11:00"),
      services: [
        .check(
          .with {
            $0.limitPerCustomer = 2
            $0.deposit = Share(0.3)
          }),
        .repair(
          .with {
            $0.rushWindow = .hours(2)
            $0.rushFee = Money(minorUnits: 500)
            $0.lateCancellationFee = Share(1)
          }),
      ])
    return SmallWorld(
      garage, from: "07:00",
      wishes: [
        garage.search(0), garage.search(1), garage.search(0, technician: 0),
        garage.search(1, technician: 1),
        garage.hold(0, at: "08:00"), garage.hold(0, at: "09:00", customer: 2),
        garage.hold(0, at: "10:00"), garage.hold(1, at: "08:00", customer: 3),
        garage.hold(1, at: "09:00"), garage.hold(0, at: "09:00", customer: 4, technician: 0),
        garage.hold(0, at: "09:00", customer: 5, technician: 1),
        garage.hold(1, at: "09:00", customer: 6, technician: 1),
      ],
      errands: [
        Command.confirm, Command.release, Command.cancel, garage.move(to: "09:00"),
        garage.move(to: "10:00"),
      ], passages: [.deadline, .cell])
  }()

  /// Everything is asked for just before, at and behind the instant at which something lapses.
  package static let deadlines: SmallWorld = {
    let garage = Garage.small(
      "deadlines", bays: 1, hours: .monday("08:00-11:00"),
      services: [.check(.with { $0.providerAnswer = .minutes(10) }), .repair()])
    return SmallWorld(
      garage, from: "07:30",
      wishes: [
        garage.hold(0, at: "08:00"), garage.hold(1, at: "09:00", customer: 2),
        garage.lineUp(0, from: "08:00", to: "08:30", customer: 3),
        garage.absence(.technician(1), from: "08:00", to: "11:00"),
      ],
      errands: [
        Command.confirm, Command.release, Command.cancel, Command.accept,
        Command.acceptAlternative,
      ],
      passages: [.beforeDeadline, .deadline, .cell], asksAtDeadlines: true)
  }()

  /// The provider accepts, declines, cancels; customers take alternatives or not.
  package static let answers: SmallWorld = {
    let garage = Garage.small(
      "answers", bays: 1, hours: .monday("08:00-12:00"),
      services: [
        .check(
          .with {
            $0.providerAnswer = .minutes(25)
            $0.deposit = Share(0.2)
          }),
        .repair(.with { $0.providerAnswer = .minutes(40) }),
      ])
    return SmallWorld(
      garage, from: "07:00", booked: [garage.wish(0, at: "09:00")],
      wishes: [
        garage.hold(0, at: "09:00", customer: 2), garage.hold(0, at: "10:00", customer: 3),
        garage.hold(1, at: "08:00", customer: 4),
        garage.hold(0, at: "11:00", customer: 5, technician: 1),
      ],
      errands: [
        Command.confirm, Command.accept, Command.decline, Command.cancelByProvider,
        Command.acceptAlternative, Command.declineAlternative, Command.cancel,
        garage.move(to: "10:00"),
      ], passages: [.deadline, .beforeDeadline])
  }()

  /// Technicians, bays and the whole site are missing, and come back sooner.
  package static let absences: SmallWorld = {
    let garage = Garage.small(
      "absences", bays: 2, hours: .monday("08:00-12:00"), services: [.check(), .repair()])
    return SmallWorld(
      garage, from: "08:00",
      booked: [garage.wish(0, at: "09:00"), garage.wish(1, at: "09:00", customer: 2)],
      wishes: [
        garage.hold(0, at: "09:00", customer: 3), garage.hold(0, at: "10:00", customer: 4),
        garage.hold(0, at: "11:00", customer: 5, technician: 0),
        garage.absence(.technician(0), from: "09:00", to: "10:00"),
        garage.absence(.technician(1), from: "08:00", to: "12:00"),
        garage.absence(.bay(0), from: "09:00", to: "12:00"),
        garage.absence(.site, from: "09:00", to: "10:00"),
      ],
      errands: [
        Command.confirm, Command.acceptAlternative, Command.declineAlternative,
        Command.cancelByProvider, garage.move(to: "11:00"),
      ], passages: [.cell, .deadline])
  }()

  /// Technicians come, go and change their shifts, bays are built and torn down, the site opens at other hours.
  package static let changes: SmallWorld = {
    let garage = Garage.small(
      "changes", bays: 1, hours: .monday("08:00-12:00"), services: [.check(), .repair()])
    return SmallWorld(
      garage, from: "08:00",
      booked: [garage.wish(1, at: "09:00"), garage.wish(0, at: "11:00", customer: 2)],
      wishes: [
        garage.hold(0, at: "09:00", customer: 3), garage.hold(1, at: "08:00", customer: 4),
        garage.change(.addTechnician(group: 1)), garage.change(.withdrawTechnician(0)),
        garage.change(.withdrawTechnician(1)),
        garage.change(.changeShift(technician: 0, hours: .monday("08:00-10:00"))),
        garage.change(.changeShift(technician: 0, hours: .monday("00:00-24:00"))),
        garage.change(.setBays(group: 0, count: 0)), garage.change(.setBays(group: 0, count: 2)),
        garage.change(.changeOpening(.monday("08:00-10:00"))),
        garage.change(.changeOpening(.monday("00:00-24:00"))),
        garage.absence(.technician(1), from: "11:00", to: "12:00"),
      ],
      errands: [
        Command.confirm, Command.acceptAlternative, Command.declineAlternative,
        Command.fallDue,
      ], passages: [.cell])
  }()

  /// Two line up for a place on the only bay.
  package static let waitlist: SmallWorld = {
    let garage = Garage.small(
      "waitlist", bays: 1, hours: .monday("08:00-11:00"), services: [.check(), .repair()])
    return SmallWorld(
      garage, from: "07:00", booked: [garage.wish(0, at: "09:00"), garage.wish(1, at: "09:00")],
      wishes: [
        garage.hold(0, at: "08:00", customer: 3),
        garage.lineUp(0, from: "08:00", to: "09:00", customer: 4),
        garage.lineUp(0, from: "09:00", to: "10:30", customer: 5),
        garage.lineUp(1, from: "08:00", to: "11:00", customer: 6),
        garage.absence(.bay(0), from: "10:00", to: "11:00"),
      ],
      errands: [Command.confirm, Command.release, Command.cancel, garage.move(to: "08:00")],
      passages: [.deadline, .cell])
  }()

  /// One customer out of two is expected to come, and the only bay is sold twice.
  package static let overbooking: SmallWorld = {
    let garage = Garage.small(
      "overbooking", bays: 1, hours: .monday("08:00-11:00"),
      services: [
        .check(
          .with {
            $0.expectedShowRate = Share(0.5)
            $0.noShowFee = Share(0.5)
            $0.deposit = Share(0.5)
          }), .repair(),
      ])
    return SmallWorld(
      garage, from: "08:00",
      booked: [garage.wish(0, at: "09:00"), garage.wish(0, at: "09:00", customer: 2)],
      wishes: [
        garage.hold(0, at: "09:00", customer: 3), garage.hold(0, at: "10:00", customer: 3),
        garage.lineUp(0, from: "09:00", to: "10:00", customer: 4),
        garage.absence(.technician(1), from: "09:00", to: "10:00"),
      ],
      errands: [
        Command.confirm, Command.cancel, Command.fallDue, { .checkIn($0, .atCounter) },
        Command.start, Command.complete, Command.recordNoShow, Command.walkAway,
        Command.turnAway, garage.move(to: "10:00"),
      ], passages: [.cell])
  }()

  /// Two customers come, or do not, and are served stage by stage.
  package static let visits: SmallWorld = {
    let garage = Garage.small(
      "visits", bays: 1, hours: .monday("08:00-11:00"),
      services: [.check(.with { $0.noShowFee = Share(0.5) }), .repair()],
      rules: .hours(trust: .strict))
    return SmallWorld(
      garage, from: "08:00",
      booked: [garage.wish(1, at: "08:00"), garage.wish(0, at: "08:00", customer: 2)],
      wishes: [],
      errands: [
        Command.fallDue, { .checkIn($0, CheckIn(distance: 500, hasPhoto: true)) },
        { .checkIn($0, CheckIn(distance: 501, hasPhoto: true)) },
        { .reportLocation($0, Location(latitude: 52, longitude: 13)) }, Command.start,
        Command.releaseTechnician, Command.finishStage, Command.complete, Command.recordNoShow,
        Command.walkAway, Command.turnAway, Command.cancelByProvider,
        { .rate($0, stars: 2, text: "as ever") },
      ], passages: [.cell])
  }()

  /// Who does it is chosen by standing, which visits, ratings and cancellations change.
  package static let standings: SmallWorld = {
    let garage = Garage.small(
      "standings", bays: 2, hours: .monday("08:00-11:00"), services: [.check(), .repair()],
      rules: .hours(choice: .bestStanding))
    return SmallWorld(
      garage, from: "08:00",
      booked: [garage.wish(0, at: "08:00"), garage.wish(0, at: "10:00", customer: 2)],
      wishes: [garage.hold(0, at: "09:00", customer: 3), garage.hold(1, at: "09:00", customer: 4)],
      errands: [
        Command.confirm, Command.fallDue, { .checkIn($0, .atCounter) }, Command.start,
        Command.complete, Command.cancelByProvider, { .rate($0, stars: 1, text: "") },
        { .rate($0, stars: 5, text: "") },
      ], passages: [.cell])
  }()

  /// Three technicians, each of whom can do all that the one before can: whoever is missing lets others move.
  package static let chains: SmallWorld = {
    let garage = Garage(
      "chains", hours: .monday("08:00-11:00"), bays: [BayGroup(name: "lift", count: 3)],
      technicians: [.nesting(1), .nesting(2), .nesting(3)],
      services: [.check(), .check(level: 2), .check(hours: 2), .repair()], rules: .hours,
      days: 1)
    return SmallWorld(
      garage, from: "07:00",
      booked: [garage.wish(0, at: "08:00"), garage.wish(2, at: "09:00", customer: 2)],
      wishes: [
        garage.hold(0, at: "09:00", customer: 3), garage.hold(1, at: "08:00", customer: 4),
        garage.hold(1, at: "10:00", customer: 5), garage.hold(2, at: "08:00", customer: 6),
        garage.hold(3, at: "08:00", customer: 7),
        garage.absence(.technician(0), from: "09:00", to: "10:00"),
        garage.absence(.technician(1), from: "08:00", to: "09:00"),
        garage.absence(.technician(2), from: "09:00", to: "11:00"),
        garage.change(.addTechnician(group: 0)),
      ], errands: [Command.confirm, Command.cancelByProvider], passages: [.cell])
  }()

  /// All kinds of commands together.
  package static let everything: SmallWorld = {
    let garage = Garage.small(
      "everything", bays: 1, hours: .monday("08:00-11:00"),
      services: [
        .check(
          .with {
            $0.expectedShowRate = Share(0.5)
            $0.providerAnswer = .minutes(5)
          }), .repair(.with { $0.deposit = Share(0.5) }),
      ])
    return SmallWorld(
      garage, from: "08:00",
      booked: [garage.wish(0, at: "08:00"), garage.wish(1, at: "09:00", customer: 2)],
      wishes: [
        garage.search(0), garage.search(1, technician: 0), garage.hold(0, at: "08:00", customer: 3),
        garage.hold(0, at: "10:00", customer: 4, technician: 1),
        garage.hold(1, at: "08:00", customer: 5),
        garage.lineUp(0, from: "08:00", to: "10:00", customer: 6),
        garage.absence(.technician(0), from: "08:00", to: "09:00"),
        garage.absence(.bay(0), from: "10:00", to: "11:00"),
        garage.absence(.site, from: "09:00", to: "10:00"),
        garage.change(.addTechnician(group: 0)), garage.change(.withdrawTechnician(1)),
        garage.change(.setBays(group: 0, count: 2)),
        garage.change(.changeOpening(.monday("09:00-11:00"))),
      ],
      errands: [
        Command.confirm, Command.release, Command.cancel, garage.move(to: "10:00"),
        Command.accept, Command.decline, Command.acceptAlternative, Command.declineAlternative,
        Command.cancelByProvider, Command.fallDue, { .checkIn($0, .atCounter) },
        { .reportLocation($0, Location(latitude: 52, longitude: 13)) }, Command.start,
        Command.releaseTechnician, Command.finishStage, Command.complete, Command.recordNoShow,
        Command.walkAway, Command.turnAway, { .rate($0, stars: 4, text: "as ever") },
      ], passages: [.cell, .deadline, .beforeDeadline])
  }()
}
