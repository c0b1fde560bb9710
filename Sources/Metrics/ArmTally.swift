/// What was seen of one arm in one unit: how many, and the sums of the values and of their squares.
public struct ArmTally: Hashable, Sendable {
  public private(set) var count: Int64 = 0
  public private(set) var sum: Int64 = 0
  public private(set) var squares = 0.0

  public init() {}

  public mutating func add(_ value: Int64) {
    count += 1
    sum += value
    squares += Double(value) * Double(value)
  }

  public static func + (left: ArmTally, right: ArmTally) -> ArmTally {
    var both = left
    both.count += right.count
    both.sum += right.sum
    both.squares += right.squares
    return both
  }

  /// Nil where nothing was seen.
  public var mean: Double? { count > 0 ? Double(sum) / Double(count) : nil }
}
