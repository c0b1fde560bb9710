/// One metric of one policy in one replication: a numerator and a denominator, in all and by full week.
public struct MetricSample: Sendable {
  public struct Ratio: Hashable, Sendable {
    public let numerator: Double
    public let denominator: Double

    public init(_ numerator: Double, _ denominator: Double) {
      self.numerator = numerator
      self.denominator = denominator
    }

    /// Nil for a zero denominator.
    public var value: Double? { denominator == 0 ? nil : numerator / denominator }
  }

  public let name: String
  public let unit: MetricUnit
  public let total: Ratio
  public let weeks: [Ratio]

  public init(name: String, unit: MetricUnit, total: Ratio, weeks: [Ratio]) {
    self.name = name
    self.unit = unit
    self.total = total
    self.weeks = weeks
  }
}
