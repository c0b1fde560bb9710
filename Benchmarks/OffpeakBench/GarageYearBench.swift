import Foundation
import PeerLoops
import Reporting
import Scenarios
import Simulation
import Studies

/// One garage, 8 bays, a year, 60 requests a day, each choosing among all free starts of seven days: the model with
/// the real scheduler and all rows of all CSV files, from an empty book to bytes.
enum GarageYearBench {
  static func run(startsEvery minutes: Int) throws {
    let model = try ScenarioReader.read(text: scenario(minutes), named: "garage-year")
    var bytes = 0
    var visits = 0
    let seconds = OffpeakBench.best(of: 7) {
      let blueprint = Blueprint(model)
      let runs = try! Replication(blueprint, number: 1).run(policies: [0], isStopped: { false })!
      let samples = runs.map {
        MetricSamples($0.tables, baseline: runs[0].tables, blueprint: blueprint).samples
      }
      let rows = ReplicationRows(number: 1, runs: runs, samples: samples, blueprint: blueprint)
      bytes = rows.buffers.values.reduce(0) { $0 + $1.bytes.count }
      visits = runs[0].tables.visits.count
    }
    print(
      """
      garage-year, starts every \(minutes) min: \(visits) visits, \(bytes / 1_000) kB of CSV
        offpeak   \(OffpeakBench.figure(seconds, 3)) CPU-s (bar for 15 min: 0.1)

      """)
  }

  private static func scenario(_ minutes: Int) -> String {
    """
    offpeak: 1
    name: garage-year
    calendar: {start: 2025-01-06, length: 365 days, time_zone: Asia/Shanghai, grid: 5 min}
    windows: {peak: {mon-fri: 10:00-11:30}}
    sites:
      - id: one
        hours: 08:00-18:00
        bays: [{group: lift, count: 8}]
        technicians: [{group: mechanics, count: 8, skills: {work: 1}}]
    services:
      work: {work: {job: {minutes: 60, price: 100, needs: {bay: lift, skill: work}}}}
    booking: {starts_every: \(minutes) min, horizon: 6 days}
    segments:
      all:
        visits: {per_week: 420, profile: {daily: {08-17: 1}}}
        wants: {job: 100%}
        choice:
          multinomial_logit:
            prefers: {daily: {08:00-18:00: 100%}}
            schedule_delay_early: -1 per h
            schedule_delay_late: -1 per h
            lead_time: -0.3 per day
            outside: 0
    """
  }
}
