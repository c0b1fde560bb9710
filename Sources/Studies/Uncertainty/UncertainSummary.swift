import Metrics
import Statistics

/// What the draws of uncertain parameters come to: how far each metric, and each difference, moves with them.
public struct UncertainSummary: Sendable {
  public private(set) var draws: [StudySummary] = []

  init() {}

  mutating func append(_ draw: StudySummary) {
    draws.append(draw)
  }

  /// The interval of a level with the parameters' errors in it, at 95 %; nil where a draw has no value.
  public func interval(
    of level: StudySummary.Level, policy: Int
  ) -> ClosedRange<Double>? {
    let values = draws.map { $0.series(of: policy, metric: level.metric)?.values ?? [] }
    return Self.spread(of: values)?.interval(around: level.estimate, confidence: 0.95)
  }

  /// The interval of a difference with the parameters' errors in it, as sure as its own.
  public func interval(of comparison: Comparison) -> ClosedRange<Double>? {
    guard let first = draws.first,
      let own = first.names.firstIndex(of: comparison.policy),
      let other = first.names.firstIndex(of: comparison.against)
    else { return nil }
    let values = draws.map { draw -> [Double?] in
      let pairs = zip(
        draw.series(of: own, metric: comparison.metric)?.values ?? [],
        draw.series(of: other, metric: comparison.metric)?.values ?? [])
      return pairs.map { own, other in own.flatMap { own in other.map { own - $0 } } }
    }
    return Self.spread(of: values)?.interval(
      around: comparison.difference, confidence: comparison.confidence)
  }

  private static func spread(of values: [[Double?]]) -> ParameterSpread? {
    let whole = values.map { $0.compactMap(\.self) }
    guard zip(whole, values).allSatisfy({ $0.count == $1.count }) else { return nil }
    return ParameterSpread(whole)
  }
}
