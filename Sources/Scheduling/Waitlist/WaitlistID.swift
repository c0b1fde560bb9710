/// Names a place in line. Numbers rise in the order of joining.
public struct WaitlistID: Hashable, Sendable, Codable, Comparable {
  public let number: Int64

  public init(_ number: Int64) { self.number = number }

  public static func < (left: WaitlistID, right: WaitlistID) -> Bool { left.number < right.number }
}
