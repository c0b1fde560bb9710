/// How a customer said that he is there (or a technician at the customer's).
public struct CheckIn: Hashable, Sendable, Codable {
  /// Metres from the site; nil where nobody measured.
  public let distance: Int?
  public let hasPhoto: Bool

  public init(distance: Int?, hasPhoto: Bool) {
    self.distance = distance
    self.hasPhoto = hasPhoto
  }

  /// At the counter, in person.
  public static let atCounter = CheckIn(distance: 0, hasPhoto: true)
}
