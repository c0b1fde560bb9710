import Demand
import TimeAndMoney

extension Blueprint {
  /// Further visits that the rewards of a policy bring of a flow on a day, as a share of those that come anyway.
  func reach(of policy: Int, flow: Flow, on day: LocalDay) -> Double {
    model.policies[policy].rewards.filter { rule in
      rule.reach > 0 && rule.eligibility.phase.contains(day)
        && rule.segments?.contains(flow.segment) ?? true
    }.reduce(0) { $0 + $1.reach * $1.eligibility.phase.share(on: day) }
  }

  /// The flow of each customer of before the simulation: as many of each as it brings of the segment's visits.
  func earlierCustomers(of segment: Int, count: Int) -> [Int] {
    let flows = model.flows.indices.filter { model.flows[$0].segment == segment }
    let weights = flows.map { flow in
      switch model.flows[flow].visits {
      case .drawn(let drawn): drawn.profile.perHour.prefix(7).joined().reduce(0, +)
      case .replayed(let trace): Double(trace.visits.count)
      }
    }
    let total = weights.reduce(0, +)
    var below = 0.0
    var places = 0
    return zip(flows, weights).flatMap { flow, weight in
      below += total > 0 ? weight / total : 1 / Double(flows.count)
      let end = min(count, Int((below * Double(count)).rounded()))
      defer { places = end }
      return Array(repeating: flow, count: end - places)
    }
  }
}
