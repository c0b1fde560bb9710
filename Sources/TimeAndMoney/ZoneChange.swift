/// The moment at which the clocks of a zone change, and the offset that holds from then on.
struct ZoneChange: Hashable, Sendable {
  /// The seconds since 1970 UTC at which the new offset begins.
  let seconds: Int64
  /// The seconds east of UTC from then on.
  let offset: Int
}
