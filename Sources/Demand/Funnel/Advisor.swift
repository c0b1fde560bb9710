/// Who suggests a service.
public enum Advisor: String, CaseIterable, Hashable, Sendable {
  /// One rule for everybody.
  case algorithm
  /// A rule for each segment.
  case segment
  /// The nearest site that can do it, and no other.
  case location
  /// A person.
  case person
}
