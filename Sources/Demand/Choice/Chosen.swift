/// The start a visitor chose, with the level of price and reward it was shown at.
public struct Chosen: Hashable, Sendable {
  public let site: Int
  /// The service that is booked: the one he wants, or a variant of it by a technician of a higher level.
  public let service: Int
  /// The day, counted in the site's book.
  public let day: Int
  public let cell: Int
  public let level: Int
}
