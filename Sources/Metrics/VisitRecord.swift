import TimeAndMoney

/// What became of one measured visit, kept so that it can be compared with the same visit under the baseline.
public struct VisitRecord: Hashable, Sendable {
  /// The planned start in minutes since 1970; meaningful if booked.
  public var startMinute: Int32 = 0
  public var localDay: Int32 = 0
  public let segment: Int16
  public var site: Int16 = 0
  /// The price before rewards in thousandths of the list price; meaningful if booked.
  public var permille: Int16 = 1_000
  private var flags: UInt8 = 0

  public init(segment: Int) {
    self.segment = Int16(segment)
  }

  public var isBooked: Bool {
    get { flags & 1 != 0 }
    set { flags = newValue ? flags | 1 : flags & ~1 }
  }
  /// Booked with a reward.
  public var isRewarded: Bool {
    get { flags & 2 != 0 }
    set { flags = newValue ? flags | 2 : flags & ~2 }
  }
  /// The start lies in the window `peak`.
  public var isPeak: Bool {
    get { flags & 4 != 0 }
    set { flags = newValue ? flags | 4 : flags & ~4 }
  }
  public var isCompleted: Bool {
    get { flags & 8 != 0 }
    set { flags = newValue ? flags | 8 : flags & ~8 }
  }
  /// Lost since the wanted place was gone.
  public var isCrowdedOut: Bool {
    get { flags & 16 != 0 }
    set { flags = newValue ? flags | 16 : flags & ~16 }
  }
}
