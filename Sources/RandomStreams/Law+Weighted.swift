extension Law {
  /// A value of an empirical law.
  public struct Weighted: Hashable, Sendable {
    /// The value.
    public let value: Double
    /// How often it comes, relative to the others; not negative.
    public let weight: Double

    /// Makes a value with its weight.
    public init(value: Double, weight: Double) {
      self.value = value
      self.weight = weight
    }
  }
}
