import Fixtures

/// What kinds of steps a random script is made of, and how fast they follow each other.
package enum ScriptMood: CaseIterable, Sendable {
  /// Customers book and come.
  case everyday
  /// Technicians and bays are missing, providers cancel and decline, customers answer what they are offered.
  case trouble
  /// Too many want the same few days: waitlists, overbooking, reschedulings, no-shows.
  case crowded
  /// Everything happens at the instants at which something lapses or should begin.
  case lastMinute

  /// How many steps are of a kind, out of the sum over all kinds.
  package func weight(of kind: ScriptStep.Kind) -> Int {
    switch self {
    case .everyday: everydayWeight(of: kind)
    case .trouble: troubleWeight(of: kind)
    case .crowded: crowdedWeight(of: kind)
    case .lastMinute: lastMinuteWeight(of: kind)
    }
  }

  private func everydayWeight(of kind: ScriptStep.Kind) -> Int {
    switch kind {
    case .hold: 180
    case .day: 400
    case .confirm: 120
    case .reschedule, .cancel: 30
    case .outOfTurn, .joinWaitlist: 40
    case .release, .search, .acceptAlternative, .wait: 20
    case .confirmAtExpiry: 15
    case .accept, .reportLocation, .rate, .reportAbsence, .endAbsence: 10
    case .declineAlternative, .cancelByProvider, .nonsense: 8
    case .leaveWaitlist, .decline: 6
    case .change: 4
    case .insist, .anyCommand: 0
    }
  }

  private func troubleWeight(of kind: ScriptStep.Kind) -> Int {
    switch kind {
    case .hold, .confirm: 140
    case .day, .anyCommand: 120
    case .insist: 40
    case .reportAbsence, .endAbsence, .cancelByProvider: 60
    case .acceptAlternative, .declineAlternative, .accept, .decline: 30
    case .change, .joinWaitlist, .reschedule: 30
    case .outOfTurn, .cancel: 20
    case .search, .release, .confirmAtExpiry, .leaveWaitlist, .wait: 8
    case .reportLocation, .rate, .nonsense: 4
    }
  }

  private func crowdedWeight(of kind: ScriptStep.Kind) -> Int {
    switch kind {
    case .hold: 240
    case .day: 180
    case .confirm: 200
    case .joinWaitlist: 100
    case .reschedule, .anyCommand: 70
    case .insist, .cancel: 40
    case .release, .acceptAlternative, .leaveWaitlist: 20
    case .outOfTurn, .search, .confirmAtExpiry, .wait: 10
    case .accept, .decline, .declineAlternative, .cancelByProvider: 8
    case .reportAbsence, .endAbsence: 8
    case .reportLocation, .rate, .nonsense: 4
    case .change: 2
    }
  }

  private func lastMinuteWeight(of kind: ScriptStep.Kind) -> Int {
    switch kind {
    case .hold, .confirm: 150
    case .day: 200
    case .anyCommand: 150
    case .joinWaitlist, .reschedule, .cancel: 50
    case .outOfTurn: 40
    case .insist, .acceptAlternative, .cancelByProvider, .accept, .wait: 20
    case .reportAbsence, .endAbsence, .confirmAtExpiry, .release: 20
    case .decline, .declineAlternative, .leaveWaitlist, .search: 10
    case .reportLocation, .rate, .nonsense: 5
    case .change: 4
    }
  }

  /// How long a step lets pass, in microseconds.
  func pause(_ dice: inout Dice) -> Int {
    let roll = dice.below(20)
    return switch self {
    case .everyday, .trouble: everydayPause(roll, &dice)
    case .crowded: roll < 12 ? 0 : 1_000_000 * (1 + dice.below(roll == 12 ? 1_200 : 60))
    case .lastMinute: roll < 15 ? 0 : roll < 17 ? 1 + dice.below(3) : 1_000_000 * dice.below(300)
    }
  }

  private func everydayPause(_ roll: Int, _ dice: inout Dice) -> Int {
    switch roll {
    case 0..<8: 0
    case 8: 1 + dice.below(3)
    case 9..<19: 1_000_000 * (1 + dice.below(240))
    default: 60_000_000 * dice.below(15)
    }
  }

  /// What the clock is put forward to.
  func clock(_ dice: inout Dice) -> ScriptStep.Clock {
    guard self == .lastMinute else { return .pause }
    return switch dice.below(12) {
    case 0..<2: .deadline
    case 2..<4: .start
    default: .pause
    }
  }
}
