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
      let team = placePlan(number, at: cell)
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

  // MARK: What is free

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

  /// Who does each part at a cell; others are moved where that is needed.
  private mutating func placePlan(_ number: Int, at cell: Int) -> Team? {
    var team = Team()
    // Listing allows for one step.
    let depth = shapes[number].usesMoves ? 1 : 0
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
}
