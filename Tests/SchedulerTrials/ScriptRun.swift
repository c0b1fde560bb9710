import Scheduling
import TimeAndMoney

/// A scheduler that is played a script through `apply`, watched after every command.
package struct ScriptRun {
  package struct Failure {
    package let number: Int
    package let complaint: String
  }

  package private(set) var scheduler: Scheduler
  package private(set) var watch: Watch
  /// The slow obvious one, which answers every command too; nil in a fast run.
  private var reference: ReferenceScheduler?
  /// How often a kind of step took effect.
  package private(set) var effects: [ScriptStep.Kind: Int] = [:]
  private let garage: Garage
  private var now: Instant
  private var picker: CommandPicker
  private var number = 0

  package init(_ garage: Garage, hasReference: Bool) {
    self.garage = garage
    scheduler = garage.scheduler
    watch = Watch(garage)
    picker = CommandPicker(garage)
    reference = hasReference ? ReferenceScheduler(garage) : nil
    now = garage.instant("00:00")
  }

  /// Plays a script to its end or to the first command after which something is wrong.
  package mutating func play(_ script: [ScriptStep]) -> Failure? {
    for (number, step) in script.enumerated() {
      if let complaint = play(step) { return Failure(number: number, complaint: complaint) }
    }
    return nil
  }

  /// The shortest script that could be found by leaving out parts of one that fails, again and again.
  package static func shrunk(_ script: [ScriptStep], in garage: Garage, hasReference: Bool)
    -> [ScriptStep]
  {
    var script = script
    var before = Int.max
    while script.count < before {
      before = script.count
      var length = script.count / 2
      while length > 0 {
        var start = 0
        while start < script.count {
          let shorter = [true, false].lazy.compactMap { keepsTime -> [ScriptStep]? in
            let shorter = script.without(
              start..<min(start + length, script.count), keepingTime: keepsTime)
            var run = ScriptRun(garage, hasReference: hasReference)
            return run.play(shorter).map { Array(shorter.prefix($0.number + 1)) }
          }.first
          if let shorter { script = shorter } else { start += length }
        }
        length /= 2
      }
    }
    return script
  }

  /// The commands of a script, each with its instant.
  package static func commands(
    of script: [ScriptStep], in garage: Garage
  ) -> [(command: Command, instant: Instant)] {
    var run = ScriptRun(garage, hasReference: false)
    return script.map { step in
      let (command, instant) = run.picker.command(for: step, scheduler: run.scheduler, now: run.now)
      run.now = instant
      let response = run.scheduler.apply(command, now: instant)
      run.picker.learn(command, response, run.scheduler)
      return (command, instant)
    }
  }

  /// The commands of a script with what was answered.
  package static func transcript(of script: [ScriptStep], in garage: Garage) -> String {
    var run = ScriptRun(garage, hasReference: false)
    return script.map { step in
      let (command, instant) = run.picker.command(for: step, scheduler: run.scheduler, now: run.now)
      run.now = instant
      let response = run.scheduler.apply(command, now: instant)
      run.picker.learn(command, response, run.scheduler)
      return "\(instant): \(command)\n  → \(response.outcome)"
    }.joined(separator: "\n")
  }

  // MARK: One step

  private mutating func play(_ step: ScriptStep) -> String? {
    let (command, instant) = picker.command(for: step, scheduler: scheduler, now: now)
    now = instant
    number += 1
    if let complaint = letLapse() { return complaint }
    if number % 16 == 0, let complaint = compareDirectly(command) { return complaint }
    if let complaint = compareWithCopy(command) { return complaint }
    let response = scheduler.apply(command, now: now)
    picker.learn(command, response, scheduler)
    if response.outcome.isEffective { effects[step.kind, default: 0] += 1 }
    if let complaint = bookComplaint(response) { return complaint }
    if let complaint = watch.look(at: command, response, scheduler, now: now) { return complaint }
    if let complaint = reference?.follow(command, response, scheduler, now: now) {
      return complaint
    }
    return sample(step)
  }

  /// Lets one deadline after the other run out, so that each can be looked at.
  private mutating func letLapse() -> String? {
    guard reference != nil else { return nil }
    while let next = scheduler.nextDeadline, next < now {
      let response = scheduler.apply(.wait, now: next)
      picker.learn(.wait, response, scheduler)
      if let complaint = watch.look(at: .wait, response, scheduler, now: next) { return complaint }
      if let complaint = reference?.follow(.wait, response, scheduler, now: next) {
        return complaint
      }
    }
    return nil
  }

  /// Nothing was refused that must never be asked for, and the book agrees with its own lists: after each command that
  /// did something where there is a reference, now and then where there is none.
  private func bookComplaint(_ response: Response) -> String? {
    if let violation = scheduler.violations.first { return "\(violation)" }
    guard response.outcome.isEffective || !response.notices.isEmpty,
      reference != nil || number % 64 == 0
    else { return nil }
    return scheduler.contradiction
  }

  /// The same command on a copy gives the same answer, and leaves the original as it was.
  private func compareWithCopy(_ command: Command) -> String? {
    guard number % 64 == 0 else { return nil }
    var one = scheduler
    var other = scheduler
    let responses = [one.apply(command, now: now), other.apply(command, now: now)]
    return responses[0] == responses[1] && one.ledger == other.ledger
      ? nil : "A copy answers \(responses[1]), not \(responses[0])."
  }

  /// The method of its own does what `apply` does.
  private func compareDirectly(_ command: Command) -> String? {
    var one = scheduler
    var other = scheduler
    guard let answer = one.answerDirectly(command, now: now) else { return nil }
    let response = other.apply(command, now: now)
    guard answer == response.outcome.inShort else {
      return "\(command): the method answers \(answer), apply \(response.outcome)."
    }
    guard one.ledger == other.ledger, one.standingAppointments == other.standingAppointments,
      Array(one.notices) == response.notices
    else { return "\(command): the method does something else than apply." }
    return nil
  }

  /// One start that is listed can be held, and one that is not cannot.
  private mutating func sample(_ step: ScriptStep) -> String? {
    let job = step.picks[4] % garage.jobs.count
    let site = step.picks[3] % garage.sites.count
    var copy = scheduler
    var list = StartList()
    copy.search(job, at: site, now: now, into: &list)
    guard !list.days.isEmpty else { return nil }
    let book = copy.days(of: site)
    let day = list.days.lowerBound + step.picks[2] % list.days.count
    let cells = book.cells(of: day)
    let middle = cells.lowerBound + step.picks[1] % max(1, cells.count)
    for isListed in [true, false] {
      let cell = (middle..<middle + 12).first {
        list.contains($0, on: book.day(of: $0)) == isListed
      }
      guard let cell else { continue }
      var copy = scheduler
      let slot = Slot(site: site, job: job, cell: cell)
      let outcome = copy.hold(slot, for: CustomerID(1_000_000), now: now)
      guard case .held(let id, _) = outcome else {
        if isListed { return "Job \(job) cannot be held at \(book.instant(of: cell)), listed." }
        continue
      }
      if !isListed { return "Job \(job) can be held at \(book.instant(of: cell)), not listed." }
      if copy.start(of: id) != book.instant(of: cell) { return "Another start was held." }
      if copy.isOverbooked(id), !garage.jobs[job].canBeOverbooked(garage.catalogue) {
        return "Job \(job) is sold beyond the plan at \(book.instant(of: cell))."
      }
    }
    return nil
  }
}

extension Job {
  /// Whether all of its services name a show rate.
  package func canBeOverbooked(_ catalogue: Catalogue) -> Bool {
    allServices.allSatisfy { catalogue.services[$0].rules.expectedShowRate != nil }
  }
}
