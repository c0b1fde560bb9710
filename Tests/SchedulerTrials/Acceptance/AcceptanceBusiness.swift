import Scheduling
import TimeAndMoney

/// A garage with what an exact search must know of it.
package struct AcceptanceBusiness: Sendable {
  /// A part of a visit, in minutes of the day.
  struct Part {
    let start: Int
    let end: Int
    let isOnBay: Bool
    /// The groups of technicians who can do it.
    let groups: [Int]
  }

  struct PlannedStage {
    let minutes: Int
    let isOnBay: Bool
    let groups: [Int]
  }

  package let name: String
  let garage: Garage
  let bays: Int
  let plan: ExactPlan
  /// The stages of each job.
  let stages: [[PlannedStage]]
  /// Jobs as they are asked for, each as often as its share.
  let mix: [Int]
  let opens: Int
  let closes: Int

  func work(of job: Int) -> Int { stages[job].reduce(0) { $0 + $1.minutes } }
  func length(of job: Int) -> Int { work(of: job) }

  /// The hours of all technicians together.
  var technicianMinutes: Int {
    plan.groups.reduce(0) { $0 + $1.count * $1.hours.reduce(0) { $0 + $1.count } }
  }

  func parts(of job: Int, from start: Int) -> [Part] {
    var start = start
    return stages[job].map { stage in
      defer { start += stage.minutes }
      return Part(
        start: start, end: start + stage.minutes, isOnBay: stage.isOnBay, groups: stage.groups)
    }
  }

  /// Holds a start with whoever is free first, so that nobody moves: visits of one stage are given to one technician
  /// after the other by name; those of several are never moved for, and are held on a book where nobody can move.
  func holdsFirstFit(_ job: Int, at start: Instant, now: Instant, in scheduler: inout Scheduler)
    -> Bool
  {
    let slot = Slot(site: 0, job: job, cell: scheduler.days(of: 0).cell(at: start))
    // Groups stand in the order in which they are asked.
    for technician in 0..<plan.groups.reduce(0, { $0 + $1.count }) {
      if case .held = scheduler.hold(slot, technician: technician, now: now) { return true }
    }
    return false
  }
}
