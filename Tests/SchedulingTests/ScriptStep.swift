import Fixtures

/// One command of a random script. Numbers that pick are taken modulo what there is to pick from, so that a
/// script stays a script when a part of it is left out.
enum Command: CustomStringConvertible {
  case wait(minutes: Int)
  case search(job: Int)
  case hold(job: Int, dayAhead: Int, minuteOfDay: Int)
  case confirm(pick: Int)
  /// Confirms the oldest hold so many microseconds before the instant at which it runs out.
  case confirmAtExpiry(early: Int)
  case release(pick: Int)
  case cancel(pick: Int)

  /// A script for a garage with that many jobs.
  static func script(count: Int, jobs: Int, horizonDays: Int, seed: UInt64) -> [Command] {
    var dice = Dice(seed: seed)
    return (0..<count).map { _ in
      switch dice.below(100) {
      case 0..<14: .wait(minutes: 1 + dice.below(15))
      case 14..<18: .search(job: dice.below(jobs))
      case 18..<70:
        .hold(
          job: dice.below(jobs), dayAhead: dice.below(horizonDays + 2),
          minuteOfDay: 5 * dice.below(288))
      case 70..<84: .confirm(pick: dice.below(1_000))
      case 84..<86: .confirmAtExpiry(early: dice.below(2))
      case 86..<91: .release(pick: dice.below(1_000))
      default: .cancel(pick: dice.below(1_000))
      }
    }
  }

  var description: String {
    switch self {
    case .wait(let minutes): "wait \(minutes) min"
    case .search(let job): "search job \(job)"
    case .hold(let job, let day, let minute): "hold job \(job) on day +\(day), minute \(minute)"
    case .confirm(let pick): "confirm \(pick)"
    case .confirmAtExpiry(let early): "confirm \(early) µs before the hold runs out"
    case .release(let pick): "release \(pick)"
    case .cancel(let pick): "cancel \(pick)"
    }
  }
}
