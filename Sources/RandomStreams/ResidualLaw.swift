import Statistics

/// The law of the time from an arbitrary moment to the next renewal, where gaps between renewals follow a law: a share
/// of a gap that is drawn in proportion to its length (Cox 1962, Renewal Theory, section 5.4).
public struct ResidualLaw: Sendable {
  private let law: Law

  /// - Precondition: the law is never negative and its mean lies above zero.
  public init(_ law: Law) {
    self.law = law
  }

  /// Returns the residual time that belongs to two uniforms, in the unit of the law: the first chooses the gap, the
  /// second how much of it is still to come.
  public func value(at gap: Double, _ rest: Double) -> Double {
    rest * lengthOfGap(at: gap)
  }

  /// The quantile of the law whose density is x · f(x) / mean.
  private func lengthOfGap(at u: Double) -> Double {
    switch law {
    case .deterministic(let value): value
    case .uniform(let low, let high):
      (low * low + u * (high * high - low * low)).squareRoot()
    case .triangular(let low, let mode, let high): Self.triangular(low, mode, high, at: u)
    case .exponential(let mean): GSL.gammaQuantile(u, shape: 2, scale: mean)
    case .erlang(let stages, let mean):
      GSL.gammaQuantile(u, shape: Double(stages) + 1, scale: mean / Double(stages))
    case .gamma(let mean, let cv):
      GSL.gammaQuantile(u, shape: 1 / (cv * cv) + 1, scale: mean * cv * cv)
    case .lognormal(let mean, let cv): Self.lognormal(mean, cv, at: u)
    case .weibull(let shape, let scale):
      scale * PortableMath.pow(GSL.gammaQuantile(u, shape: 1 + 1 / shape, scale: 1), 1 / shape)
    case .normal(let mean, _): mean
    case .hyperexponential(let branches): Self.hyperexponential(branches, at: u)
    case .empirical(let values): Self.empirical(values, at: u)
    }
  }

  /// The logarithm keeps its variance, and its mean rises by it.
  private static func lognormal(_ mean: Double, _ cv: Double, at u: Double) -> Double {
    let variance = PortableMath.log(1 + cv * cv)
    let middle = PortableMath.log(mean) + variance / 2
    return PortableMath.exp(middle + variance.squareRoot() * PortableMath.normalQuantile(u))
  }

  /// A branch as often as its gaps fill the time; what is left of the uniform within it chooses the gap.
  private static func hyperexponential(_ branches: [Law.Branch], at u: Double) -> Double {
    let mean = branches.reduce(0) { $0 + $1.probability * $1.mean }
    var below = 0.0
    var gap = 0.0
    for branch in branches where branch.probability * branch.mean > 0 {
      let share = branch.probability * branch.mean / mean
      let inside = min(max((u - below) / share, 0), 1 - 0x1p-53)
      gap = GSL.gammaQuantile(inside, shape: 2, scale: branch.mean)
      below += share
      if u < below { break }
    }
    return gap
  }

  private static func empirical(_ values: [Law.Weighted], at u: Double) -> Double {
    let rising = values.filter { $0.weight > 0 }.sorted { $0.value < $1.value }
    let total = rising.reduce(0) { $0 + $1.weight * $1.value }
    var below = 0.0
    for value in rising {
      below += value.weight * value.value
      if u * total < below { return value.value }
    }
    return rising.last?.value ?? 0
  }

  /// By bisection to the last bit that matters: x · f(x) has a cubic integral on either side of the mode.
  private static func triangular(
    _ low: Double, _ mode: Double, _ high: Double, at u: Double
  ) -> Double {
    let goal = u * (low + mode + high) / 3
    var (left, right) = (low, high)
    for _ in 0..<60 {
      let middle = (left + right) / 2
      if firstMoment(below: middle, low, mode, high) < goal {
        left = middle
      } else {
        right = middle
      }
    }
    return (left + right) / 2
  }

  /// ∫ x f(x) dx of the triangular law from its low end to a value.
  private static func firstMoment(
    below x: Double, _ low: Double, _ mode: Double, _ high: Double
  ) -> Double {
    let width = high - low
    func rising(_ x: Double) -> Double {
      if mode == low { return 0 }
      let height = 2 / (width * (mode - low))
      return height * ((x * x * x - low * low * low) / 3 - low * (x * x - low * low) / 2)
    }
    if x <= mode { return rising(x) }
    let height = 2 / (width * (high - mode))
    return rising(mode)
      + height * (high * (x * x - mode * mode) / 2 - (x * x * x - mode * mode * mode) / 3)
  }
}
