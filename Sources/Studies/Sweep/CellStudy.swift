import Simulation

/// A cell of a sweep, ready to be run.
public struct CellStudy: Sendable {
  public let blueprint: Blueprint
  /// Indices of the policies that are run, the baseline first.
  public let policies: [Int]

  public init(_ blueprint: Blueprint, policies: [Int]) {
    self.blueprint = blueprint
    self.policies = policies
  }

  /// The names of the policies that are run.
  public var names: [String] { policies.map { blueprint.model.policies[$0].name } }
}
