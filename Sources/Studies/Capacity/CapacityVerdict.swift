/// What is shown of a point, or of one target at it.
public enum CapacityVerdict: String, Hashable, Sendable {
  case meets, fails, undecided
  /// The scenario makes no sense with these counts.
  case impossible
}
