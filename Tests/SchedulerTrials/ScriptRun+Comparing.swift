import Scheduling
import TimeAndMoney

/// What is tried on copies of the scheduler.
extension ScriptRun {
  /// The same command on a copy gives the same answer, and leaves the original as it was.
  func compareWithCopy(_ command: Command) -> String? {
    var one = scheduler
    var other = scheduler
    let responses = [one.apply(command, now: now), other.apply(command, now: now)]
    return responses[0] == responses[1] && one.ledger == other.ledger
      ? nil : "A copy answers \(responses[1]), not \(responses[0])."
  }

  /// The method of its own does what `apply` does.
  func compareDirectly(_ command: Command) -> String? {
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
  func sample(_ step: ScriptStep) -> String? {
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
      if let complaint = hold(Slot(site: site, job: job, cell: cell), isListed: isListed) {
        return complaint
      }
    }
    return nil
  }

  /// Whether a slot can be held exactly if it is listed, at its start, and beyond the plan only where that is allowed.
  private func hold(_ slot: Slot, isListed: Bool) -> String? {
    var copy = scheduler
    let start = copy.days(of: slot.site).instant(of: slot.cell)
    guard case .held(let id, _) = copy.hold(slot, for: CustomerID(1_000_000), now: now) else {
      return isListed ? "Job \(slot.job) cannot be held at \(start), listed." : nil
    }
    if !isListed { return "Job \(slot.job) can be held at \(start), not listed." }
    if copy.start(of: id) != start { return "Another start was held." }
    if copy.isOverbooked(id), !garage.jobs[slot.job].canBeOverbooked(garage.catalogue) {
      return "Job \(slot.job) is sold beyond the plan at \(start)."
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
