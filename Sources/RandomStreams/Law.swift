/// The law of a random quantity, such as a service time; a value of it is drawn with a single
/// uniform.
///
/// Means and standard deviations are in the unit of the quantity; `cv` is the coefficient of
/// variation, the standard deviation over the mean. A normal law may give negative values.
public enum Law: Hashable, Sendable {
  /// Always the same value.
  case deterministic(Double)
  /// Every value from low up to high alike.
  case uniform(low: Double, high: Double)
  /// Rises in a straight line from low to the mode and falls in one to high.
  case triangular(low: Double, mode: Double, high: Double)
  /// The time to the next event of a Poisson process.
  case exponential(mean: Double)
  /// The sum of so many exponential stages with that mean in all.
  case erlang(stages: Int, mean: Double)
  /// The gamma law with shape 1 / cv².
  case gamma(mean: Double, cv: Double)
  /// The law whose logarithm is normal; the mean and cv are those of the quantity itself.
  case lognormal(mean: Double, cv: Double)
  /// The Weibull law, P(X > x) = exp(−(x / scale)^shape).
  case weibull(shape: Double, scale: Double)
  /// The normal law.
  case normal(mean: Double, sd: Double)
  /// An exponential law chosen by chance among branches.
  case hyperexponential([Branch])
  /// One of a list of values, each as often as its weight says.
  case empirical([Weighted])
}

extension Law {
  /// Returns the value of the law that belongs to a uniform u (0 < u < 1); to draw many, prepare a
  /// `LawSampler`.
  ///
  /// It rises with u, so that like uniforms give like values, except for the hyperexponential law.
  public func value(at u: Double) -> Double {
    LawSampler(self).value(at: u)
  }
}
