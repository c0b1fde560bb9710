/// How customers cancel before the start.
public enum Cancelling: Hashable, Sendable {
  /// The probability by lead time; the moment is uniform between booking and start.
  case share(LeadTimeTable)
  /// A rate by the time that is left until the start.
  case hazard(CancelHazard)

  /// The same probability for every lead.
  public static func constant(_ probability: Double) -> Cancelling {
    .share(.constant(probability))
  }
}
