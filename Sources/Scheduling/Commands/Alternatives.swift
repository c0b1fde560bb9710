import TimeAndMoney

/// The free starts nearest to one that cannot be had; of two equally near the earlier.
public struct Alternatives: Hashable, Sendable, Codable {
  public let sameDay: Instant?
  /// With the technician who was asked for by name; nil where none was.
  public let sameTechnician: Instant?
  /// At the same time of day on the nearest other day.
  public let sameTimeAnotherDay: Instant?

  public init(sameDay: Instant?, sameTechnician: Instant?, sameTimeAnotherDay: Instant?) {
    self.sameDay = sameDay
    self.sameTechnician = sameTechnician
    self.sameTimeAnotherDay = sameTimeAnotherDay
  }

  public static let none = Alternatives(
    sameDay: nil, sameTechnician: nil, sameTimeAnotherDay: nil)
}
