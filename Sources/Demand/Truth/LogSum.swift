import RandomStreams

/// Sums of weights whose logarithms may have any size.
enum LogSum {
  /// ln Σ exp(xᵢ), by differences from the greatest; −∞ if there is none, or all are −∞.
  static func of(_ logarithms: some Sequence<Double>) -> Double {
    let greatest = logarithms.reduce(-.infinity) { max($0, $1) }
    guard greatest > -.infinity else { return -.infinity }
    return greatest
      + PortableMath.log(logarithms.reduce(0) { $0 + PortableMath.exp($1 - greatest) })
  }
}
