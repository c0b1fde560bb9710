extension Law {
  /// A branch of a hyperexponential law.
  public struct Branch: Hashable, Sendable {
    /// The chance of the branch, 0...1; those of all branches add up to 1.
    public let probability: Double
    /// The mean of the exponential law of the branch.
    public let mean: Double

    /// Makes a branch.
    public init(probability: Double, mean: Double) {
      self.probability = probability
      self.mean = mean
    }
  }
}
