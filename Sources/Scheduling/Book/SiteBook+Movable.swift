/// Who can be moved: an appointment for which another qualified technician is free.
extension SiteBook {
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
  func canBeMoved(_ entry: Assignment) -> Bool {
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
