import Metrics

/// A group of bays, technicians or equipment as a scenario counts it.
public struct CountedGroup: Hashable, Sendable {
  public let site: String
  public let kind: ResourceKind
  public let name: String
  public let count: Int
  /// The whole path of its count: `sites[0].bays[0].count`.
  public let path: String

  /// The path as a planner writes it: `chengdu-01.bays.lift`.
  public var title: String { "\(site).\(kind.rawValue).\(name)" }
}
