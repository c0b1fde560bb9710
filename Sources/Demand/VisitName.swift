/// Names a first visit within its segment: nothing a policy can influence is part of it.
public struct VisitName: Hashable, Sendable {
  /// The local day, counted since 1970.
  public let day: Int32
  /// The number of the candidate on that day: the layer of the rate in the upper 8 bits, then its number.
  public let ordinal: UInt32

  public init(day: Int32, ordinal: UInt32) {
    self.day = day
    self.ordinal = ordinal
  }
}
