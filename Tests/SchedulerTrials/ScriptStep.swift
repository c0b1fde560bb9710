import Fixtures

/// One step of a random script. Its numbers pick from what there is when it is played, so that a script stays a script
/// when a part of it is left out.
package struct ScriptStep: CustomStringConvertible {
  package enum Kind: CaseIterable {
    case search, hold, confirm, confirmAtExpiry, release, reschedule, cancel
    case joinWaitlist, leaveWaitlist, acceptAlternative, declineAlternative
    case accept, decline, cancelByProvider, reportAbsence, endAbsence, change
    /// The next thing that happens to somebody whose time has come.
    case day
    /// Any command of the day on anybody.
    case outOfTurn
    case reportLocation, rate, wait, nonsense

    /// How many of a thousand steps are of this kind.
    package var weight: Int {
      switch self {
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
      }
    }
  }

  package let kind: Kind
  /// How long after the step before.
  package let pause: Int
  package let picks: [Int]

  /// A script in which about a thousand steps are a day.
  package static func script(count: Int, seed: UInt64) -> [ScriptStep] {
    var dice = Dice(seed: seed)
    let kinds = Kind.allCases.flatMap { Array(repeating: $0, count: $0.weight) }
    return (0..<count).map { _ in
      let pause =
        switch dice.below(20) {
        case 0..<8: 0
        case 8: 1 + dice.below(3)
        case 9..<19: 1_000_000 * (1 + dice.below(240))
        default: 60_000_000 * dice.below(15)
        }
      return ScriptStep(
        kind: kinds[dice.below(kinds.count)], pause: pause,
        picks: (0..<5).map { _ in dice.below(100_000) })
    }
  }

  /// The same step so much later.
  package func later(by pause: Int) -> ScriptStep {
    ScriptStep(kind: kind, pause: self.pause + pause, picks: picks)
  }

  package var description: String { "\(kind) \(picks) after \(pause) µs" }
}

extension [ScriptStep] {
  /// The script without some steps; the time they took may be kept.
  package func without(_ steps: Range<Int>, keepingTime: Bool) -> [ScriptStep] {
    var shorter = self
    shorter.removeSubrange(steps)
    if keepingTime, steps.lowerBound < shorter.count {
      let lost = self[steps].reduce(0) { $0 + $1.pause }
      shorter[steps.lowerBound] = shorter[steps.lowerBound].later(by: lost)
    }
    return shorter
  }
}
