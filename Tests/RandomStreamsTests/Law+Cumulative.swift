import Foundation
import RandomStreams
import Statistics

extension Law {
  /// Returns the probability of a value at or below x, from closed forms and GSL and not from what
  /// the sampler uses.
  func cumulative(_ x: Double) -> Double {
    switch self {
    case .deterministic(let value): x < value ? 0 : 1
    case .uniform(let low, let high): min(1, max(0, (x - low) / (high - low)))
    case .triangular(let low, let mode, let high):
      x <= low
        ? 0
        : x < mode
          ? (x - low) * (x - low) / ((high - low) * (mode - low))
          : mode == high ? 1 : 1 - (high - x) * (high - x) / ((high - low) * (high - mode))
    case .exponential(let mean): -expm1(-x / mean)
    case .erlang(let stages, let mean):
      GSL.gammaCumulative(x, shape: Double(stages), scale: mean / Double(stages))
    case .gamma(let mean, let cv):
      GSL.gammaCumulative(x, shape: 1 / (cv * cv), scale: mean * cv * cv)
    case .lognormal(let mean, let cv):
      GSL.normalCumulative(
        (log(x / mean) + log1p(cv * cv) / 2) / log1p(cv * cv).squareRoot())
    case .weibull(let shape, let scale): -expm1(-pow(x / scale, shape))
    case .normal(let mean, let sd): GSL.normalCumulative((x - mean) / sd)
    case .hyperexponential(let branches):
      branches.reduce(0) { $0 - $1.probability * expm1(-x / $1.mean) }
    case .empirical(let values):
      values.filter { $0.value <= x }.reduce(0) { $0 + $1.weight }
        / values.reduce(0) { $0 + $1.weight }
    }
  }
}
