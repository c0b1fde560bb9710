import TimeAndMoney

/// Takes places for appointments and gives them back; moves others by a step to make room.
extension SiteBook {
  /// Takes a place of each pool and a technician for each part.
  ///
  /// - Parameters:
  ///   - depth: how many steps others may be moved to make room; listing allows for one.
  ///   - isFixed: whether nobody may move it later.
  /// - Returns: the technicians, or nil if there is no room.
  mutating func take(
    _ number: Int, at cell: Int, appointment: Int32, isFixed: Bool, depth: Int = 1
  ) -> Team? {
    guard cell >= 0, cell + shapes[number].length <= days.cellCount, poolsAreFree(number, at: cell),
      let team = placePlan(number, at: cell, depth: depth)
    else { return nil }
    take(number, at: cell, appointment: appointment, isFixed: isFixed, team: team)
    return team
  }

  /// Takes what is known to be free.
  mutating func take(
    _ number: Int, at cell: Int, appointment: Int32, isFixed: Bool, team: Team
  ) {
    let isPinned = shapes[number].pinned != nil
    var part = 0
    for place in needsOfShape[number] {
      let need = lineNeeds[place]
      let cells = cell + need.offset..<cell + need.offset + need.cells
      if need.isPool {
        count(needRows[need.rows.lowerBound], cells, by: 1)
        continue
      }
      freeTechnicians.set(Int(team[part]), cells, to: false)
      list(
        Assignment(
          appointment: appointment, shape: Int32(number), start: Int32(cells.lowerBound),
          end: Int32(cells.upperBound), technician: team[part], need: UInt8(part),
          isFixed: isFixed || isPinned))
      part += 1
    }
    let whole = cell..<cell + shapes[number].length
    if part == 0 {
      list(
        Assignment(
          appointment: appointment, shape: Int32(number), start: Int32(cell),
          end: Int32(whole.upperBound), technician: -1, need: 0, isFixed: true))
    }
    refreshMovable(around: whole)
    touch(whole)
  }

  /// Gives back what an appointment has taken.
  ///
  /// - Parameter now: the cell before which nothing is planned any more.
  mutating func giveBack(_ appointment: Int32, _ number: Int, at start: Int, now: Int) {
    for place in needsOfShape[number] where lineNeeds[place].isPool {
      let need = lineNeeds[place]
      count(
        needRows[need.rows.lowerBound],
        start + need.offset..<start + need.offset + need.cells, by: -1)
    }
    unlist(appointment, number, at: start)
    hasNewRoom = true
    let end = start + shapes[number].length
    guard now < end else { return }
    refreshMovable(around: max(start, now)..<end)
    touch(start..<end)
  }

  private mutating func unlist(_ appointment: Int32, _ number: Int, at start: Int) {
    for day in daysOfStarts(start..<start + max(1, shapes[number].length)) {
      while let place = assignments[day].firstIndex(where: { $0.appointment == appointment }) {
        let entry = assignments[day][place]
        if entry.technician >= 0 {
          if entry.isMovable {
            movableTechnicians.set(Int(entry.technician), entry.cells, to: false)
          }
          setFree(Int(entry.technician), entry.cells)
        }
        assignments[day].swapAt(place, assignments[day].count - 1)
        assignments[day].removeLast()
      }
    }
  }

  /// Frees a technician's cells where he is present.
  mutating func setFree(_ technician: Int, _ cells: Range<Int>) {
    freeTechnicians.copy(technician, cells, from: presence)
  }

  private mutating func list(_ assignment: Assignment) {
    assignments[days.day(of: Int(assignment.start))].append(assignment)
  }

  /// The days on which something starts that lies on these cells and is at least a cell long.
  func daysOfStarts(_ cells: Range<Int>) -> ClosedRange<Int> {
    days.day(of: cells.lowerBound)...days.day(of: max(cells.lowerBound, cells.upperBound - 1))
  }

  // MARK: Pools

  mutating func count(_ pool: Int, _ cells: Range<Int>, by change: Int) {
    let row = pool * wordsPerRow * 64
    for cell in cells {
      let now = Int(taken[row + cell]) + change
      taken[row + cell] = Int16(now)
      let there = Int(places[row + cell])
      let isFull = now >= there
      if isFull || now - change >= there {
        freePools.set(pool, cell..<cell + 1, to: !isFull)
      }
    }
  }

  func poolsAreFree(_ number: Int, at cell: Int) -> Bool {
    shapes[number].pools.allSatisfy { need in
      freePools.isSet(need.pool, cell + need.offset..<cell + need.end)
    }
  }

  // MARK: Technicians

  /// Who does each part at a cell; others are moved where that is needed.
  private mutating func placePlan(_ number: Int, at cell: Int, depth: Int) -> Team? {
    var team = Team()
    let depth = shapes[number].usesMoves ? depth : 0
    for index in shapes[number].technicians.indices {
      let need = shapes[number].technicians[index]
      let cells = cell + need.offset..<cell + need.end
      guard let technician = technician(for: qualified[number][index], cells, depth: depth) else {
        return nil
      }
      team[index] = Int16(technician)
    }
    return team
  }

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

  private struct Spot {
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

  // MARK: Who can be moved

  /// Sees again which appointments over these cells another qualified technician could take.
  mutating func refreshMovable(around cells: Range<Int>) {
    let first = Int32(cells.lowerBound)
    let end = Int32(cells.upperBound)
    for day in daysThatReach(cells) {
      var place = 0
      while let next = assignments[day].withUnsafeBufferPointer({ list -> Int? in
        (place..<list.count).first { place in
          list[place].start < end && first < list[place].end && list[place].technician >= 0
            && list[place].isMovable != canBeMoved(list[place])
        }
      }) {
        assignments[day][next].isMovable.toggle()
        let entry = assignments[day][next]
        movableTechnicians.set(Int(entry.technician), entry.cells, to: entry.isMovable)
        // It may reach further than the cells that changed, into other days.
        touch(entry.cells)
        place = next + 1
      }
    }
  }

  /// Whether another qualified technician is free for all of an appointment; who was reported missing makes no room for
  /// others by a move.
  private func canBeMoved(_ entry: Assignment) -> Bool {
    if entry.isFixed || !presence.isSet(Int(entry.technician), entry.cells) { return false }
    let need = lineNeeds[firstTechnicianNeeds[Int(entry.shape)] + Int(entry.need)]
    for place in need.rows where needRows[place] != Int(entry.technician) {
      if freeTechnicians.isSet(needRows[place], entry.cells) { return true }
    }
    return false
  }

  /// Nobody may move an appointment any more: it is due.
  mutating func fix(_ appointment: Int32, _ number: Int, at start: Int) {
    for day in daysOfStarts(start..<start + max(1, shapes[number].length)) {
      while let place = assignments[day].firstIndex(where: {
        $0.appointment == appointment && !$0.isFixed
      }) {
        assignments[day][place].isFixed = true
        let entry = assignments[day][place]
        if entry.isMovable {
          assignments[day][place].isMovable = false
          movableTechnicians.set(Int(entry.technician), entry.cells, to: false)
          touch(entry.cells)
        }
      }
    }
  }
}

extension SiteBook {
  /// Gives one part of an appointment to another technician, who is free for what is left of it or is freed by moves
  /// of others.
  ///
  /// - Returns: who does it, or nil where nobody can or its time is over: then nothing has changed.
  mutating func reassign(
    _ appointment: Int32, need: Int, at start: Int, from cell: Int, excluding: Bool, isFixed: Bool
  ) -> Int? {
    guard let spot = spot(of: appointment, need: need, at: start) else { return nil }
    let old = assignments[spot.day][spot.place]
    let present = Int(old.technician)
    let first = max(cell, Int(old.start))
    guard first < Int(old.end) else { return nil }
    let cells = first..<Int(old.end)
    // What he had is given back first, so that he himself may be the answer where he is not excluded.
    assignments[spot.day][spot.place].isFixed = true
    assignments[spot.day][spot.place].isMovable = false
    movableTechnicians.set(present, old.cells, to: false)
    setFree(present, cells)
    if excluding { freeTechnicians.set(present, cells, to: false) }
    let able = qualified[Int(old.shape)][need].filter { !excluding || $0 != present }
    let other = technician(for: able, cells, depth: SiteBook.repairDepth)
    assignments[spot.day][spot.place].isFixed = old.isFixed || (other != nil && isFixed)
    if let other {
      if excluding { setFree(present, cells) }
      assignments[spot.day][spot.place].technician = Int16(other)
      freeTechnicians.set(other, cells, to: false)
    } else {
      freeTechnicians.set(present, cells, to: false)
    }
    refreshMovable(around: old.cells)
    touch(old.cells)
    return other
  }

  static let repairDepth = 3

  private func spot(of appointment: Int32, need: Int, at start: Int) -> Spot? {
    for day in daysOfStarts(start..<start + max(1, longestShape)) {
      for (place, entry) in assignments[day].enumerated()
      where entry.appointment == appointment && Int(entry.need) == need && entry.technician >= 0 {
        return Spot(start: Int(entry.start), day: day, place: place)
      }
    }
    return nil
  }
}
