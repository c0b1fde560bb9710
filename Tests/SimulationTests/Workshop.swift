import Metrics
import Scenarios
import TimeAndMoney

@testable import Simulation

/// A small workshop that is sold out every day: open from 8 to 10, half-hour services, and by far more customers
/// who want tomorrow than it has places. So each measured day has appointments at 8:00, 8:30, 9:00 and 9:30.
struct Workshop {
  var bays = 1
  var technicians = "[{group: mechanics, count: 1, skills: {repair: 1}}]"
  var takes = "30 min"
  var service = ""
  var booking = ""
  var checkout = "{takes: 0 min}"
  var attendance = "{cancel: 0%}"
  var policies = "{baseline: {}}"
  var days = 1
  var horizon = 1
  var visits = "{per_week: 1400, profile: {daily: 1}}"
  /// More lines at the top level.
  var more = ""

  /// Monday the 3rd warms up; measurement begins on Tuesday the 4th, which is sold on Monday.
  var text: String {
    """
    offpeak: 1
    name: workshop
    seed: 7
    currency: EUR
    calendar: {start: 2025-03-03, warm_up: 1 day, length: \(days) days, time_zone: UTC, grid: 5 min}
    sites:
      - id: workshop
        hours: {daily: 08:00-10:00}
        bays: [{group: lift, count: \(bays)}]
        technicians: \(technicians)
    services:
      cars:
        repair:
          repair: {minutes: 30, price: 100, cost: 40, needs: {bay: lift, skill: repair 1}, takes: \(takes)\(service)}
          wash: {minutes: 15, price: 20, cost: 5, needs: {bay: lift, skill: repair 1}, takes: 20 min}
    booking: {starts_every: 30 min, horizon: \(horizon) days\(booking)}
    segments:
      drivers:
        visits: \(visits)
        wants: {repair: 100%}
        choice: {wanted_day: {lead: {1 day: 100%}, prefers: {daily: 08:00}}}
        checkout: \(checkout)
        attendance: \(attendance)
    policies: \(policies)
    study: {replications: 1}
    \(more)
    """
  }

  func tables(_ policy: Int = 0) throws -> Tables { try run(text, policies: [policy])[0] }
}

func model(_ text: String) throws -> Model { try ScenarioReader.read(text: text, named: "test") }

/// Runs the first replication of a scenario under some of its policies.
func run(_ text: String, policies: [Int] = [0], seed: UInt64? = nil, keepsVisitors: Bool = false)
  throws -> [Tables]
{
  var model = try model(text)
  if let seed { model.seed = seed }
  let replication = Replication(Blueprint(model, keepsVisitors: keepsVisitors), number: 1)
  return (try replication.run(policies: policies, isStopped: { false }) ?? []).map(\.tables)
}

extension Tables {
  /// The minutes of a resource group of the first site, over all measured days.
  func minutes(_ kind: MinuteKind, group: Int = 0) -> Double {
    Double(utilization[0].total(of: group, window: nil)[kind]) / 60_000_000
  }

  func visits(_ count: VisitCount) -> Int64 {
    conversion.sum(count, days: 0..<conversion.days)
  }

  /// A sum of money in cents, or a count.
  func money(_ item: RevenueItem) -> Int64 { revenue.sum(item, days: 0..<revenue.days) }

  /// How long appointment customers waited in all, in minutes.
  var waitMinutes: Double { Double(waits.reduce(0, +)) / 60_000_000 }

  /// Every figure of every table in a fixed order.
  var everyFigure: [Int64] {
    var figures: [Int64] = []
    for ledger in utilization {
      for group in ledger.bins.groups.indices {
        for row in ledger.hours(of: group) {
          figures += [row.hourStart.microseconds, row.minutes.open]
          figures += MinuteKind.allCases.map { row.minutes[$0] }
        }
      }
    }
    for flow in 0..<conversion.flows {
      for day in 0..<conversion.days {
        figures += VisitCount.allCases.map { conversion[$0, flow: flow, day: day] }
      }
    }
    for segment in 0..<leads.segments {
      for hour in 0..<24 {
        for lead in 0...leads.longestLead {
          figures += LeadCount.allCases.map {
            leads[$0, segment: segment, hour: hour, lead: lead]
          }
        }
      }
    }
    for site in 0..<revenue.sites {
      for category in 0..<revenue.categories {
        for day in 0..<revenue.days {
          figures += RevenueItem.allCases.map {
            revenue[$0, site: site, category: category, day: day]
          }
        }
      }
    }
    for flow in 0..<loyalty.flows {
      for rank in 0..<loyalty.ranks {
        for day in 0..<loyalty.days {
          figures += LoyaltyCount.allCases.map { loyalty[$0, flow: flow, rank: rank, day: day] }
        }
      }
    }
    figures += queues.flatMap(\.figures)
    return figures + waits + started + [Int64(events)]
  }
}

extension QueueTable {
  var figures: [Int64] {
    (0..<stages).flatMap { stage in
      (0..<classes).flatMap { group in
        let tally = tally(stage: stage, class: group, week: nil)
        return [
          tally.arrivals, tally.turnedAwayFull, tally.leftWaiting, tally.served, tally.waited,
          tally.waitTime, tally.queueTime, tally.systemTime, tally.busyTime,
        ]
      }
    }
  }
}
