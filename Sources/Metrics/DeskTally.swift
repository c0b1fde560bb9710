/// How long the advisors of a desk talk, by measured local day, in microseconds of one advisor.
public struct DeskTally: Sendable {
  /// Within their shifts: at most as long as they are there.
  public private(set) var talking: [Int64]
  /// Behind the end of their shifts, with those whose call was not over.
  public private(set) var overtime: [Int64]

  public init(days: Int) {
    talking = Array(repeating: 0, count: days)
    overtime = Array(repeating: 0, count: days)
  }

  /// Adds some microseconds of a day in which so many advisors talk of so many who are on shift.
  public mutating func add(_ microseconds: Int64, day: Int, talking busy: Int, onShift staff: Int) {
    talking[day] += microseconds * Int64(min(busy, staff))
    overtime[day] += microseconds * Int64(max(0, busy - staff))
  }
}
