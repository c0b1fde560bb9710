import Statistics

/// A law with its constants worked out, ready to turn uniforms into values.
///
/// Values have the same bits on every machine, except for gamma laws and Erlang laws of several
/// stages, whose quantiles GSL computes and which cost about a microsecond each.
public struct LawSampler: Sendable {
  private enum Form {
    case constant(Double)
    case uniform(low: Double, width: Double)
    case triangular(low: Double, high: Double, turn: Double, rise: Double, fall: Double)
    case exponential(mean: Double)
    case gamma(shape: Double, scale: Double)
    case lognormal(mu: Double, sigma: Double)
    case weibull(power: Double, scale: Double)
    case normal(mean: Double, sd: Double)
    case branches([Branch])
    case table([Entry])
  }

  /// A branch of a hyperexponential law, with the chance of those before it.
  private struct Branch {
    let before: Double
    let probability: Double
    let mean: Double
  }

  /// A value of an empirical law, with the chance of those up to it.
  private struct Entry {
    let value: Double
    let upTo: Double
  }

  private let form: Form

  /// Prepares the law, whose parameters must lie in their ranges.
  public init(_ law: Law) {
    switch law {
    case .deterministic(let value):
      form = .constant(value)
    case .uniform(let low, let high):
      precondition(low <= high, "A uniform law ends before it starts.")
      form = .uniform(low: low, width: high - low)
    case .triangular(let low, let mode, let high):
      form = Self.triangular(low, mode, high)
    case .exponential(let mean):
      precondition(mean >= 0, "An exponential law has a negative mean.")
      form = .exponential(mean: mean)
    case .erlang(let stages, let mean):
      form = Self.erlang(stages, mean)
    case .gamma(let mean, let cv):
      form = Self.gamma(mean, cv)
    case .lognormal(let mean, let cv):
      form = Self.lognormal(mean, cv)
    case .weibull(let shape, let scale):
      precondition(shape > 0 && scale >= 0, "A Weibull law has a positive shape and a scale.")
      form = .weibull(power: 1 / shape, scale: scale)
    case .normal(let mean, let sd):
      precondition(sd >= 0, "A normal law has a negative standard deviation.")
      form = .normal(mean: mean, sd: sd)
    case .hyperexponential(let branches):
      form = .branches(Self.branches(branches))
    case .empirical(let values):
      form = .table(Self.table(values))
    }
  }

  /// Returns the value of the law that belongs to a uniform u (0 < u < 1).
  ///
  /// It rises with u, except for the hyperexponential law: there u chooses the branch, and what is
  /// left of u within the branch, stretched to 0...1, the value.
  public func value(at u: Double) -> Double {
    switch form {
    case .constant(let value): value
    case .uniform(let low, let width): low + u * width
    case .triangular(let low, let high, let turn, let rise, let fall):
      u < turn ? low + (u * rise).squareRoot() : high - ((1 - u) * fall).squareRoot()
    case .exponential(let mean): -mean * PortableMath.log(1 - u)
    case .gamma(let shape, let scale): GSL.gammaQuantile(u, shape: shape, scale: scale)
    case .lognormal(let mu, let sigma):
      PortableMath.exp(mu + sigma * PortableMath.normalQuantile(u))
    case .weibull(let power, let scale):
      scale * PortableMath.pow(-PortableMath.log(1 - u), power)
    case .normal(let mean, let sd): mean + sd * PortableMath.normalQuantile(u)
    case .branches(let branches): Self.value(of: branches, at: u)
    case .table(let entries): Self.value(in: entries, at: u)
    }
  }
}

extension LawSampler {
  private static func triangular(_ low: Double, _ mode: Double, _ high: Double) -> Form {
    precondition(low <= mode && mode <= high, "The mode of a triangular law lies outside it.")
    if low == high { return .constant(low) }
    let width = high - low
    return .triangular(
      low: low, high: high, turn: (mode - low) / width, rise: width * (mode - low),
      fall: width * (high - mode))
  }

  private static func erlang(_ stages: Int, _ mean: Double) -> Form {
    precondition(stages >= 1 && mean >= 0, "An Erlang law has a stage and a mean.")
    if stages == 1 { return .exponential(mean: mean) }
    if mean == 0 { return .constant(0) }
    return .gamma(shape: Double(stages), scale: mean / Double(stages))
  }

  private static func gamma(_ mean: Double, _ cv: Double) -> Form {
    precondition(mean >= 0 && cv >= 0, "A gamma law has a negative mean or variation.")
    if mean == 0 || cv == 0 { return .constant(mean) }
    return .gamma(shape: 1 / (cv * cv), scale: mean * cv * cv)
  }

  private static func lognormal(_ mean: Double, _ cv: Double) -> Form {
    precondition(mean >= 0 && cv >= 0, "A lognormal law has a negative mean or variation.")
    if mean == 0 || cv == 0 { return .constant(mean) }
    let variance = PortableMath.log(1 + cv * cv)
    return .lognormal(mu: PortableMath.log(mean) - variance / 2, sigma: variance.squareRoot())
  }

  private static func branches(_ branches: [Law.Branch]) -> [Branch] {
    var before = 0.0
    var prepared: [Branch] = []
    for branch in branches where branch.probability > 0 {
      prepared.append(
        Branch(before: before, probability: branch.probability, mean: branch.mean))
      before += branch.probability
    }
    precondition((before - 1).magnitude < 1e-9, "The chances of the branches do not add up to 1.")
    return prepared
  }

  private static func table(_ values: [Law.Weighted]) -> [Entry] {
    let total = values.reduce(0) { $0 + $1.weight }
    precondition(total > 0 && values.allSatisfy { $0.weight >= 0 }, "An empirical law is empty.")
    var weight = 0.0
    return values.filter { $0.weight > 0 }.sorted { $0.value < $1.value }.map { value in
      weight += value.weight
      return Entry(value: value.value, upTo: weight / total)
    }
  }

  private static func value(of branches: [Branch], at u: Double) -> Double {
    let branch = branches.last { $0.before < u } ?? branches[0]
    let rest = (u - branch.before) / branch.probability
    // Rounding must not let the rest reach 1, whose value is infinite.
    return -branch.mean * PortableMath.log(1 - min(rest, 1 - 0x1p-53))
  }

  private static func value(in entries: [Entry], at u: Double) -> Double {
    var low = 0
    var high = entries.count - 1
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].upTo < u { low = middle + 1 } else { high = middle }
    }
    return entries[low].value
  }
}
