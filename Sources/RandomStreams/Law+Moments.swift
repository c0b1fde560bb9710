import Statistics

extension Law {
  /// The mean of the law.
  public var mean: Double {
    switch self {
    case .deterministic(let value): value
    case .uniform(let low, let high): (low + high) / 2
    case .triangular(let low, let mode, let high): (low + mode + high) / 3
    case .exponential(let mean), .erlang(_, let mean), .gamma(let mean, _), .lognormal(let mean, _),
      .normal(let mean, _):
      mean
    case .weibull(let shape, let scale): scale * Self.gammaFunction(1 + 1 / shape)
    case .hyperexponential(let branches): branches.reduce(0) { $0 + $1.probability * $1.mean }
    case .empirical(let values): Self.average(of: values) { $0 }
    }
  }

  /// The variance of the law.
  public var variance: Double {
    switch self {
    case .deterministic: 0
    case .uniform(let low, let high): (high - low) * (high - low) / 12
    case .triangular(let low, let mode, let high):
      ((high - low) * (high - low) + (mode - low) * (mode - high)) / 18
    case .exponential(let mean): mean * mean
    case .erlang(let stages, let mean): mean * mean / Double(stages)
    case .gamma(let mean, let cv), .lognormal(let mean, let cv): mean * cv * (mean * cv)
    case .weibull(let shape, let scale):
      scale * scale * Self.gammaFunction(1 + 2 / shape) - mean * mean
    case .normal(_, let sd): sd * sd
    case .hyperexponential(let branches):
      branches.reduce(0) { $0 + 2 * $1.probability * $1.mean * $1.mean } - mean * mean
    case .empirical(let values): Self.average(of: values) { [mean] in ($0 - mean) * ($0 - mean) }
    }
  }

  private static func gammaFunction(_ x: Double) -> Double {
    PortableMath.exp(GSL.logGamma(x))
  }

  private static func average(of values: [Weighted], _ term: (Double) -> Double) -> Double {
    let weight = values.reduce(0) { $0 + $1.weight }
    return values.reduce(0) { $0 + $1.weight * term($1.value) } / weight
  }
}
