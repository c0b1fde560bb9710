/// What is kept up to date cell by cell, worked out again from the lists of appointments and absences.
extension SiteBook {
  /// The first thing that is kept otherwise than the lists say, from a cell on; nil where all agrees. Slow: for tests,
  /// and for a state that comes from elsewhere.
  func contradiction(from cell: Int) -> String? {
    if cell >= days.cellCount { return nil }
    for technician in technicians.indices {
      if let complaint = contradiction(ofTechnician: technician, from: cell) { return complaint }
    }
    for pool in pools.indices {
      if let complaint = contradiction(ofPool: pool, from: cell) { return complaint }
    }
    return contradictionOfMoves(from: cell)
  }

  private func contradiction(ofTechnician technician: Int, from cell: Int) -> String? {
    var works = ContiguousArray(repeating: Int32(-1), count: days.cellCount)
    for entry in assignments.joined() where Int(entry.technician) == technician {
      for cell in entry.takenCells {
        if works[cell] >= 0 {
          return "Technician \(technician) has two appointments at \(days.instant(of: cell))."
        }
        works[cell] = entry.appointment
      }
    }
    for cell in works.indices
    where busyTechnicians.isSet(technician, cell..<cell + 1) != (works[cell] >= 0) {
      return "Technician \(technician) is busy or not, wrongly, at \(days.instant(of: cell))."
    }
    for cell in cell..<days.cellCount {
      let here = cell..<cell + 1
      let isPresent =
        shifts.isSet(technician, here)
        && !absences.contains { $0.concerns(technician: technician) && $0.cells.contains(cell) }
      if presence.isSet(technician, here) != isPresent {
        return "The presence of technician \(technician) is wrong at \(days.instant(of: cell))."
      }
      if freeTechnicians.isSet(technician, here) != (isPresent && works[cell] < 0) {
        return "Technician \(technician) is free or not, wrongly, at \(days.instant(of: cell))."
      }
    }
    return nil
  }

  private func contradiction(ofPool pool: Int, from cell: Int) -> String? {
    var count = ContiguousArray(repeating: 0, count: days.cellCount)
    for entry in assignments.joined() where entry.need == 0 {
      let shape = shapes[Int(entry.shape)]
      let start = Int(entry.start) - (shape.technicians.first?.offset ?? 0)
      for need in shape.pools where need.pool == pool {
        for cell in start + need.offset..<start + need.end { count[cell] += 1 }
      }
    }
    let row = pool * wordsPerRow * 64
    for cell in cell..<days.cellCount {
      if Int(taken[row + cell]) != count[cell] {
        return "\(taken[row + cell]) of \(pools[pool].name) are taken, not \(count[cell]), at "
          + "\(days.instant(of: cell))."
      }
      if freePools.isSet(pool, cell..<cell + 1) != (count[cell] < Int(places[row + cell])) {
        return "\(pools[pool].name) is free or not, wrongly, at \(days.instant(of: cell))."
      }
    }
    return nil
  }

  private func contradictionOfMoves(from cell: Int) -> String? {
    var movable = BitLines(rows: technicians.count, wordsPerRow: wordsPerRow)
    for entry in assignments.joined() where entry.technician >= 0 && Int(entry.end) > cell {
      if Int(entry.start) >= reached, entry.isMovable != canBeMoved(entry) {
        return "The appointment of technician \(entry.technician) at "
          + "\(days.instant(of: Int(entry.start))) is movable or not, wrongly."
      }
      if entry.isMovable { movable.set(Int(entry.technician), entry.cells, to: true) }
    }
    for technician in technicians.indices {
      for cell in cell..<days.cellCount
      where movable.isSet(technician, cell..<cell + 1)
        != movableTechnicians.isSet(technician, cell..<cell + 1)
      {
        return
          "Technician \(technician) can be freed or not, wrongly, at \(days.instant(of: cell))."
      }
    }
    return nil
  }

  /// Looks at each cell of a visit: whether its technicians are busy and its places taken; who is not busy is reported.
  mutating func assertAll(_ number: Int, at cell: Int, _ team: Team) -> Bool {
    let first = firstTechnicianNeeds[number]
    for place in needsOfShape[number] {
      let need = lineNeeds[place]
      let cells = need.cells(from: cell)
      if !need.isPool {
        if busyTechnicians.isSet(Int(team[place - first]), cells) { continue }
        report(.technicianNotBusy(Int(team[place - first])), cells)
        return false
      }
      let row = needRows[need.rows.lowerBound] * wordsPerRow * 64
      for cell in cells where taken[row + cell] > places[row + cell] { return false }
    }
    return violations.isEmpty
  }
}
