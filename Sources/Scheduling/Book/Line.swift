/// One row of cells, read 64 cells at a time; behind its end nothing is set.
struct Line {
  let words: UnsafeBufferPointer<UInt64>
  let first: Int
  let wordsPerRow: Int

  @inline(__always)
  init(words: UnsafeBufferPointer<UInt64>, row: Int, wordsPerRow: Int) {
    self.words = words
    first = row * wordsPerRow
    self.wordsPerRow = wordsPerRow
  }

  @inline(__always)
  func word(_ index: Int) -> UInt64 { index < wordsPerRow ? words[first + index] : 0 }
}

/// The cells that are set in either of two rows.
struct TwoLines {
  let one: Line
  let other: Line

  @inline(__always)
  func word(_ index: Int) -> UInt64 { one.word(index) | other.word(index) }
}

extension Line {
  /// Of the 64 cells from `cell` on those that begin a run of `length` set cells.
  @inline(__always)
  func runs(of length: Int, from cell: Int) -> UInt64 {
    BitLines.runs(of: length, from: cell, word: word)
  }
}

extension TwoLines {
  @inline(__always)
  func runs(of length: Int, from cell: Int) -> UInt64 {
    BitLines.runs(of: length, from: cell, word: word)
  }
}

extension BitLines {
  /// A run of more than 64 cells is several of 64, the last of which ends where it ends.
  @inline(__always)
  static func runs(of length: Int, from cell: Int, word: (Int) -> UInt64) -> UInt64 {
    if length <= 64 {
      let (cells, next) = twoWords(from: cell, word: word)
      return runs(of: length, in: cells, next)
    }
    var all: UInt64 = ~0
    var offset = 0
    while offset < length, all != 0 {
      let (cells, next) = twoWords(from: cell + min(offset, length - 64), word: word)
      all &= runs(of: 64, in: cells, next)
      offset += 64
    }
    return all
  }

  /// The 64 cells from `cell` on, and the next 64.
  @inline(__always)
  private static func twoWords(from cell: Int, word: (Int) -> UInt64) -> (UInt64, UInt64) {
    let index = cell >> 6
    let bits = UInt64(cell & 63)
    if bits == 0 { return (word(index), word(index + 1)) }
    let middle = word(index + 1)
    return (
      word(index) &>> bits | middle &<< (64 - bits),
      middle &>> bits | word(index + 2) &<< (64 - bits)
    )
  }
}
