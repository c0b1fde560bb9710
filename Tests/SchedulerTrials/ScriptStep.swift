import Fixtures

/// One step of a random script. Its numbers pick from what there is when it is played, so that a script stays a script
/// when a part of it is left out.
package struct ScriptStep: Sendable, CustomStringConvertible {
  package enum Kind: CaseIterable, Sendable {
    case search, hold, confirm, confirmAtExpiry, release, reschedule, cancel
    case joinWaitlist, leaveWaitlist, acceptAlternative, declineAlternative
    case accept, decline, cancelByProvider, reportAbsence, endAbsence, change
    /// The next thing that happens to somebody whose time has come.
    case day
    /// Any command of the day on anybody.
    case outOfTurn
    case reportLocation, rate, wait, nonsense
    /// A hold by somebody who insists on a technician.
    case insist
    /// Any command with equal chance, where possible on somebody on whom it can take effect.
    case anyCommand
  }

  /// What the clock is put forward to before a step.
  package enum Clock: Sendable {
    /// The pause of the step from now.
    case pause
    /// The instant at which the next thing lapses, a microsecond before or behind it.
    case deadline
    /// The next planned start, a microsecond before or behind it.
    case start
  }

  package let kind: Kind
  package let clock: Clock
  /// How long after the step before, in microseconds.
  package let pause: Int
  package let picks: [Int]

  /// A script of everyday steps, in which about a thousand are a day.
  package static func script(count: Int, seed: UInt64) -> [ScriptStep] {
    script(in: .everyday, count: count, seed: seed)
  }

  /// A script of steps as they are usual in a mood.
  package static func script(in mood: ScriptMood, count: Int, seed: UInt64) -> [ScriptStep] {
    var dice = Dice(seed: seed)
    let kinds = Kind.allCases.flatMap { Array(repeating: $0, count: mood.weight(of: $0)) }
    return (0..<count).map { _ in
      let pause = mood.pause(&dice)
      return ScriptStep(
        kind: kinds[dice.below(kinds.count)], clock: mood.clock(&dice), pause: pause,
        picks: (0..<5).map { _ in dice.below(100_000) })
    }
  }

  /// The same step so much later.
  package func later(by pause: Int) -> ScriptStep {
    ScriptStep(kind: kind, clock: clock, pause: self.pause + pause, picks: picks)
  }

  package var description: String {
    switch clock {
    case .pause: "\(kind) \(picks) after \(pause) µs"
    case .deadline, .start: "\(kind) \(picks) at the next \(clock), else after \(pause) µs"
    }
  }
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
