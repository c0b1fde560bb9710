import Metrics
import Scheduling
import TimeAndMoney

/// Measures how long resources of one site are idle although work is due on them.
struct BlockedMeter: Sendable {
  private let technicianGroups: [Int]
  private let bayGroups: Int
  private var blocked: [Int]
  private var since: Instant

  init(site: Int, scheduler: Scheduler, from start: Instant) {
    technicianGroups = scheduler.technicianGroups(at: site)
    bayGroups = scheduler.sites[site].bays.count
    blocked = Array(repeating: 0, count: bayGroups + scheduler.sites[site].technicians.count)
    since = start
  }

  /// Books the time since the last change and counts anew.
  mutating func update(
    site: Int, now: Instant, scheduler: Scheduler, into ledger: inout UtilizationLedger
  ) {
    for (group, count) in blocked.enumerated() where count > 0 {
      ledger.add(.blocked, group: group, during: Interval(since, now), count: count)
    }
    since = now
    for group in 0..<bayGroups { blocked[group] = scheduler.blockedBays(group, at: site) }
    for group in bayGroups..<blocked.count { blocked[group] = 0 }
    for (technician, group) in technicianGroups.enumerated()
    where scheduler.isBlocked(technician: technician, at: site) {
      blocked[bayGroups + group] += 1
    }
  }
}
