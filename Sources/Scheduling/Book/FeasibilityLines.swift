/// All lines of cells that the feasibility of one shape is read from.
struct FeasibilityLines {
  let needs: UnsafeBufferPointer<LineNeed>
  let rows: UnsafeBufferPointer<Int>
  let pools: UnsafeBufferPointer<UInt64>
  /// Whether each pool has a row, or one row stands for all.
  let hasPoolRows: Bool
  let free: UnsafeBufferPointer<UInt64>
  let movable: UnsafeBufferPointer<UInt64>
  let wordsPerRow: Int

  /// Of the 64 starts of a word those at which every need is met.
  @inline(__always)
  func feasible(of starts: UInt64, at word: Int) -> UInt64 {
    var starts = starts
    for place in needs.indices where starts != 0 {
      let need = needs[place]
      let cell = word * 64 + need.offset
      if need.isPool {
        let row = hasPoolRows ? rows[need.rows.lowerBound] : 0
        starts &= runs(of: need.cells, from: cell, row * wordsPerRow, pools, pools)
        continue
      }
      var anyone: UInt64 = 0
      for place in need.rows {
        anyone |= runs(of: need.cells, from: cell, rows[place] * wordsPerRow, free, movable)
        if starts & ~anyone == 0 { break }
      }
      starts &= anyone
    }
    return starts
  }

  /// Of the 64 cells from `cell` on those that begin a run of `length` cells set in either of two rows. A run of more
  /// than 64 cells is several of 64, the last of which ends where it ends.
  @inline(__always)
  private func runs(
    of length: Int, from cell: Int, _ first: Int, _ one: UnsafeBufferPointer<UInt64>,
    _ other: UnsafeBufferPointer<UInt64>
  ) -> UInt64 {
    if length <= 64 { return run(of: length, from: cell, first, one, other) }
    var all: UInt64 = ~0
    var offset = 0
    while offset < length, all != 0 {
      all &= run(of: 64, from: cell + min(offset, length - 64), first, one, other)
      offset += 64
    }
    return all
  }

  @inline(__always)
  private func run(
    of length: Int, from cell: Int, _ first: Int, _ one: UnsafeBufferPointer<UInt64>,
    _ other: UnsafeBufferPointer<UInt64>
  ) -> UInt64 {
    let index = cell >> 6
    let bits = UInt64(cell & 63)
    // Behind the end of a row nothing is set.
    @inline(__always)
    func word(_ index: Int) -> UInt64 {
      index < wordsPerRow ? one[first + index] | other[first + index] : 0
    }
    let low = word(index)
    let middle = word(index + 1)
    if bits == 0 { return BitLines.runs(of: length, in: low, middle) }
    return BitLines.runs(
      of: length, in: low &>> bits | middle &<< (64 - bits),
      middle &>> bits | word(index + 2) &<< (64 - bits))
  }
}
