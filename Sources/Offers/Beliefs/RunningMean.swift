/// A mean that is kept up as values come in, with a stated first guess that counts as so many values.
public struct RunningMean: Hashable, Sendable {
  private var sum: Double
  private var weight: Double

  public init(guess: Double = 0, weight: Double = 0) {
    sum = guess * weight
    self.weight = weight
  }

  public mutating func add(_ value: Double, weight: Double = 1) {
    sum += value * weight
    self.weight += weight
  }

  /// Nil as long as nothing is known.
  public var mean: Double? { weight > 0 ? sum / weight : nil }
}
