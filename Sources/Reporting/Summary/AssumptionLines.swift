import Foundation
import Simulation

/// What a scenario assumes that no figure of the run bears out: a line each for the terminal.
public struct AssumptionLines: Sendable {
  private let model: Model

  public init(model: Model) {
    self.model = model
  }

  /// Empty where nothing is assumed.
  public func lines() -> [String] {
    let lines = model.policies.flatMap { policy in
      policy.rewards.filter { $0.reach > 0 }.map { reward in
        let percent = String(format: "%g", reward.reach * 100)
        return
          "Assumed: under \(policy.name) the reward \(reward.name) makes \(percent) % more customers come "
          + "than come anyway."
      }
    }
    let oracles = model.policies.filter(\.isOracle).map {
      "(oracle): \($0.name) is given the demand of the scenario itself, which no business knows."
    }
    return lines.isEmpty && oracles.isEmpty ? [] : lines + oracles + [""]
  }
}
