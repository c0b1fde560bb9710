import Offers
import Simulation

/// On which grounds each policy asks customers different net prices at one instant: a line a policy for the terminal.
public struct FairnessLines {
  private let model: Model
  private let policies: [Policy]

  /// - Parameter names: of the policies that are run.
  public init(model: Model, names: [String]) {
    self.model = model
    policies = model.policies.filter { names.contains($0.name) && !$0.grounds.isEmpty }
  }

  /// Empty where all customers are alike to every policy.
  public func lines() -> [String] {
    let lines = policies.map { policy in
      let grounds = policy.grounds.map { words($0, of: policy) }
      return
        "\(policy.name): at one instant net prices differ by \(grounds.joined(separator: ", "))."
    }
    return lines.isEmpty ? [] : lines + [""]
  }

  private func words(_ ground: FairnessGround, of policy: Policy) -> String {
    switch ground {
    case .segment:
      "segment (\(list(policy.rewards.compactMap(\.segments).joined(), model.segments.map(\.name))))"
    case .tier: "tier (\(list(ranks(of: policy), ["none"] + model.tiers.map(\.name))))"
    case .firstVisit: "first visit"
    case .reminder: "who is reached by a reminder"
    case .credit: "what earlier rewards left them (credit, points)"
    case .ramp: "who is in the ramp already"
    case .experimentArm: "arm of the experiment"
    }
  }

  private func ranks(of policy: Policy) -> some Sequence<Int> {
    policy.rewards.compactMap(\.eligibility.ranks).joined()
  }

  private func list(_ indices: some Sequence<Int>, _ names: [String]) -> String {
    Set(indices).sorted().map { names[$0] }.joined(separator: ", ")
  }
}
