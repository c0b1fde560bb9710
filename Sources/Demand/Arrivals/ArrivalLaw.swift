/// How regularly customers come within a day.
public enum ArrivalLaw: Hashable, Sendable {
  /// Each by himself: the customers of a day are a Poisson process.
  case poisson
  /// At gamma intervals of this coefficient of variation, measured in expected visits: below 1 more evenly than by
  /// themselves (appointments elsewhere, a bus), above 1 in bursts. In law 1 is Poisson.
  case renewal(cv: Double)
}
