extension VisitName {
  // The number of a candidate has its layer in the upper 8 bits, and no rate has as many as 64 layers.
  private static let broughtByReward: UInt32 = 1 << 31
  private static let cameBefore: UInt32 = 1 << 30

  /// The name of a visit that only a policy's reward brings.
  public var broughtByReward: VisitName {
    VisitName(day: day, ordinal: ordinal | VisitName.broughtByReward, number: number)
  }

  /// Whether a reward brought the customer, who would not have come else.
  public var isBroughtByReward: Bool { ordinal & VisitName.broughtByReward != 0 }

  /// The name of the next visit of a customer served before the simulation.
  ///
  /// - Parameters:
  ///   - place: counts the customers of a segment.
  ///   - day: the first simulated day, counted since 1970.
  public static func ofEarlierCustomer(_ place: Int, firstDay day: Int32) -> VisitName {
    VisitName(day: day, ordinal: cameBefore | UInt32(place), number: 1)
  }
}
