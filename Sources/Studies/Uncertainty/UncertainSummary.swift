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
      .map { wide in
        let seen = values.joined() + [level.estimate.value]
        let whole = level.estimate.interval.map { wide.joined(with: $0) } ?? wide
        return whole.clamped(to: level.unit.intervalScale.range(seen: seen))
      }
  }

  /// The interval of a difference with the parameters' errors in it, as sure as its own.
  public func interval(of comparison: Comparison) -> ClosedRange<Double>? {
    guard let first = draws.first,
      let own = first.names.firstIndex(of: comparison.policy),
      let other = first.names.firstIndex(of: comparison.against)
    else { return nil }
    let pairs = draws.map { draw in
      [own, other].map { draw.series(of: $0, metric: comparison.metric)?.values ?? [] }
    }
    let values = pairs.map { pair in
      zip(pair[0], pair[1]).map { own, other in own.flatMap { own in other.map { own - $0 } } }
    }
    let range = comparison.unit.intervalScale.differenceRange(seen: pairs.joined().joined())
    return Self.spread(of: values)?.interval(
      around: comparison.difference, confidence: comparison.confidence)?.clamped(to: range)
  }

  private static func spread(of values: [[Double?]]) -> ParameterSpread? {
    let whole = values.map { $0.compactMap(\.self) }
    guard zip(whole, values).allSatisfy({ $0.count == $1.count }) else { return nil }
    return ParameterSpread(whole)
  }
}

extension ClosedRange<Double> {
  /// The least range that holds both.
  fileprivate func joined(with other: ClosedRange<Double>) -> ClosedRange<Double> {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}
