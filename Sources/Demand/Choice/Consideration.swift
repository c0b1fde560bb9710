/// How much of what is listed a customer looks at.
public struct Consideration: Hashable, Sendable {
  /// Which starts come first on the list he is shown. Ties go to the earlier start, then by the order of the sites.
  public enum Order: Hashable, Sendable {
    case earliest
    /// By the distance to the time of day he prefers.
    case preferred
    /// By what he would pay, less what is given back.
    case cheapest
  }

  /// The longest lead, in local days; nil: as far as can be booked.
  public let longestLead: Int?
  /// How many starts he looks at; nil: all.
  public let starts: Int?
  public let order: Order

  public static let everything = Consideration(longestLead: nil, starts: nil, order: .earliest)

  public init(longestLead: Int?, starts: Int?, order: Order) {
    self.longestLead = longestLead
    self.starts = starts
    self.order = order
  }

  /// Of the days listed, those he looks at.
  @inline(__always)
  func days(of listed: Range<Int>) -> Range<Int> {
    guard let longestLead, longestLead < listed.count else { return listed }
    return listed.lowerBound..<listed.lowerBound + longestLead + 1
  }
}
