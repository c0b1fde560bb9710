import Foundation
import PeerLoops
import Scheduling
import TimeAndMoney

/// The real scheduler: 8 bays and 8 technicians, open ten hours, on a grid of 5 minutes, booked to 70 %.
enum SchedulerBench {
  private static let horizon = 13
  private static let first = LocalDay("2025-03-03")!
  private static let utc = BusinessCalendar(zone: .utc)
  private static let morning = utc.zone.startOfDay(first)

  static func run() {
    searches()
    bookings()
    memory()
  }

  // MARK: Searches

  private static func searches() {
    let shapes = 60
    let jobs = (0..<shapes).map { Job(service: 0, extraBayTime: .minutes(Int64(5 * $0))) }
    let base = booked(scheduler(jobs: jobs, sites: 1), share: 0.7)
    var list = StartList()
    var starts = 0
    var fresh = Double.infinity
    for _ in 0..<200 {
      var scheduler = base
      // The first search makes the copy its own.
      scheduler.search(0, at: 0, now: morning, into: &list)
      let seconds = OffpeakBench.best(of: 1) {
        for job in 1..<shapes {
          scheduler.search(job, at: 0, now: morning, into: &list)
          starts += list.count
        }
      }
      fresh = min(fresh, seconds / Double(shapes - 1))
    }
    let stale = staleSearch(booked(scheduler(jobs: jobs, sites: 1), share: 0.7))
    print(
      """
      search, 14 days of 8 bays and 8 technicians, starts every 5 min (\(starts) starts listed)
        offpeak   \(microseconds(fresh)) µs from nothing (bar 2.5), \(microseconds(stale)) µs with \
      one stale day (bar 0.3)
        C++       \(microseconds(peerSearch())) µs from nothing, on the bare lines: no moves, rules or bays

      """)
  }

  /// A search of which one day has changed: with the change, less the change alone.
  private static func staleSearch(_ scheduler: Scheduler) -> Double {
    var scheduler = scheduler
    var list = StartList()
    let slots = freeSlots(of: &scheduler)
    let rounds = 20_000
    func time(_ searches: Bool) -> Double {
      OffpeakBench.best(of: 9) {
        for round in 0..<rounds {
          let slot = slots[round * 7 % slots.count]
          if case .held(let id, _) = scheduler.hold(slot, now: morning) {
            scheduler.release(id, now: morning)
          }
          if searches { scheduler.search(1, at: 0, now: morning, into: &list) }
        }
      }
    }
    return (time(true) - time(false)) / Double(rounds)
  }

  private static func peerSearch() -> Double {
    let days: UInt32 = 14
    let words: UInt32 = 2
    var random = SystemRandomNumberGenerator()
    let lines = (0..<8 * days * (words + 1)).map { _ in
      UInt64.random(in: 0...UInt64.max, using: &random) | 0xFFF0_0000_FFF0_0000
    }
    let rounds: UInt32 = 20_000
    var found: UInt64 = 0
    let seconds = OffpeakBench.best(of: 9) {
      found &+= peer_free_starts(lines, 8, days, words, 6, rounds)
    }
    return found == 0 ? 0 : seconds / Double(rounds)
  }

  // MARK: Bookings

  private static func bookings() {
    let jobs = [Job(service: 0)]
    var best = Double.infinity
    var count = 0
    for _ in 0..<20 {
      var scheduler = booked(scheduler(jobs: jobs, sites: 1), share: 0.4)
      let slots = freeSlots(of: &scheduler)
      count = 0
      let seconds = OffpeakBench.best(of: 1) {
        for number in 0..<400 {
          let outcome = scheduler.hold(
            slots[number * 37 % slots.count], for: CustomerID(UInt64(number)),
            price: Money(minorUnits: 10_000), now: morning)
          if case .held(let id, _) = outcome, scheduler.confirm(id, now: morning) == .confirmed {
            count += 1
          }
        }
      }
      best = min(best, seconds / Double(count))
    }
    let assertions = assertionSeconds(jobs: jobs)
    print(
      """
      hold + confirm, \(count) bookings into books at 40 to 75 %
        offpeak   \(microseconds(best)) µs (bar 2), of which its assertions \
      \(OffpeakBench.figure(assertions * 1e9, 1)) ns, \
      \(OffpeakBench.figure(100 * assertions / best, 1)) % (bar 2 %)

      """)
  }

  /// What is asserted in one booking, alone.
  private static func assertionSeconds(jobs: [Job]) -> Double {
    var scheduler = booked(scheduler(jobs: jobs, sites: 1), share: 0.6)
    let ids = scheduler.standingAppointments
    let rounds = 200
    var holding = 0
    let seconds = OffpeakBench.best(of: 9) {
      for _ in 0..<rounds {
        for id in ids where scheduler.assertOnly(id) { holding += 1 }
      }
    }
    return holding == 9 * rounds * ids.count ? seconds / Double(rounds * ids.count) : .infinity
  }

  // MARK: Memory

  private static func memory() {
    let before = residentMegabytes()
    let sites = 1_000
    var scheduler = scheduler(jobs: [Job(service: 0)], sites: sites)
    let empty = residentMegabytes()
    var list = StartList()
    var standing = 0
    outer: for site in 0..<sites {
      scheduler.search(0, at: site, now: morning, into: &list)
      for day in 0...horizon {
        var taken = 0
        for cell in list.cells(on: day) where taken < 72 {
          let slot = Slot(site: site, job: 0, cell: cell)
          guard case .held(let id, _) = scheduler.hold(slot, now: morning) else { continue }
          _ = scheduler.confirm(id, now: morning)
          taken += 1
          standing += 1
          if standing == 1_000_000 { break outer }
        }
      }
    }
    let full = residentMegabytes()
    print(
      """
      memory, \(standing) standing appointments at \(sites) sites over 14 days
        offpeak   \(Int(full - before)) MB in all (bar 250), of which \(Int(empty - before)) MB are \
      the empty books

      """)
  }

  private static func residentMegabytes() -> Double {
    let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    let pages = fields.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
    return pages * 4_096 / 1e6
  }

  // MARK: The garage

  private static func scheduler(jobs: [Job], sites: Int) -> Scheduler {
    let hours = WeeklyHours(
      Dictionary(
        uniqueKeysWithValues: DayKind.allCases.map { kind in
          (kind, [TimeRange(TimeOfDay(hour: 8, minute: 0), TimeOfDay(hour: 18, minute: 0))])
        }))
    let garage = (0..<sites).map { number in
      Site(
        name: "garage \(number)", calendar: utc, hours: hours,
        bays: [BayGroup(name: "lift", count: 8)],
        technicians: [
          TechnicianGroup(
            name: "mechanics", count: 8, skills: [Skill("work", level: 1)], hours: .always)
        ])
    }
    let service = Service(
      name: "job", category: "work", group: "work", duration: .minutes(30), bufferAfter: .zero,
      listPrice: Money(minorUnits: 10_000), variableCost: .zero, bay: "lift",
      skills: [Skill("work", level: 1)])
    let rules = BookingRules(
      grid: .minutes(5), startsEvery: .minutes(5), horizonDays: horizon, notice: .zero,
      holdTime: .minutes(10), grace: .minutes(15), freeCancellation: .hours(24),
      lateCancellationFee: .zero)
    return Scheduler(
      catalogue: Catalogue(services: [service]), sites: garage, rules: rules, jobs: jobs,
      firstDay: first, dayCount: horizon + 2)
  }

  private static func freeSlots(of scheduler: inout Scheduler) -> [Slot] {
    var list = StartList()
    scheduler.search(0, at: 0, now: morning, into: &list)
    return list.days.flatMap { list.cells(on: $0) }.map { Slot(site: 0, job: 0, cell: $0) }
  }

  /// The scheduler with about that share of the technicians' time sold.
  private static func booked(_ scheduler: Scheduler, share: Double) -> Scheduler {
    var scheduler = scheduler
    let wanted = Int(share * 8 * 20 * Double(horizon + 1))
    var sold = 0
    var step = 0
    while sold < wanted {
      let slots = freeSlots(of: &scheduler)
      if slots.isEmpty { break }
      step += 1
      let slot = slots[(step &* 2_654_435_761) % slots.count]
      guard case .held(let id, _) = scheduler.hold(slot, now: morning) else { continue }
      _ = scheduler.confirm(id, now: morning)
      sold += 1
    }
    return scheduler
  }

  private static func microseconds(_ seconds: Double) -> String {
    OffpeakBench.figure(seconds * 1e6)
  }
}
