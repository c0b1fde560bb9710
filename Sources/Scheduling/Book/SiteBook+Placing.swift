/// Takes places for appointments and gives them back.
extension SiteBook {
  /// Takes a place of each pool and a technician for each part.
  ///
  /// - Parameter isFixed: whether nobody may move it later.
  /// - Returns: the technicians, or nil if there is no room.
  mutating func take(
    _ number: Int, at cell: Int, appointment: Int32, isFixed: Bool
  ) -> Team? {
    guard cell >= 0, cell + shapes[number].length <= days.cellCount, poolsAreFree(number, at: cell),
      let team = team(for: number, at: cell),
      take(number, at: cell, appointment: appointment, isFixed: isFixed, team: team)
    else { return nil }
    return team
  }

  /// Takes what should be free.
  ///
  /// - Returns: false where something of it is not: that is reported, and nothing has changed.
  private mutating func take(
    _ number: Int, at cell: Int, appointment: Int32, isFixed: Bool, team: Team
  ) -> Bool {
    let isFixed = isFixed || shapes[number].pinned != nil
    var part = 0
    for place in needsOfShape[number] {
      let need = lineNeeds[place]
      let cells = need.cells(from: cell)
      let isTaken =
        need.isPool
        ? takePlaces(of: needRows[need.rows.lowerBound], cells) : occupy(Int(team[part]), cells)
      guard isTaken else {
        takeBack(needsOfShape[number].lowerBound..<place, at: cell, appointment)
        return false
      }
      if need.isPool { continue }
      list(
        Assignment(
          appointment: appointment, shape: Int32(number), cells: cells, technician: team[part],
          need: part, isFixed: isFixed))
      part += 1
    }
    let whole = cell..<cell + shapes[number].length
    if part == 0 {
      list(
        Assignment(
          appointment: appointment, shape: Int32(number), cells: whole, technician: -1, need: 0,
          isFixed: true))
    }
    refreshMovable(around: whole)
    touch(whole)
    return true
  }

  /// Gives back some needs that were taken before one that could not be.
  private mutating func takeBack(_ needs: Range<Int>, at cell: Int, _ appointment: Int32) {
    for place in needs {
      let need = lineNeeds[place]
      let cells = need.cells(from: cell)
      if need.isPool {
        giveBackPlaces(of: needRows[need.rows.lowerBound], cells)
      } else {
        unlist(appointment, on: daysOfStarts(cells))
      }
    }
  }

  /// The works of an appointment, as they stand.
  func works(of appointment: Int32, _ number: Int, at start: Int) -> [Assignment] {
    daysOfWorks(of: number, at: start).flatMap { day in
      assignments[day].filter { $0.appointment == appointment }
    }
  }

  /// Gives an appointment back exactly what it had: of works that were taken over on the way, no more.
  ///
  /// - Returns: false where something of it is not free: that is reported, and nothing has changed.
  mutating func putBack(_ works: [Assignment], _ number: Int, at cell: Int) -> Bool {
    let pools = needsOfShape[number].lowerBound..<firstTechnicianNeeds[number]
    for place in pools {
      let need = lineNeeds[place]
      if takePlaces(of: needRows[need.rows.lowerBound], need.cells(from: cell)) { continue }
      takeBack(pools.lowerBound..<place, at: cell, works[0].appointment)
      return false
    }
    for work in works {
      guard work.technician < 0 || occupy(Int(work.technician), work.takenCells) else {
        takeBack(pools, at: cell, work.appointment)
        unlist(work.appointment, on: daysOfWorks(of: number, at: cell))
        return false
      }
      list(work)
      if work.isMovable { movableTechnicians.set(Int(work.technician), work.cells, to: true) }
    }
    let whole = cell..<cell + shapes[number].length
    refreshMovable(around: whole)
    touch(whole)
    return true
  }

  /// Gives back what an appointment has taken.
  ///
  /// - Parameter now: the cell before which nothing is planned any more.
  mutating func giveBack(_ appointment: Int32, _ number: Int, at start: Int, now: Int) {
    for place in needsOfShape[number] where lineNeeds[place].isPool {
      let need = lineNeeds[place]
      giveBackPlaces(of: needRows[need.rows.lowerBound], need.cells(from: start))
    }
    unlist(appointment, on: daysOfWorks(of: number, at: start))
    hasNewRoom = true
    let end = start + shapes[number].length
    guard now < end else { return }
    refreshMovable(around: max(start, now)..<end)
    touch(start..<end)
  }

  private mutating func unlist(_ appointment: Int32, on range: ClosedRange<Int>) {
    for day in range {
      while let place = place(of: appointment, on: day, from: 0) {
        let entry = assignments[day][place]
        if entry.isMovable {
          movableTechnicians.set(Int(entry.technician), entry.cells, to: false)
        }
        if entry.technician >= 0 { vacate(Int(entry.technician), entry.takenCells) }
        assignments[day].swapAt(place, assignments[day].count - 1)
        assignments[day].removeLast()
      }
    }
  }

  /// The next place in the list of a day at which an appointment stands.
  func place(of appointment: Int32, on day: Int, from place: Int) -> Int? {
    assignments[day].withUnsafeBufferPointer { list in
      (place..<list.count).first { list[$0].appointment == appointment }
    }
  }

  private mutating func list(_ assignment: Assignment) {
    assignments[days.day(of: Int(assignment.start))].append(assignment)
  }

  /// The days on which the works of a visit may start.
  func daysOfWorks(of number: Int, at start: Int) -> ClosedRange<Int> {
    daysOfStarts(start..<start + max(1, shapes[number].length))
  }

  /// The days on which something starts that lies on these cells and is at least a cell long.
  func daysOfStarts(_ cells: Range<Int>) -> ClosedRange<Int> {
    days.day(of: cells.lowerBound)...days.day(of: max(cells.lowerBound, cells.upperBound - 1))
  }

  // MARK: What is free

  /// Takes one place of a pool over some cells.
  ///
  /// - Returns: false where there is none left on one of them: that is reported, and nothing has changed. What lies
  ///   behind the present instant is not looked at.
  private mutating func takePlaces(of pool: Int, _ cells: Range<Int>) -> Bool {
    let row = pool * wordsPerRow * 64
    for cell in cells {
      let there = places[row + cell]
      if taken[row + cell] >= there, cell >= reached {
        report(.poolFull(pool), cells)
        giveBackPlaces(of: pool, cells.lowerBound..<cell)
        return false
      }
      taken[row + cell] += 1
      if taken[row + cell] >= there { freePools.set(pool, cell..<cell + 1, to: false) }
    }
    return true
  }

  private mutating func giveBackPlaces(of pool: Int, _ cells: Range<Int>) {
    let row = pool * wordsPerRow * 64
    for cell in cells {
      let there = places[row + cell]
      if taken[row + cell] == there, there > 0 { freePools.set(pool, cell..<cell + 1, to: true) }
      taken[row + cell] -= 1
    }
  }

  func poolsAreFree(_ number: Int, at cell: Int) -> Bool {
    shapes[number].pools.allSatisfy { need in
      freePools.isSet(need.pool, cell + need.offset..<cell + need.end)
    }
  }
}
