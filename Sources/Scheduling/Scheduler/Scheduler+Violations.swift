import TimeAndMoney

/// The assertion that stays on: what a book refused since it must never be.
extension Scheduler {
  /// More than this are not kept: the first tell what went wrong.
  private static let violationsKept = 100

  /// Takes over what a book has refused, with the commands that led to it.
  @inline(__always)
  mutating func collectViolations(at site: Int) {
    if !books[site].violations.isEmpty { keepViolations(at: site) }
  }

  @inline(never)
  private mutating func keepViolations(at site: Int) {
    let days = books[site].days
    for found in books[site].violations where violations.count < Scheduler.violationsKept {
      let interval = Interval(
        days.instant(of: found.cells.lowerBound), days.instant(of: found.cells.upperBound))
      violations.append(
        Violation(
          kind: found.kind, site: site, interval: interval, commands: recent.inOrder))
    }
    books[site].violations = []
  }

  /// What `spoil` makes a book believe.
  package enum FalseBelief {
    case isFree, isNotBusy
  }

  /// Makes a book believe what is not so of a technician: a fault on purpose, for tests of what finds faults.
  package mutating func spoil(
    _ technician: Int, at site: Int, in interval: Interval, _ belief: FalseBelief
  ) {
    let days = books[site].days
    let cells = days.cell(at: interval.start)..<days.cell(notBefore: interval.end)
    switch belief {
    case .isFree: books[site].freeTechnicians.set(technician, cells, to: true)
    case .isNotBusy: books[site].busyTechnicians.set(technician, cells, to: false)
    }
    books[site].touch(cells)
  }
}
