/// One of the two metrics between which a sweep seeks the best compromises.
public struct SweepObjective: Hashable, Sendable {
  public enum Direction: String, Hashable, Sendable {
    case maximize, minimize
  }

  public let direction: Direction
  /// Nil: each policy by its own value.
  public let policy: String?
  public let metric: String

  public init(direction: Direction, policy: String?, metric: String) {
    self.direction = direction
    self.policy = policy
    self.metric = metric
  }

  /// Reads `maximize METRIC` or `minimize POLICY:METRIC`; nil if it begins with another word or names nothing.
  public init?(_ text: String, policies: [String]) {
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2, let direction = Direction(rawValue: String(words[0])) else {
      return nil
    }
    let name = String(words[1])
    let policy = policies.first { name.hasPrefix("\($0):") }
    let metric = policy.map { String(name.dropFirst($0.count + 1)) } ?? name
    self.init(direction: direction, policy: policy, metric: metric)
  }

  /// As it is written.
  public var text: String {
    "\(direction.rawValue) \(policy.map { "\($0):" } ?? "")\(metric)"
  }
}
