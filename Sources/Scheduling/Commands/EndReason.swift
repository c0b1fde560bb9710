/// Why an appointment that was confirmed was not kept by the provider.
public enum EndReason: UInt8, Hashable, Sendable, Codable {
  /// A resource is missing and no alternative was found.
  case noAlternative
  /// The customer did not want the alternative, or did not answer in time.
  case alternativeDeclined, alternativeUnanswered
  /// More customers came than were expected, and closing came first.
  case overbooked
}
