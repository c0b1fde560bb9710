import TimeAndMoney

/// The starts listed for one job at one site: for each day a few words of bits, bit = cell of the book.
///
/// Owned by the caller and filled again by each search, so that listing allocates nothing.
public struct StartList: Sendable {
  public internal(set) var site = 0
  /// The days it covers, counted from the first day of the book.
  public internal(set) var days = 0..<0
  @usableFromInline var wordsPerDay = 0
  /// The cell of bit 0 of each day's first word.
  @usableFromInline var firstCells: ContiguousArray<Int32> = []
  @usableFromInline var words: ContiguousArray<UInt64> = []

  /// The book it was filled from.
  var frame: Frame?

  struct Frame: Equatable {
    let site: Int
    let epoch: Instant
    let grid: Span
    let dayCount: Int
  }

  public init() {}

  public var isEmpty: Bool {
    !words[0..<days.count * wordsPerDay].contains { $0 != 0 }
  }

  /// The number of starts.
  public var count: Int {
    words[0..<days.count * wordsPerDay].reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// Whether `cell`, which lies on `day`, is listed. False for days outside the list.
  @inlinable
  public func contains(_ cell: Int, on day: Int) -> Bool {
    guard days.contains(day) else { return false }
    let offset = cell - Int(firstCells[day - days.lowerBound])
    guard offset >= 0, offset < wordsPerDay * 64 else { return false }
    let word = words[(day - days.lowerBound) * wordsPerDay + offset >> 6]
    return word >> UInt64(offset & 63) & 1 == 1
  }

  /// Takes a start off the list.
  public mutating func remove(_ cell: Int, on day: Int) {
    guard contains(cell, on: day) else { return }
    let row = day - days.lowerBound
    let offset = cell - Int(firstCells[row])
    words[row * wordsPerDay + offset >> 6] &= ~(1 << UInt64(offset & 63))
  }

  /// The number of words a day takes.
  @inlinable public var wordCount: Int { wordsPerDay }

  /// One word of a day, and the cell of its first bit.
  @inlinable
  public func word(_ index: Int, on day: Int) -> (bits: UInt64, firstCell: Int) {
    let row = day - days.lowerBound
    return (words[row * wordsPerDay + index], Int(firstCells[row]) + index * 64)
  }

  /// The listed cells of one day, in order.
  public func cells(on day: Int) -> [Int] {
    var cells: [Int] = []
    for index in 0..<wordsPerDay {
      var (bits, first) = word(index, on: day)
      while bits != 0 {
        cells.append(first + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    return cells
  }
}
