import TimeAndMoney

/// The one feasibility function, which listing and holding share, and its cache.
extension SiteBook {
  /// Fills `list` with the starts of a shape on the given days, from a cell on.
  mutating func list(
    _ shape: Int, on range: Range<Int>, from firstCell: Int, into list: inout StartList
  ) {
    prepare(&list, for: range)
    guard isPossible[shape] else { return clear(&list) }
    for day in range {
      let entry = shape * days.dayCount + day
      if answerVersions[entry] != versions[day] { refresh(shape, on: day) }
    }
    copy(answers, shape, from: firstCell, into: &list)
  }

  /// The same with an empty book: every start that hours and skills allow.
  mutating func listAllAllowed(
    _ shape: Int, on range: Range<Int>, from firstCell: Int, into list: inout StartList
  ) {
    prepare(&list, for: range)
    guard isPossible[shape] else { return clear(&list) }
    for day in range {
      let entry = shape * days.dayCount + day
      if !hasAllowedAnswer[entry] {
        hasAllowedAnswer[entry] = true
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordsPerDay) { words in
          feasible(
            shape, on: day, technicians: shifts, movable: nil, pools: opening, into: words)
          for index in 0..<wordsPerDay {
            allowedAnswers[entry * wordsPerDay + index] = words[index]
          }
        }
      }
    }
    copy(allowedAnswers, shape, from: firstCell, into: &list)
  }

  /// Whether a shape can start at a cell, by the same answer that is listed.
  mutating func isFeasible(_ shape: Int, at cell: Int) -> Bool {
    guard isPossible[shape], cell >= 0, cell < days.cellCount else { return false }
    let day = days.day(of: cell)
    let entry = shape * days.dayCount + day
    if answerVersions[entry] != versions[day] { refresh(shape, on: day) }
    let offset = cell - days.cells(of: day).lowerBound & ~63
    let word = answers[entry * wordsPerDay + offset >> 6]
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

  private mutating func refresh(_ shape: Int, on day: Int) {
    let entry = shape * days.dayCount + day
    answerVersions[entry] = versions[day]
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordsPerDay) { words in
      feasible(
        shape, on: day, technicians: freeTechnicians, movable: movableTechnicians,
        pools: freePools, into: words)
      if shapes[shape].showRate != nil { addOverbookable(shape, on: day, to: words) }
      for index in 0..<wordsPerDay { answers[entry * wordsPerDay + index] = words[index] }
    }
  }

  /// The feasibility function: starts = ⋀ run(a place of each pool is free) ∧ ⋀ ⋁ run(a qualified technician is free
  /// or can be freed by one move) ∧ the starts that are allowed, for one day.
  ///
  /// - Parameter movable: cells of technicians that can be freed by one move; nil for none. With them `pools` has a row
  ///   a pool, without them one row for all.
  private func feasible(
    _ shape: Int, on day: Int, technicians: BitLines, movable: BitLines?, pools: BitLines,
    into answer: UnsafeMutableBufferPointer<UInt64>
  ) {
    answer.update(repeating: 0)
    let cells = days.cells(of: day)
    let firstWord = cells.lowerBound >> 6
    let wordsPerRow = wordsPerRow
    let needs = needsOfShape[shape]
    lineNeeds.withUnsafeBufferPointer { lineNeeds in
      needRows.withUnsafeBufferPointer { rows in
        pools.words.withUnsafeBufferPointer { pools in
          technicians.words.withUnsafeBufferPointer { free in
            (movable ?? technicians).words.withUnsafeBufferPointer { movableWords in
              for index in startWords[day] {
                let word = firstWord + index
                var starts =
                  allowedStarts.words[word]
                  & SiteBook.mask(from: cells.lowerBound, base: word * 64)
                  & ~SiteBook.mask(from: cells.upperBound, base: word * 64)
                for place in needs where starts != 0 {
                  let need = lineNeeds[place]
                  let cell = word * 64 + need.offset
                  if need.isPool {
                    let row = movable == nil ? 0 : rows[need.rows.lowerBound]
                    let line = Line(words: pools, row: row, wordsPerRow: wordsPerRow)
                    starts &= line.runs(of: need.cells, from: cell)
                    continue
                  }
                  let moved = need.usesMoves ? movableWords : free
                  var anyone: UInt64 = 0
                  for place in need.rows {
                    let line = TwoLines(
                      one: Line(words: free, row: rows[place], wordsPerRow: wordsPerRow),
                      other: Line(words: moved, row: rows[place], wordsPerRow: wordsPerRow))
                    anyone |= line.runs(of: need.cells, from: cell)
                    if starts & ~anyone == 0 { break }
                  }
                  starts &= anyone
                }
                answer[index] = starts
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

  private func prepare(_ list: inout StartList, for range: Range<Int>) {
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
