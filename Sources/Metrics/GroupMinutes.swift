/// Minutes of a resource group over some stretch of time, in microseconds.
public struct GroupMinutes: Hashable, Sendable {
  public var open: Int64 = 0
  /// By the raw value of `MinuteKind`: as many lanes as kinds.
  var counted = SIMD8<Int64>()

  public init() {}

  public subscript(kind: MinuteKind) -> Int64 { counted[kind.rawValue] }

  public var isEmpty: Bool { open == 0 && counted == SIMD8() }

  public static func += (sum: inout GroupMinutes, more: GroupMinutes) {
    sum.open += more.open
    sum.counted &+= more.counted
  }
}
