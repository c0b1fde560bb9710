import TimeAndMoney

/// The book of one site: who is free when. Holds the one feasibility function that listing and holding share.
///
/// Identical bays are counted per cell and never assigned before a customer checks in; technicians have a bit
/// line each. Answers are cached by (job, day) until something changes that day.
struct SiteBook: Sendable {
  let days: BookDays
  private let shapes: [JobShape]
  private let longestShape: Int
  private let bayCounts: [Int]
  private let wordsPerRow: Int
  private let wordsPerDay: Int

  /// Rows: technicians; set where a technician is on shift and has no appointment.
  private var freeTechnicians: BitLines
  /// Rows: bay groups; set where the site is open and fewer bays are taken than there are.
  private var freeBays: BitLines
  /// Bays taken, by bay group and cell.
  private var takenBays: ContiguousArray<Int32>
  /// Rows as above with an empty book: what hours and skills allow.
  private let shifts: BitLines
  private let opening: BitLines
  /// One row: cells at which appointments may start.
  private let allowedStarts: BitLines

  private var versions: ContiguousArray<UInt32>
  private var answers: ContiguousArray<UInt64>
  private var answerVersions: ContiguousArray<UInt32>
  /// The answers with an empty book, and whether they are worked out.
  private var allowedAnswers: ContiguousArray<UInt64>
  private var hasAllowedAnswer: ContiguousArray<Bool>
  /// The words of each day, counted from its first, that hold an allowed start.
  private let startWords: [Range<Int>]

  init(
    site: Site, technicians: [Technician], shapes: [JobShape], rules: BookingRules,
    firstDay: LocalDay, dayCount: Int
  ) {
    let days = BookDays(
      firstDay: firstDay, dayCount: dayCount, zone: site.calendar.zone, grid: rules.grid)
    self.days = days
    self.shapes = shapes
    longestShape = shapes.map(\.longest).max() ?? 0
    bayCounts = site.bays.map(\.count)
    wordsPerRow = days.cellCount >> 6 + 1
    wordsPerDay =
      (0..<dayCount).map { ((days.cells(of: $0).count + 63) >> 6) + 1 }.max() ?? 1

    let hours = SiteHours(site: site, technicians: technicians, days: days, rules: rules)
    shifts = hours.shifts(wordsPerRow: wordsPerRow)
    opening = hours.opening(wordsPerRow: wordsPerRow)
    allowedStarts = hours.allowedStarts(wordsPerRow: wordsPerRow)
    freeTechnicians = shifts
    freeBays = opening
    takenBays = ContiguousArray(repeating: 0, count: site.bays.count * wordsPerRow * 64)
    versions = ContiguousArray(repeating: 1, count: dayCount)
    answers = ContiguousArray(repeating: 0, count: shapes.count * dayCount * wordsPerDay)
    answerVersions = ContiguousArray(repeating: 0, count: shapes.count * dayCount)
    allowedAnswers = answers
    hasAllowedAnswer = ContiguousArray(repeating: false, count: shapes.count * dayCount)
    let starts = allowedStarts
    startWords = (0..<dayCount).map { day in
      let cells = days.cells(of: day)
      let first = cells.lowerBound >> 6
      let used = cells.filter { starts.isSet(0, $0..<$0 + 1) }
      return used.isEmpty ? 0..<0 : used.first! >> 6 - first..<used.last! >> 6 - first + 1
    }
  }

  // MARK: Feasibility

  /// Fills `list` with the starts of a job on the given days, between two cells.
  mutating func list(
    _ job: Int, on range: Range<Int>, from firstCell: Int, into list: inout StartList
  ) {
    prepare(&list, for: range)
    guard shapes[job].isPossible else { return clear(&list) }
    for day in range {
      refresh(job, on: day)
      copy(answers, job, day, from: firstCell, into: &list)
    }
  }

  @inline(__always)
  private func copy(
    _ answers: ContiguousArray<UInt64>, _ job: Int, _ day: Int, from firstCell: Int,
    into list: inout StartList
  ) {
    let source = (job * days.dayCount + day) * wordsPerDay
    let target = (day - list.days.lowerBound) * wordsPerDay
    let base = days.cells(of: day).lowerBound & ~63
    for index in 0..<wordsPerDay {
      list.words[target + index] =
        answers[source + index] & SiteBook.mask(from: firstCell, base: base + index * 64)
    }
  }

  /// The same with an empty book: every start that hours and skills allow.
  mutating func listAllAllowed(
    _ job: Int, on range: Range<Int>, from firstCell: Int, into list: inout StartList
  ) {
    prepare(&list, for: range)
    guard shapes[job].isPossible else { return clear(&list) }
    for day in range {
      let entry = job * days.dayCount + day
      if !hasAllowedAnswer[entry] {
        hasAllowedAnswer[entry] = true
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordsPerDay) { words in
          feasible(job, on: day, technicians: shifts, bays: opening, into: words)
          for index in 0..<wordsPerDay {
            allowedAnswers[entry * wordsPerDay + index] = words[index]
          }
        }
      }
      copy(allowedAnswers, job, day, from: firstCell, into: &list)
    }
  }

  /// Whether the job can start at a cell, by the same answer that is listed.
  mutating func isFeasible(_ job: Int, at cell: Int) -> Bool {
    guard shapes[job].isPossible, cell >= 0, cell < days.cellCount else { return false }
    let day = days.day(of: cell)
    refresh(job, on: day)
    let offset = cell - days.cells(of: day).lowerBound & ~63
    let word = answers[(job * days.dayCount + day) * wordsPerDay + offset >> 6]
    return word >> UInt64(offset & 63) & 1 == 1
  }

  private mutating func refresh(_ job: Int, on day: Int) {
    let entry = job * days.dayCount + day
    if answerVersions[entry] == versions[day] { return }
    answerVersions[entry] = versions[day]
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordsPerDay) { words in
      feasible(job, on: day, technicians: freeTechnicians, bays: freeBays, into: words)
      for index in 0..<wordsPerDay { answers[entry * wordsPerDay + index] = words[index] }
    }
  }

  /// The feasibility function: starts = run(bays that are free) ∧ ⋁ run(a qualified technician who is free) ∧
  /// the starts that are allowed, for one day. One move of other appointments will be one more line here.
  private func feasible(
    _ job: Int, on day: Int, technicians: BitLines, bays: BitLines,
    into answer: UnsafeMutableBufferPointer<UInt64>
  ) {
    let shape = shapes[job]
    answer.update(repeating: 0)
    let words = startWords[day]
    let first = days.cells(of: day).lowerBound >> 6 + words.lowerBound
    let starts = UnsafeMutableBufferPointer(rebasing: answer[words])
    mask(starts, toStartsOf: day, firstWord: first)
    let read = words.count + shape.longest >> 6 + 1
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: read + words.count) { memory in
      let line = UnsafeMutableBufferPointer(rebasing: memory[0..<read])
      if let group = shape.bayGroup {
        for index in 0..<read { line[index] = word(bays, group, first + index) }
        BitLines.keepRuns(of: shape.bayCells, in: line)
        for index in 0..<words.count { starts[index] &= line[index] }
      }
      guard shape.needsTechnician else { return }
      let anyone = UnsafeMutableBufferPointer(rebasing: memory[read..<read + words.count])
      anyone.update(repeating: 0)
      for technician in shape.qualified {
        for index in 0..<read { line[index] = word(technicians, technician, first + index) }
        BitLines.keepRuns(of: shape.technicianCells, in: line)
        for index in 0..<words.count { anyone[index] |= line[index] }
      }
      for index in 0..<words.count { starts[index] &= anyone[index] }
    }
  }

  /// Sets the bits of the allowed starts of one day; a word may also hold starts of its neighbours.
  @inline(__always)
  private func mask(
    _ starts: UnsafeMutableBufferPointer<UInt64>, toStartsOf day: Int, firstWord: Int
  ) {
    let cells = days.cells(of: day)
    for index in starts.indices {
      let base = (firstWord + index) * 64
      starts[index] =
        word(allowedStarts, 0, firstWord + index)
        & SiteBook.mask(from: cells.lowerBound, base: base)
        & ~SiteBook.mask(from: cells.upperBound, base: base)
    }
  }

  @inline(__always)
  private func word(_ lines: BitLines, _ row: Int, _ index: Int) -> UInt64 {
    index < wordsPerRow ? lines.words[row * wordsPerRow + index] : 0
  }

  /// The bits of the word at `base` that lie at or behind a cell.
  @inline(__always)
  private static func mask(from cell: Int, base: Int) -> UInt64 {
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

  // MARK: Taking and giving back

  /// Takes a bay and the first free qualified technician for a job that is feasible at a cell.
  ///
  /// - Returns: the technician, or nil if the job needs none.
  mutating func take(_ job: Int, at cell: Int) -> Int? {
    let shape = shapes[job]
    if let group = shape.bayGroup { countBays(group, cell..<cell + shape.bayCells, by: 1) }
    var chosen: Int?
    if shape.needsTechnician {
      let cells = cell..<cell + shape.technicianCells
      chosen = shape.qualified.first { freeTechnicians.isSet($0, cells) }
      invariant(chosen != nil, "A feasible start has a free qualified technician.")
      freeTechnicians.set(chosen!, cells, to: false)
    }
    touch(cell, length: shape.longest)
    return chosen
  }

  /// Gives back from a cell on what a job has taken; cells before it stay taken.
  mutating func giveBack(_ job: Int, at start: Int, technician: Int?, from cell: Int) {
    let shape = shapes[job]
    let from = max(start, cell)
    if let group = shape.bayGroup, from < start + shape.bayCells {
      countBays(group, from..<start + shape.bayCells, by: -1)
    }
    if let technician, from < start + shape.technicianCells {
      freeTechnicians.set(technician, from..<start + shape.technicianCells, to: true)
    }
    touch(start, length: shape.longest)
  }

  private mutating func countBays(_ group: Int, _ cells: Range<Int>, by change: Int) {
    let row = group * wordsPerRow * 64
    for cell in cells {
      let taken = Int(takenBays[row + cell]) + change
      takenBays[row + cell] = Int32(taken)
      let isFull = taken >= bayCounts[group]
      if isFull || taken - change >= bayCounts[group] {
        freeBays.set(group, cell..<cell + 1, to: !isFull)
      }
    }
  }

  /// Marks the days stale whose starts may reach the cells that changed.
  private mutating func touch(_ cell: Int, length: Int) {
    let first = days.day(of: max(0, cell - longestShape))
    let last = days.day(of: min(days.cellCount - 1, cell + max(0, length - 1)))
    for day in first...last { versions[day] &+= 1 }
  }

  // MARK: Questions of tests and of the invariants

  func bayCells(of job: Int) -> Int { shapes[job].bayCells }
  func technicianCells(of job: Int) -> Int { shapes[job].technicianCells }
  func bayGroup(of job: Int) -> Int? { shapes[job].bayGroup }
  func taken(_ group: Int, at cell: Int) -> Int { Int(takenBays[group * wordsPerRow * 64 + cell]) }
  func capacity(_ group: Int) -> Int { bayCounts[group] }
}
