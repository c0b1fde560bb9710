/// Moves appointments from technician to technician to make room, by a step or deeper.
extension SiteBook {
  /// Somebody of `qualified` who is free for all the cells, after moves of others where needed.
  mutating func technician(for qualified: [Int], _ cells: Range<Int>, depth: Int) -> Int? {
    if let free = freeTechnician(of: qualified, cells) { return free }
    guard depth > 0 else { return nil }
    var log: [Step] = []
    // Moves of one step are few; deeper repair stops after so many trials.
    var budget = depth == 1 ? Int.max : SiteBook.repairBudget
    return makeRoom(qualified, cells, depth: depth, without: [], log: &log, budget: &budget)
  }

  static let repairBudget = 500

  /// The first free one, or who stands best where that is the rule.
  private func freeTechnician(of qualified: [Int], _ cells: Range<Int>) -> Int? {
    if scores.isEmpty { return qualified.first { freeTechnicians.isSet($0, cells) } }
    var best: Int?
    for technician in qualified where freeTechnicians.isSet(technician, cells) {
      if best.map({ scores[technician] > scores[$0] }) ?? true { best = technician }
    }
    return best
  }

  /// A move that was made while room was looked for.
  private struct Step {
    let day: Int
    let place: Int
    let from: Int16
  }

  /// Moves the appointments of one qualified technician away, each to somebody who is free or is freed in the same
  /// way. All moves are undone where that fails.
  private mutating func makeRoom(
    _ qualified: [Int], _ cells: Range<Int>, depth: Int, without: [Int], log: inout [Step],
    budget: inout Int
  ) -> Int? {
    for technician in qualified where !without.contains(technician) {
      guard let blockers = blockers(of: technician, cells, depth: depth) else { continue }
      let mark = log.count
      // Lift the blockers, keep the cells for the newcomer while they look for a place.
      for blocker in blockers { lift(blocker) }
      freeTechnicians.set(technician, cells, to: false)
      var allPlaced = true
      for (number, blocker) in blockers.enumerated() {
        budget -= 1
        let entry = assignments[blocker.day][blocker.place]
        let able = self.qualified[Int(entry.shape)][Int(entry.need)]
        var other = budget >= 0 ? freeTechnician(of: able, entry.cells) : nil
        if other == nil, depth > 1, budget > 0 {
          other = makeRoom(
            able, entry.cells, depth: depth - 1, without: without + [technician], log: &log,
            budget: &budget)
        }
        guard let other else {
          for rest in blockers[number...] { drop(rest, on: technician) }
          allPlaced = false
          break
        }
        log.append(Step(day: blocker.day, place: blocker.place, from: entry.technician))
        drop(blocker, on: other)
      }
      if allPlaced {
        setFree(technician, cells)
        if log.count > mark, without.isEmpty { settle(log) }
        return technician
      }
      undo(&log, to: mark)
      restore(technician, cells)
    }
    return nil
  }

  struct Spot {
    let start: Int
    let day: Int
    let place: Int
  }

  /// The appointments of a technician over some cells; nil if one of them cannot move or he is not there.
  private func blockers(of technician: Int, _ cells: Range<Int>, depth: Int) -> [Spot]? {
    if depth == 1 {
      var cell = cells.lowerBound
      while cell < cells.upperBound {
        if !freeTechnicians.isSet(technician, cell..<cell + 1),
          !movableTechnicians.isSet(technician, cell..<cell + 1)
        {
          return nil
        }
        cell += 1
      }
    } else if !presence.isSet(technician, cells) {
      return nil
    }
    var found: [Spot] = []
    for day in daysThatReach(cells) {
      for (place, entry) in assignments[day].enumerated()
      where Int(entry.technician) == technician && entry.cells.overlaps(cells) {
        if entry.isFixed { return nil }
        found.append(Spot(start: Int(entry.start), day: day, place: place))
      }
    }
    return found.sorted { $0.start < $1.start }
  }

  /// The days on which something may start that lies on these cells.
  func daysThatReach(_ cells: Range<Int>) -> ClosedRange<Int> {
    daysOfStarts(max(0, cells.lowerBound - longestShape)..<cells.upperBound)
  }

  private mutating func lift(_ spot: Spot) {
    let entry = assignments[spot.day][spot.place]
    setFree(Int(entry.technician), entry.cells)
  }

  private mutating func drop(_ spot: Spot, on technician: Int) {
    let cells = assignments[spot.day][spot.place].cells
    assignments[spot.day][spot.place].technician = Int16(technician)
    freeTechnicians.set(technician, cells, to: false)
  }

  private mutating func undo(_ log: inout [Step], to mark: Int) {
    while log.count > mark {
      let step = log.removeLast()
      let spot = Spot(start: 0, day: step.day, place: step.place)
      lift(spot)
      drop(spot, on: Int(step.from))
    }
  }

  /// Paints again what a technician has over some cells.
  private mutating func restore(_ technician: Int, _ cells: Range<Int>) {
    setFree(technician, cells)
    for day in daysThatReach(cells) {
      for entry in assignments[day]
      where Int(entry.technician) == technician && entry.cells.overlaps(cells) {
        freeTechnicians.set(technician, entry.cells, to: false)
      }
    }
  }

  /// Tells the scheduler of the moves, and sees who is movable now.
  private mutating func settle(_ log: [Step]) {
    for step in log {
      let entry = assignments[step.day][step.place]
      moves.append(
        Move(
          appointment: entry.appointment, need: Int(entry.need),
          technician: Int(entry.technician)))
      assignments[step.day][step.place].isMovable = false
      movableTechnicians.set(Int(step.from), entry.cells, to: false)
      refreshMovable(around: entry.cells)
      touch(entry.cells)
    }
  }
}
