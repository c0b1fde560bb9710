import Statistics

extension Law {
  /// Returns the probability of a value of x or more.
  public func survival(_ x: Double) -> Double {
    switch self {
    case .deterministic(let value): value >= x ? 1 : 0
    case .uniform(let low, let high):
      low < high ? min(1, max(0, (high - x) / (high - low))) : low >= x ? 1 : 0
    case .triangular(let low, let mode, let high):
      Law.triangularSurvival(x, low, mode, high)
    case .exponential(let mean): Law.exponentialSurvival(x, mean)
    case .erlang(let stages, let mean):
      Law.gammaSurvival(x, shape: Double(stages), mean: mean)
    case .gamma(let mean, let cv):
      cv == 0 ? (mean >= x ? 1 : 0) : Law.gammaSurvival(x, shape: 1 / (cv * cv), mean: mean)
    case .lognormal(let mean, let cv): Law.lognormalSurvival(x, mean, cv)
    case .weibull(let shape, let scale):
      x <= 0 ? 1 : PortableMath.exp(-PortableMath.pow(x / scale, shape))
    case .normal(let mean, let sd):
      sd == 0 ? (mean >= x ? 1 : 0) : GSL.normalCumulative((mean - x) / sd)
    case .hyperexponential(let branches):
      branches.reduce(0) { $0 + $1.probability * Law.exponentialSurvival(x, $1.mean) }
    case .empirical(let values):
      values.filter { $0.value >= x }.reduce(0) { $0 + $1.weight }
        / values.reduce(0) { $0 + $1.weight }
    }
  }

  private static func exponentialSurvival(_ x: Double, _ mean: Double) -> Double {
    x <= 0 ? 1 : mean == 0 ? 0 : PortableMath.exp(-x / mean)
  }

  private static func gammaSurvival(_ x: Double, shape: Double, mean: Double) -> Double {
    if x <= 0 { return 1 }
    return mean == 0 ? 0 : 1 - GSL.gammaCumulative(x, shape: shape, scale: mean / shape)
  }

  private static func lognormalSurvival(_ x: Double, _ mean: Double, _ cv: Double) -> Double {
    if x <= 0 { return 1 }
    if mean == 0 || cv == 0 { return mean >= x ? 1 : 0 }
    let variance = PortableMath.log(1 + cv * cv)
    return GSL.normalCumulative(
      (PortableMath.log(mean / x) - variance / 2) / variance.squareRoot())
  }

  private static func triangularSurvival(
    _ x: Double, _ low: Double, _ mode: Double, _ high: Double
  ) -> Double {
    if x <= low { return 1 }
    if x >= high { return 0 }
    if x < mode { return 1 - (x - low) * (x - low) / ((high - low) * (mode - low)) }
    return (high - x) * (high - x) / ((high - low) * (high - mode))
  }
}
