import Fixtures
import Foundation
import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

/// Requests for one start each meet a garage of six lifts, five mechanics and two seniors: how many does the first
/// free technician serve, how many one move, how many the best plan there is?
@Suite("How many requests are accepted")
struct AcceptanceTests {
  /// What became of the requests of all days, at one load.
  private struct Tally {
    var requests = 0
    var firstFit = 0
    var oneMove = 0
    var optimum = 0
    /// Refused although the book could have been arranged to take it.
    var falselyRefused = 0

    var falseShare: Double { Double(falselyRefused) / Double(requests) }
  }

  private struct Request {
    let job: Int
    let start: Int
  }

  private static let minutes = [30, 40, 15, 50]
  /// Who knows what: 0 mechanics, 1 seniors. The last is maintenance of level 3.
  private static let able = [[0, 1], [0, 1], [1], [0]]
  private static let plan = ExactPlan(groups: [
    ExactPlan.Group(count: 5, hours: [480..<720, 780..<1_080]),
    ExactPlan.Group(count: 2, hours: [540..<780, 840..<1_080]),
  ])
  private static let garage: Garage = {
    let skills = [Skill("maintenance", level: 1), Skill("maintenance", level: 1)]
    let services = zip(
      minutes, skills + [Skill("inspection", level: 1), Skill("tyres", level: 1)]
    ).enumerated().map { number, entry in
      Service(
        name: "service \(number)", category: "", group: "", duration: .minutes(Int64(entry.0)),
        bufferAfter: .zero, listPrice: .zero, variableCost: .zero, bay: "lift", skills: [entry.1])
    }
    return Garage(
      "six lifts", hours: .daily("08:00-18:00"), bays: [BayGroup(name: "lift", count: 6)],
      technicians: [
        TechnicianGroup(
          name: "mechanics", count: 5,
          skills: [Skill("maintenance", level: 2), Skill("tyres", level: 1)],
          hours: .daily("08:00-12:00", "13:00-18:00")),
        TechnicianGroup(
          name: "seniors", count: 2,
          skills: [
            Skill("maintenance", level: 3), Skill("diagnosis", level: 2),
            Skill("inspection", level: 1),
          ], hours: .daily("09:00-13:00", "14:00-18:00")),
      ], services: services,
      rules: .rules(grid: .minutes(5), startsEvery: .minutes(15), horizonDays: 0), days: 1)
  }()

  @Test(
    "One move refuses under 1 % of what the best plan would take, up to a load of 90 %",
    arguments: [70, 80, 90])
  func table(load: Int) {
    let isLong = ProcessInfo.processInfo.environment["OFFPEAK_SOAK"] != nil
    var tally = Tally()
    for seed in 0..<UInt64(isLong ? 1_000 : 40) {
      Self.day(load: load, seed: seed, into: &tally)
    }
    print(
      "load \(load) %: of \(tally.requests) requests first fit accepts \(tally.firstFit), one move "
        + "\(tally.oneMove), the best plan \(tally.optimum); one move refuses "
        + "\(tally.falselyRefused) that its own book could take "
        + "(\(Double(Int(tally.falseShare * 1e5)) / 1e3) %)")
    #expect(tally.firstFit < tally.oneMove)
    #expect(tally.falseShare < 0.01)
  }

  /// One day's requests: work for that share of the technicians' hours, each for a random start.
  private static func day(load: Int, seed: UInt64, into tally: inout Tally) {
    let now = garage.instant("00:00")
    var dice = Dice(seed: 1_000 * UInt64(load) + seed)
    var firstFit = garage.scheduler
    var oneMove = garage.scheduler
    var accepted: [Request] = []
    var best: [Request] = []
    var offered = 0
    while offered < (5 * 540 + 2 * 480) * load / 100 {
      let request = Request(
        job: [0, 0, 1, 1, 1, 2, 3, 3][dice.below(8)], start: 480 + 15 * dice.below(40))
      offered += minutes[request.job]
      guard request.start + minutes[request.job] <= 1_080 else { continue }
      tally.requests += 1
      let start = now + .minutes(Int64(request.start))
      if holdFirstFit(request.job, at: start, now: now, in: &firstFit) { tally.firstFit += 1 }
      if oneMove.hold(request.job, at: start, now: now) != nil {
        tally.oneMove += 1
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

  /// Pins each to the first technician who is free, so that nobody moves.
  private static func holdFirstFit(
    _ job: Int, at start: Instant, now: Instant, in scheduler: inout Scheduler
  ) -> Bool {
    let slot = Slot(site: 0, job: job, cell: scheduler.days(of: 0).cell(at: start))
    // Mechanics know fewer things and are asked first.
    for technician in 0..<7 {
      if case .held = scheduler.hold(slot, technician: technician, now: now) { return true }
    }
    return false
  }

  private static func isPossible(_ requests: [Request]) -> Bool {
    // Six lifts.
    for request in requests {
      let busy = requests.count {
        $0.start <= request.start && request.start < $0.start + minutes[$0.job]
      }
      if busy > 6 { return false }
    }
    return plan.isPossible(
      requests.map {
        ExactPlan.Job(start: $0.start, end: $0.start + minutes[$0.job], groups: able[$0.job])
      })
  }
}
