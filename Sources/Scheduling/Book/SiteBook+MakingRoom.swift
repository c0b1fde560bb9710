/// Moves appointments from technician to technician to make room, by a step or deeper.
extension SiteBook {
  /// Somebody of `qualified` who is free for all the cells, after moves of so many steps where needed; it stops after so
  /// many trials.
  mutating func technician(for qualified: [Int], _ cells: Range<Int>, depth: Int) -> Int? {
    if let free = freeTechnician(of: qualified, cells) { return free }
    var trial = Trial()
    var budget = SiteBook.repairBudget
    guard
      let found = makeRoom(
        qualified, cells, depth: depth, without: [], trial: &trial, budget: &budget)
    else { return nil }
    settle(trial.moves)
    return found
  }

  /// Somebody who is free, or is by moves of one step, which are few.
  mutating func technician(for qualified: [Int], _ cells: Range<Int>, _ trial: inout Trial) -> Int?
  {
    var budget = Int.max
    return freeTechnician(of: qualified, cells)
      ?? makeRoom(qualified, cells, depth: 1, without: [], trial: &trial, budget: &budget)
  }

  static let repairBudget = 500

  /// The first free one, or who stands best where that is the rule.
  func freeTechnician(of qualified: [Int], _ cells: Range<Int>) -> Int? {
    if scores.isEmpty { return qualified.first { freeTechnicians.isSet($0, cells) } }
    var best: Int?
    for technician in qualified where freeTechnicians.isSet(technician, cells) {
      if best.map({ scores[technician] > scores[$0] }) ?? true { best = technician }
    }
    return best
  }

  /// Moves the appointments of one qualified technician away, each to somebody who is free or is freed in the same
  /// way. Where that fails nothing has changed.
  private mutating func makeRoom(
    _ qualified: [Int], _ cells: Range<Int>, depth: Int, without: [Int], trial: inout Trial,
    budget: inout Int
  ) -> Int? {
    for technician in qualified where !without.contains(technician) {
      guard let blockers = blockers(of: technician, cells, depth: depth, trial) else { continue }
      let mark = trial.mark
      // Lift all of them, and keep the cells for the newcomer while they look for a place.
      for spot in blockers { vacate(technician, entry(at: spot).takenCells, &trial) }
      if occupy(technician, cells, &trial),
        blockers.allSatisfy({
          moveAway($0, depth: depth, without: without + [technician], &trial, &budget)
        })
      {
        vacate(technician, cells, &trial)
        return technician
      }
      trial.undo(to: mark, in: &self)
    }
    return nil
  }

  /// Gives a work that was lifted to somebody else.
  private mutating func moveAway(
    _ spot: Spot, depth: Int, without: [Int], _ trial: inout Trial, _ budget: inout Int
  ) -> Bool {
    budget -= 1
    guard budget >= 0 else { return false }
    let work = entry(at: spot)
    let able = qualified[Int(work.shape)][Int(work.need)]
    var other = freeTechnician(of: able, work.cells)
    if other == nil, depth > 1, budget > 0 {
      other = makeRoom(
        able, work.cells, depth: depth - 1, without: without, trial: &trial, budget: &budget)
    }
    guard let other, occupy(other, work.cells, &trial) else { return false }
    trial.keep(Trial.Move(day: spot.day, place: spot.place, from: work.technician))
    assignments[spot.day][spot.place].technician = Int16(other)
    return true
  }

  mutating func occupy(_ technician: Int, _ cells: Range<Int>, _ trial: inout Trial) -> Bool {
    trial.keep(busyTechnicians, technician, cells)
    return occupy(technician, cells)
  }

  private mutating func vacate(_ technician: Int, _ cells: Range<Int>, _ trial: inout Trial) {
    trial.keep(busyTechnicians, technician, cells)
    vacate(technician, cells)
  }

  struct Spot {
    let start: Int
    let day: Int
    let place: Int
  }

  private func entry(at spot: Spot) -> Assignment { assignments[spot.day][spot.place] }

  /// The appointments of a technician over some cells; nil if one of them cannot move or he is not there. The last step
  /// asks only for who could be moved before anybody was.
  private func blockers(
    of technician: Int, _ cells: Range<Int>, depth: Int, _ trial: Trial
  ) -> [Spot]? {
    let isCandidate =
      depth == 1
      ? freeTechnicians.isSet(technician, cells, orIn: movableTechnicians)
      : presence.isSet(technician, cells)
    if !isCandidate { return nil }
    var found: [Spot] = []
    for day in daysThatReach(cells) {
      for (place, entry) in assignments[day].enumerated()
      where Int(entry.technician) == technician && entry.takenCells.overlaps(cells) {
        if entry.isFixed || hasBegun(entry) { return nil }
        if depth == 1, trial.hasLeftHome(day, place, now: entry.technician) { return nil }
        found.append(Spot(start: Int(entry.start), day: day, place: place))
      }
    }
    return found.sorted { $0.start < $1.start }
  }

  /// The days on which something may start that lies on these cells.
  func daysThatReach(_ cells: Range<Int>) -> ClosedRange<Int> {
    daysOfStarts(max(0, cells.lowerBound - longestShape)..<cells.upperBound)
  }

  /// Tells the scheduler of the moves, and sees who is movable now: first all that were moved lose the cells that they
  /// made movable where they were.
  mutating func settle(_ moved: ContiguousArray<Trial.Move>) {
    for move in moved where assignments[move.day][move.place].isMovable {
      assignments[move.day][move.place].isMovable = false
      movableTechnicians.set(
        Int(move.from), assignments[move.day][move.place].cells, to: false)
    }
    for move in moved {
      let entry = assignments[move.day][move.place]
      moves.append(
        Move(
          appointment: entry.appointment, need: Int(entry.need),
          technician: Int(entry.technician)))
      refreshMovable(around: entry.cells)
      touch(entry.cells)
    }
  }
}
