import Demand

extension Blueprint {
  /// By policy and flow: further visits that its rewards bring, as a share of those that come anyway.
  static func reaches(of model: Model) -> [[Double]] {
    model.policies.map { policy in
      model.flows.map { flow in
        policy.rewards.filter { $0.segments?.contains(flow.segment) ?? true }
          .reduce(0) { $0 + $1.reach }
      }
    }
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
