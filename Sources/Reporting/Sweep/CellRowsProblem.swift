/// Why a file does not hold the rows of a cell.
public enum CellRowsProblem: Error, Hashable, Sendable {
  case unreadable(String)
  case wrongHeader
  case otherPlan(Int)
  case wrongRow(Int, String, expected: String)
  case tooShort(Int, expected: String)
  case tooLong(Int, String)
  case openEnd(Int)
}

extension CellRowsProblem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let reason): "1: The file cannot be read: \(reason)."
    case .wrongHeader:
      "1: the header is not \(CellRows.columns.joined(separator: ",")), as offpeak cell writes it."
    case .otherPlan(let line):
      "\(line): the row belongs to another sweep, scenario, seed or version of Offpeak."
    case .wrongRow(let line, let found, let expected):
      "\(line): \"\(found.prefix(120))\" stands where a row \(expected)NUMERATOR,DENOMINATOR is expected."
    case .tooShort(let line, let expected):
      "\(line): the file ends where a row \(expected)… is expected; was the job interrupted?"
    case .tooLong(let line, let found):
      "\(line): \"\(found.prefix(120))\" stands behind the last row of the cell."
    case .openEnd(let line): "\(line): the last line has no end; was the job interrupted?"
    }
  }
}
