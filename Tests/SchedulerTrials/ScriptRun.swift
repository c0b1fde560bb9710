import Scheduling
import TimeAndMoney

/// A scheduler that is played a script through `apply`, watched after every command.
package struct ScriptRun {
  package struct Failure: Sendable {
    package enum Kind: Sendable {
      /// Something holds no longer that must always hold.
      case violation
      /// The reference gives another answer.
      case disagreement
    }

    package let number: Int
    package let kind: Kind
    package let complaint: String
  }

  package private(set) var scheduler: Scheduler
  package private(set) var watch: Watch
  /// The slow obvious one, which answers every command too; nil in a fast run.
  private var reference: ReferenceScheduler?
  /// How often a kind of step took effect.
  package private(set) var effects: [ScriptStep.Kind: Int] = [:]
  package private(set) var coverage = Coverage()
  let garage: Garage
  private(set) var now: Instant
  private var picker: CommandPicker
  private(set) var number = 0
  /// The last command that took effect.
  private var before: CommandKind?
  private var disagreement: String?
  /// The number of the command from which on all is tried at every command that else is tried now and then.
  private let closely: Int

  /// - Parameter closely: the number of the command, from 1, from which on it is watched closely; nil for none.
  package init(_ garage: Garage, hasReference: Bool, closelyFrom closely: Int? = nil) {
    self.garage = garage
    self.closely = closely ?? .max
    scheduler = garage.scheduler
    watch = Watch(garage)
    picker = CommandPicker(garage)
    reference = hasReference ? ReferenceScheduler(garage) : nil
    now = garage.instant("00:00")
  }

  /// Plays a script to its end or to the first command after which something is wrong.
  package mutating func play(_ script: [ScriptStep]) -> Failure? {
    for (number, step) in script.enumerated() {
      let violation = play(step)
      if let complaint = violation ?? disagreement {
        return Failure(
          number: number, kind: violation == nil ? .disagreement : .violation,
          complaint: complaint)
      }
    }
    return nil
  }

  /// The commands of a script, each with its instant.
  package static func commands(of script: [ScriptStep], in garage: Garage)
    -> [(command: Command, instant: Instant)]
  {
    var run = ScriptRun(garage, hasReference: false)
    return script.map { step in
      let command = run.choose(step)
      _ = run.apply(command, of: step)
      return (command, run.now)
    }
  }

  /// The commands of a script with what was answered.
  package static func transcript(of script: [ScriptStep], in garage: Garage, hasReference: Bool)
    -> String
  {
    var run = ScriptRun(garage, hasReference: hasReference)
    return script.map { step in
      let command = run.choose(step)
      _ = run.letLapse()
      let response = run.apply(command, of: step)
      return "\(run.now): \(command)\n  → \(response.outcome)"
    }.joined(separator: "\n")
  }

  // MARK: One step

  private mutating func play(_ step: ScriptStep) -> String? {
    let command = choose(step)
    if let complaint = letLapse() { return complaint }
    if isTurn(every: 16), let complaint = compareDirectly(command) { return complaint }
    if isTurn(every: 64), let complaint = compareWithCopy(command) { return complaint }
    let response = apply(command, of: step)
    if let complaint = look(at: command, response, now: now) { return complaint }
    if let complaint = bookComplaint(response) { return complaint }
    return disagreement == nil ? sample(step) : nil
  }

  private mutating func choose(_ step: ScriptStep) -> Command {
    let (command, instant) = picker.command(for: step, scheduler: scheduler, now: now)
    now = instant
    number += 1
    return command
  }

  private mutating func apply(_ command: Command, of step: ScriptStep) -> Response {
    let response = scheduler.apply(command, now: now)
    picker.learn(command, response, scheduler)
    coverage.note(command, response, behind: before)
    if response.outcome.isEffective {
      effects[step.kind, default: 0] += 1
      before = CommandKind(command)
    }
    return response
  }

  /// What is wrong after a command; a disagreement with the reference is kept aside.
  private mutating func look(
    at command: Command, _ response: Response, now: Instant
  ) -> String? {
    let complaint = watch.look(at: command, response, scheduler, now: now)
    if complaint == nil {
      disagreement = reference?.follow(command, response, scheduler, now: now)
    }
    return complaint
  }

  private func isTurn(every count: Int) -> Bool { number >= closely || number % count == 0 }

  /// Nothing was refused that must never be asked for, and the book agrees with its own lists: after each command that
  /// did something where there is a reference, now and then where there is none.
  private func bookComplaint(_ response: Response) -> String? {
    if let violation = scheduler.violations.first { return "\(violation)" }
    guard response.outcome.isEffective || !response.notices.isEmpty,
      reference != nil || isTurn(every: 64)
    else { return nil }
    return scheduler.contradiction
  }

  /// Lets one deadline after the other run out, so that each can be looked at.
  private mutating func letLapse() -> String? {
    guard reference != nil else { return nil }
    while let next = scheduler.nextDeadline, next < now, disagreement == nil {
      let response = scheduler.apply(.wait, now: next)
      picker.learn(.wait, response, scheduler)
      coverage.note(response.notices)
      if let complaint = look(at: .wait, response, now: next) { return complaint }
    }
    return nil
  }
}
