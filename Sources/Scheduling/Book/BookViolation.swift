/// What a book refused to write, until the scheduler has reported it.
struct BookViolation: Sendable {
  let kind: Violation.Kind
  let cells: Range<Int>
}
