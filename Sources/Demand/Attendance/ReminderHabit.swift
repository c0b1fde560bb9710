/// What a reminder makes of customers who would not come.
public struct ReminderHabit: Hashable, Sendable {
  /// The share that comes after all.
  public let comes: Double
  /// The share that cancels at once, so that the place is free again; both together at most one.
  public let cancels: Double

  public init(comes: Double, cancels: Double) {
    self.comes = comes
    self.cancels = cancels
  }
}
