/// What a shape needs of the lines of cells: a place of a pool, or one of some technicians. Without references, so that
/// the feasibility function reads it at no cost.
struct LineNeed: Sendable {
  let isPool: Bool
  let offset: Int
  let cells: Int
  /// Where its rows stand in the list of rows: one pool, or the technicians who may do it.
  let rows: Range<Int>

  func cells(from start: Int) -> Range<Int> { start + offset..<start + offset + cells }
}
