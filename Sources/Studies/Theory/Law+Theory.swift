import RandomStreams

extension Law {
  /// The mean if the law is exponential, under whichever name.
  var exponentialMean: Double? {
    switch self {
    case .exponential(let mean), .erlang(1, let mean), .gamma(let mean, 1): return mean
    case .weibull(1, let scale): return scale
    case .hyperexponential(let branches):
      let means = Set(branches.filter { $0.probability > 0 }.map(\.mean))
      return means.count == 1 ? means.first : nil
    case .deterministic, .uniform, .triangular, .erlang, .gamma, .lognormal, .weibull, .normal,
      .empirical:
      return nil
    }
  }

  /// The mean of the square.
  var secondMoment: Double { variance + mean * mean }

  /// The law in Kendall's notation.
  var letter: String {
    if exponentialMean != nil { return "M" }
    return switch self {
    case .deterministic: "D"
    case .erlang(let stages, _): "E\(stages)"
    case .hyperexponential(let branches): "H\(branches.count)"
    case .uniform, .triangular, .exponential, .gamma, .lognormal, .weibull, .normal, .empirical: "G"
    }
  }

  /// The law in a sentence: "lognormal service".
  var adjective: String {
    switch self {
    case .deterministic: "fixed"
    case .uniform: "uniform"
    case .triangular: "triangular"
    case .exponential: "exponential"
    case .erlang: "Erlang"
    case .gamma: "gamma"
    case .lognormal: "lognormal"
    case .weibull: "Weibull"
    case .normal: "normal"
    case .hyperexponential: "hyperexponential"
    case .empirical: "empirical"
    }
  }
}
