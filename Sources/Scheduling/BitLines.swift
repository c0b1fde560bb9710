/// Rows of bits over the cells of a site's book, one row a resource: bit = cell, 64 cells a word.
struct BitLines: Sendable {
  let wordsPerRow: Int
  private(set) var words: ContiguousArray<UInt64>

  init(rows: Int, wordsPerRow: Int) {
    self.wordsPerRow = wordsPerRow
    words = ContiguousArray(repeating: 0, count: rows * wordsPerRow)
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

  /// The first `count` bits, `count` in 1...64.
  @inline(__always)
  static func ones(_ count: Int) -> UInt64 {
    ~0 >> UInt64(64 - count)
  }

  /// Keeps of a line only the bits that begin a run of `length` set bits (by doubling shifts).
  ///
  /// A run that leaves the buffer does not count, so the caller reads far enough ahead. O(words · log length).
  @inline(__always)
  static func keepRuns(of length: Int, in line: UnsafeMutableBufferPointer<UInt64>) {
    var reached = 1
    while reached < length {
      let step = min(reached, length - reached)
      andShifted(line, by: step)
      reached += step
    }
  }

  /// line[i] &= line[i + shift], in place and forward.
  @inline(__always)
  private static func andShifted(_ line: UnsafeMutableBufferPointer<UInt64>, by shift: Int) {
    let skip = shift >> 6
    let bits = UInt64(shift & 63)
    let count = line.count
    for index in 0..<count {
      let low = index + skip < count ? line[index + skip] : 0
      let high = index + skip + 1 < count ? line[index + skip + 1] : 0
      line[index] &= bits == 0 ? low : low >> bits | high << (64 - bits)
    }
  }
}
