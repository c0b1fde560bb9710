import TimeAndMoney

/// What a customer said of a visit.
public struct Rating: Hashable, Sendable, Codable {
  public let appointment: AppointmentID
  public let site: Int
  /// Who did the main part; nil where nobody was needed.
  public let technician: Int?
  public let stars: Int
  public let text: String
  public let instant: Instant
}
