import Scheduling
import TimeAndMoney

/// How much of a site's bays is booked on one local day, cell by cell: the groups that a service uses, or its technicians
/// where it needs no bay.
public struct DayLoad: Sendable {
  public let grid: Span
  /// By cell of the day: how many are open, and how many of these are booked or held.
  public let open: [Int]
  public let booked: [Int]

  public static let none = DayLoad(grid: .minutes(1), open: [], booked: [])

  public init(grid: Span, open: [Int], booked: [Int]) {
    self.grid = grid
    self.open = open
    self.booked = booked
  }

  /// The share of open places that is booked in some cells; nil where nothing is open.
  public func occupancy(of cells: Range<Int>) -> Double? {
    let cells = cells.clamped(to: open.indices)
    let open = cells.reduce(0) { $0 + self.open[$1] }
    guard open > 0 else { return nil }
    return Double(cells.reduce(0) { $0 + booked[$1] }) / Double(open)
  }

  /// Minutes that are open and minutes that are booked in some cells, over all places.
  public func minutes(of cells: Range<Int>) -> (open: Int64, booked: Int64) {
    let cells = cells.clamped(to: open.indices)
    let minutes = grid.microseconds / Span.minutes(1).microseconds
    return (
      Int64(cells.reduce(0) { $0 + open[$1] }) * minutes,
      Int64(cells.reduce(0) { $0 + booked[$1] }) * minutes
    )
  }

  /// The whole day.
  public var cells: Range<Int> { open.indices }
}
