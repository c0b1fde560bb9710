import RandomStreams

/// How the provider answers bookings of a service that asks for his answer.
public struct ProviderHabit: Hashable, Sendable {
  /// Minutes from the confirmation to the answer; later than the rules allow counts as a refusal.
  public let answersAfter: Law
  /// The probability of declining.
  public let declines: Double

  public init(answersAfter: Law, declines: Double) {
    self.answersAfter = answersAfter
    self.declines = declines
  }
}
