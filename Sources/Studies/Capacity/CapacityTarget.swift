import Metrics

/// What a metric must come to for bays and technicians to be enough.
public struct CapacityTarget: Hashable, Sendable {
  public enum Limit: String, Hashable, Sendable {
    case atMost = "<="
    case atLeast = ">="
  }

  public let metric: String
  public let unit: MetricUnit
  public let limit: Limit
  /// In the unit of the metric.
  public let value: Double

  public init(metric: String, unit: MetricUnit, limit: Limit, value: Double) {
    self.metric = metric
    self.unit = unit
    self.limit = limit
    self.value = value
  }

  /// Whether it asks for service or against lost demand, so that too few bays and technicians cannot meet it.
  public var needsCapacity: Bool {
    switch CapacityEffect(metric: metric) {
    case .lowers: limit == .atMost
    case .raises: limit == .atLeast
    case .other: false
    }
  }

  /// Whether a value is as it must be.
  func holds(_ value: Double) -> Bool {
    switch limit {
    case .atMost: value <= self.value
    case .atLeast: value >= self.value
    }
  }
}
