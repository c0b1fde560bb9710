/// The one feasibility function, which listing and holding share, and its cache.
extension SiteBook {
  /// Fills `list` with the starts of a shape on the given days, from a cell on.
  mutating func list(
    _ shape: Int, on range: Range<Int>, from firstCell: Int, into list: inout StartList
  ) {
    prepare(&list, for: range)
    guard isPossible[shape] else { return clear(&list) }
    refresh(shape, on: range)
    copy(answers, shape, from: firstCell, into: &list)
  }

  /// The same with an empty book: every start that hours and skills allow.
  mutating func listAllAllowed(
    _ shape: Int, on range: Range<Int>, from firstCell: Int, into list: inout StartList
  ) {
    prepare(&list, for: range)
    guard isPossible[shape] else { return clear(&list) }
    for day in range where !hasAllowedAnswer[shape * days.dayCount + day] {
      let entry = shape * days.dayCount + day
      hasAllowedAnswer[entry] = true
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordsPerDay) { words in
        words.update(repeating: 0)
        feasible(
          shape, on: day..<day + 1, technicians: shifts, movable: shifts, pools: opening,
          hasPoolRows: false, into: words)
        for index in 0..<wordsPerDay {
          allowedAnswers[entry * wordsPerDay + index] = words[index]
        }
      }
    }
    copy(allowedAnswers, shape, from: firstCell, into: &list)
  }

  /// Whether a shape can start at a cell, by the same answer that is listed.
  mutating func isFeasible(_ shape: Int, at cell: Int) -> Bool {
    guard isPossible[shape], cell >= 0, cell < days.cellCount else { return false }
    let day = days.day(of: cell)
    refresh(shape, on: day..<day + 1)
    let offset = cell - days.cells(of: day).lowerBound & ~63
    let word = answers[(shape * days.dayCount + day) * wordsPerDay + offset >> 6]
    return word >> UInt64(offset & 63) & 1 == 1
  }

  /// Copies the answers of the list's days; what lies before the first cell is left out.
  @inline(__always)
  private func copy(
    _ answers: ContiguousArray<UInt64>, _ shape: Int, from firstCell: Int,
    into list: inout StartList
  ) {
    let range = list.days
    let source = (shape * days.dayCount + range.lowerBound) * wordsPerDay
    let count = range.count * wordsPerDay
    list.words.withUnsafeMutableBufferPointer { target in
      answers.withUnsafeBufferPointer { answers in
        for index in 0..<count { target[index] = answers[source + index] }
      }
      for (place, day) in range.enumerated() {
        let base = days.cells(of: day).lowerBound & ~63
        if firstCell <= base { break }
        for index in 0..<wordsPerDay {
          target[place * wordsPerDay + index] &=
            SiteBook.mask(from: firstCell, base: base + index * 64)
        }
      }
    }
  }

  /// Answers anew for the days of a range on which something has changed, as many in a row as there are.
  @inline(__always)
  private mutating func refresh(_ shape: Int, on range: Range<Int>) {
    let row = shape * days.dayCount
    var day = range.lowerBound
    while day < range.upperBound {
      if answerVersions[row + day] == versions[day] {
        day += 1
        continue
      }
      let first = day
      while day < range.upperBound, answerVersions[row + day] != versions[day] {
        answerVersions[row + day] = versions[day]
        day += 1
      }
      answer(shape, on: first..<day)
    }
  }

  private mutating func answer(_ shape: Int, on range: Range<Int>) {
    let first = (shape * days.dayCount + range.lowerBound) * wordsPerDay
    let count = range.count * wordsPerDay
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { words in
      words.update(repeating: 0)
      let hasSeveral = technicianNeeds(of: shape).count > 1
      feasible(
        shape, on: range, technicians: freeTechnicians,
        movable: hasSeveral ? freeTechnicians : movableTechnicians, pools: freePools, into: words)
      if hasSeveral { addStartsByMoves(shape, on: range, to: words) }
      if shapes[shape].showRate != nil { addOverbookable(shape, on: range, to: words) }
      answers.withUnsafeMutableBufferPointer { answers in
        for index in 0..<count { answers[first + index] = words[index] }
      }
    }
  }

  /// Adds the starts of a visit with several technicians at which one or more of them can be freed by moves. That each
  /// can be is not enough, since one who makes room may be needed himself: those starts are tried out.
  private mutating func addStartsByMoves(
    _ shape: Int, on range: Range<Int>, to words: UnsafeMutableBufferPointer<UInt64>
  ) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: words.count) { moved in
      moved.update(repeating: 0)
      feasible(
        shape, on: range, technicians: freeTechnicians, movable: movableTechnicians,
        pools: freePools, into: moved)
      for index in words.indices where moved[index] & ~words[index] != 0 {
        let base =
          days.cells(of: range.lowerBound + index / wordsPerDay).lowerBound & ~63
          + index % wordsPerDay * 64
        var open = moved[index] & ~words[index]
        while open != 0 {
          let bit = open.trailingZeroBitCount
          if canMakeTeam(for: shape, at: base + bit) { words[index] |= 1 << UInt64(bit) }
          open &= open - 1
        }
      }
    }
  }

  /// The feasibility function: starts = ⋀ run(a place of each pool is free) ∧ ⋀ ⋁ run(a qualified technician is free
  /// or can be freed by one move) ∧ the starts that are allowed, day by day.
  ///
  /// - Parameters:
  ///   - movable: cells of technicians that can be freed by one move; the same lines again for no moves.
  ///   - hasPoolRows: whether `pools` has a row a pool, or one row for all.
  ///   - answer: zeros, as many words as the days have.
  private func feasible(
    _ shape: Int, on range: Range<Int>, technicians: BitLines, movable: BitLines,
    pools: BitLines, hasPoolRows: Bool = true, into answer: UnsafeMutableBufferPointer<UInt64>
  ) {
    let needs = needsOfShape[shape]
    lineNeeds.withUnsafeBufferPointer { lineNeeds in
      needRows.withUnsafeBufferPointer { rows in
        pools.words.withUnsafeBufferPointer { pools in
          technicians.words.withUnsafeBufferPointer { free in
            movable.words.withUnsafeBufferPointer { movableWords in
              let lines = FeasibilityLines(
                needs: UnsafeBufferPointer(rebasing: lineNeeds[needs]), rows: rows, pools: pools,
                hasPoolRows: hasPoolRows, free: free, movable: movableWords,
                wordsPerRow: wordsPerRow)
              for (place, day) in range.enumerated() {
                let cells = days.cells(of: day)
                let firstWord = cells.lowerBound >> 6
                for index in startWords[day] {
                  let word = firstWord + index
                  var starts = allowedStarts.words[word]
                  if word == firstWord {
                    starts &= SiteBook.mask(from: cells.lowerBound, base: word * 64)
                  }
                  if (word + 1) * 64 > cells.upperBound {
                    starts &= ~SiteBook.mask(from: cells.upperBound, base: word * 64)
                  }
                  answer[place * wordsPerDay + index] = lines.feasible(of: starts, at: word)
                }
              }
            }
          }
        }
      }
    }
  }

  /// The bits of the word at `base` that lie at or behind a cell.
  @inline(__always)
  static func mask(from cell: Int, base: Int) -> UInt64 {
    let below = cell - base
    if below <= 0 { return ~0 }
    return below >= 64 ? 0 : ~0 << UInt64(below)
  }

  /// Makes room for the days; a list that was used for the same days before has it.
  @inline(__always)
  private func prepare(_ list: inout StartList, for range: Range<Int>) {
    let frame = StartList.Frame(
      site: list.site, epoch: days.epoch, grid: days.grid, dayCount: days.dayCount)
    if list.days == range, list.frame == frame { return }
    list.frame = frame
    list.days = range
    list.wordsPerDay = wordsPerDay
    let count = range.count * wordsPerDay
    if list.words.count < count {
      list.words.append(contentsOf: repeatElement(0, count: count - list.words.count))
    }
    list.firstCells.removeAll(keepingCapacity: true)
    for day in range { list.firstCells.append(Int32(days.cells(of: day).lowerBound & ~63)) }
  }

  private func clear(_ list: inout StartList) {
    for index in list.words.indices { list.words[index] = 0 }
  }
}
