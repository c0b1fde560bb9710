/// Rows of bits over the cells of a site's book, one row a resource: bit = cell, 64 cells a word.
struct BitLines: Sendable {
  let wordsPerRow: Int
  private(set) var words: ContiguousArray<UInt64>

  init(rows: Int, wordsPerRow: Int) {
    self.wordsPerRow = wordsPerRow
    words = ContiguousArray(repeating: 0, count: rows * wordsPerRow)
  }

  /// Adds a row of zeros.
  mutating func appendRow() {
    words.append(contentsOf: repeatElement(0, count: wordsPerRow))
  }

  /// Sets or clears the bits of `cells` in one row.
  mutating func set(_ row: Int, _ cells: Range<Int>, to isOn: Bool) {
    var cell = cells.lowerBound
    while cell < cells.upperBound {
      let count = min(64 - cell & 63, cells.upperBound - cell)
      let mask = BitLines.ones(count) << UInt64(cell & 63)
      let word = row * wordsPerRow + cell >> 6
      if isOn { words[word] |= mask } else { words[word] &= ~mask }
      cell += count
    }
  }

  /// Writes one word of all rows.
  mutating func put(_ bits: UInt64, at place: Int) { words[place] = bits }

  /// The words in which some cells of a row lie.
  func places(of row: Int, _ cells: Range<Int>) -> Range<Int> {
    let first = row * wordsPerRow + cells.lowerBound >> 6
    return first..<(cells.isEmpty ? first : row * wordsPerRow + (cells.upperBound - 1) >> 6 + 1)
  }

  /// Copies the bits of `cells` from the same row of other lines, less those that are set in third lines.
  mutating func copy(_ row: Int, _ cells: Range<Int>, from other: BitLines, without third: BitLines)
  {
    var cell = cells.lowerBound
    while cell < cells.upperBound {
      let count = min(64 - cell & 63, cells.upperBound - cell)
      let mask = BitLines.ones(count) << UInt64(cell & 63)
      let word = row * wordsPerRow + cell >> 6
      words[word] = words[word] & ~mask | other.words[word] & ~third.words[word] & mask
      cell += count
    }
  }

  /// Copies the bits of `cells` from a row of other lines; from the row of the same number if none is named.
  mutating func copy(_ row: Int, _ cells: Range<Int>, from other: BitLines, row source: Int? = nil)
  {
    let skip = ((source ?? row) - row) * wordsPerRow
    var cell = cells.lowerBound
    while cell < cells.upperBound {
      let count = min(64 - cell & 63, cells.upperBound - cell)
      let mask = BitLines.ones(count) << UInt64(cell & 63)
      let word = row * wordsPerRow + cell >> 6
      words[word] = words[word] & ~mask | other.words[word + skip] & mask
      cell += count
    }
  }

  /// Whether every bit of `cells` is set in the row.
  func isSet(_ row: Int, _ cells: Range<Int>) -> Bool {
    var cell = cells.lowerBound
    while cell < cells.upperBound {
      let count = min(64 - cell & 63, cells.upperBound - cell)
      let mask = BitLines.ones(count) << UInt64(cell & 63)
      if words[row * wordsPerRow + cell >> 6] & mask != mask { return false }
      cell += count
    }
    return true
  }

  /// Whether every bit of `cells` is set in the row, here or in the same row of other lines.
  func isSet(_ row: Int, _ cells: Range<Int>, orIn other: BitLines) -> Bool {
    var cell = cells.lowerBound
    while cell < cells.upperBound {
      let count = min(64 - cell & 63, cells.upperBound - cell)
      let mask = BitLines.ones(count) << UInt64(cell & 63)
      let word = row * wordsPerRow + cell >> 6
      if (words[word] | other.words[word]) & mask != mask { return false }
      cell += count
    }
    return true
  }

  /// Whether no bit of `cells` is set in the row.
  func isClear(_ row: Int, _ cells: Range<Int>) -> Bool {
    var cell = cells.lowerBound
    while cell < cells.upperBound {
      let count = min(64 - cell & 63, cells.upperBound - cell)
      let mask = BitLines.ones(count) << UInt64(cell & 63)
      if words[row * wordsPerRow + cell >> 6] & mask != 0 { return false }
      cell += count
    }
    return true
  }

  /// The first `count` bits, `count` in 1...64.
  @inline(__always)
  static func ones(_ count: Int) -> UInt64 {
    ~0 >> UInt64(64 - count)
  }

  /// Of 64 cells those that begin a run of `length` set cells, `length` in 1...64, by doubling shifts; `next` are the 64
  /// cells behind them. O(log length).
  @inline(__always)
  static func runs(of length: Int, in cells: UInt64, _ next: UInt64) -> UInt64 {
    var low = cells
    var high = next
    var reached = 1
    while reached < length {
      let step = min(reached, length - reached)
      low &= low &>> UInt64(step) | high &<< UInt64(64 - step)
      high &= high &>> UInt64(step)
      reached += step
    }
    return low
  }
}

extension BitLines: Codable {
  private enum CodingKeys: CodingKey {
    case wordsPerRow, words
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(wordsPerRow, forKey: .wordsPerRow)
    try container.encode(RawBlock(wrappedValue: words), forKey: .words)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    wordsPerRow = try container.decode(Int.self, forKey: .wordsPerRow)
    words = try container.decode(
      RawBlock<ContiguousArray<UInt64>>.self, forKey: .words
    ).wrappedValue
  }
}
