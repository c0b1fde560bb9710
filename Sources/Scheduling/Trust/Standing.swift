/// How a technician stands with customers.
public struct Standing: Hashable, Sendable {
  /// The Bayesian mean of his ratings, 1...5: (prior weight · prior stars + sum of stars) / (prior weight + ratings).
  public let stars: Double
  public let ratings: Int
  /// The share of his jobs that began on time, and of those he gave up; each with one prior job that was punctual and
  /// kept (Laplace's rule of succession with half its weight).
  public let punctuality: Double
  public let cancellations: Double

  /// One number to choose by, 0...1: three fifths stars, one fourth punctuality, the rest reliability.
  public var score: Double {
    0.6 * (stars - 1) / 4 + 0.25 * punctuality + 0.15 * (1 - cancellations)
  }

  init(_ record: TechnicianRecord, rules: TrustRules) {
    let weight = Double(rules.priorWeight)
    let count = weight + Double(record.ratings)
    stars = count > 0 ? (weight * rules.priorStars + Double(record.stars)) / count : 3
    ratings = record.ratings
    punctuality = Double(record.punctualStarts + 1) / Double(record.starts + 1)
    cancellations =
      Double(record.cancellations) / Double(record.starts + record.cancellations + 1)
  }
}
