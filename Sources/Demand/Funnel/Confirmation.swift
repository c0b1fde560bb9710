/// The last look before the booking stands.
public struct Confirmation: Hashable, Sendable {
  /// A live view of the bay.
  public struct Preview: Hashable, Sendable {
    public let step: FunnelStep
    /// The share of doubts it resolves.
    public let resolves: Double

    public init(step: FunnelStep, resolves: Double) {
      self.step = step
      self.resolves = resolves
    }
  }

  public let step: FunnelStep
  /// The share that doubts whether all will be ready, and leaves with that doubt.
  public let doubt: Double
  public let preview: Preview?

  public init(step: FunnelStep, doubt: Double, preview: Preview?) {
    self.step = step
    self.doubt = doubt
    self.preview = preview
  }

  /// The probability that no doubt keeps a customer from confirming.
  public var withoutDoubt: Double { 1 - doubt * (1 - (preview?.resolves ?? 0)) }
}
