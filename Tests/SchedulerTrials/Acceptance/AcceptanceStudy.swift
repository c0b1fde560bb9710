import Fixtures
import Scheduling
import TimeAndMoney

/// Requests for one start each meet a garage on many days of one load: how many does the first free technician serve,
/// how many the scheduler with its moves, how many the best plan there is?
///
/// Load is the work that is asked for, as a share of the technicians' hours.
package struct AcceptanceStudy {
  /// What became of the requests of all days.
  package struct Tally: Sendable {
    package fileprivate(set) var requests = 0
    package fileprivate(set) var firstFit = 0
    package fileprivate(set) var moved = 0
    package fileprivate(set) var optimum = 0
    /// Refused although its own book could have been arranged to take it.
    package fileprivate(set) var falselyRefused = 0

    package var falseShare: Double { Double(falselyRefused) / Double(requests) }
  }

  private struct Request {
    let job: Int
    /// In minutes of the day.
    let start: Int
  }

  private let business: AcceptanceBusiness
  private let load: Int

  /// - Parameter load: in percent.
  package init(_ business: AcceptanceBusiness, load: Int) {
    self.business = business
    self.load = load
  }

  package func run(days: Int) -> Tally {
    var tally = Tally()
    for seed in 0..<UInt64(days) { day(seed, into: &tally) }
    return tally
  }

  /// One day's requests, each for a random start.
  private func day(_ seed: UInt64, into tally: inout Tally) {
    let now = business.garage.instant("00:00")
    var dice = Dice(seed: 1_000 * UInt64(load) + seed)
    var firstFit = business.garage.scheduler
    var moving = business.garage.scheduler
    var accepted: [Request] = []
    var best: [Request] = []
    var offered = 0
    while offered < business.technicianMinutes * load / 100 {
      let request = Request(
        job: business.mix[dice.below(business.mix.count)],
        start: business.opens + 15 * dice.below((business.closes - business.opens) / 15))
      offered += business.work(of: request.job)
      guard request.start + business.length(of: request.job) <= business.closes else { continue }
      tally.requests += 1
      let start = now + .minutes(Int64(request.start))
      if business.holdsFirstFit(request.job, at: start, now: now, in: &firstFit) {
        tally.firstFit += 1
      }
      if moving.holds(request.job, at: start, now: now) {
        tally.moved += 1
        accepted.append(request)
      } else if isPossible(accepted + [request]) {
        tally.falselyRefused += 1
      }
      if isPossible(best + [request]) {
        best.append(request)
        tally.optimum += 1
      }
    }
  }

  private func isPossible(_ requests: [Request]) -> Bool {
    let parts = requests.flatMap { business.parts(of: $0.job, from: $0.start) }
    for part in parts where part.isOnBay {
      let busy = parts.count { $0.isOnBay && $0.start <= part.start && part.start < $0.end }
      if busy > business.bays { return false }
    }
    return business.plan.isPossible(
      parts.map { ExactPlan.Job(start: $0.start, end: $0.end, groups: $0.groups) })
  }
}

extension Scheduler {
  /// Whether a start at the first site can be held; it is held then.
  fileprivate mutating func holds(_ job: Int, at start: Instant, now: Instant) -> Bool {
    let slot = Slot(site: 0, job: job, cell: days(of: 0).cell(at: start))
    if case .held = hold(slot, now: now) { return true }
    return false
  }
}
