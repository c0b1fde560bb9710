import TimeAndMoney

/// Who can be moved: an appointment that has not begun and for which another qualified technician is free.
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
        setMovable(day, next, to: !assignments[day][next].isMovable)
        place = next + 1
      }
    }
  }

  private mutating func setMovable(_ day: Int, _ place: Int, to isMovable: Bool) {
    assignments[day][place].isMovable = isMovable
    let entry = assignments[day][place]
    movableTechnicians.set(Int(entry.technician), entry.cells, to: isMovable)
    if isMovable { firstMovable = min(firstMovable, Int(entry.start)) }
    // It may reach further than the cells that changed, into other days.
    touch(entry.cells)
  }

  /// Whether another qualified technician is free for all of an appointment; who was reported missing makes no room for
  /// others by a move.
  func canBeMoved(_ entry: Assignment) -> Bool {
    if entry.isFixed || hasBegun(entry) || !presence.isSet(Int(entry.technician), entry.cells) {
      return false
    }
    let need = lineNeeds[firstTechnicianNeeds[Int(entry.shape)] + Int(entry.need)]
    for place in need.rows where needRows[place] != Int(entry.technician) {
      if freeTechnicians.isSet(needRows[place], entry.cells) { return true }
    }
    return false
  }

  /// Whether its planned start is past: nobody moves it any more, so that what lies behind the present instant never
  /// counts.
  func hasBegun(_ entry: Assignment) -> Bool { Int(entry.start) < reached }

  /// Time has come to an instant: what was movable and has begun is so no longer.
  mutating func reach(_ instant: Instant) {
    reached = max(reached, days.cell(notBefore: instant))
    reachedInstant = days.instant(of: reached)
    if firstMovable < reached { leaveBegun() }
  }

  private mutating func leaveBegun() {
    let last = days.day(of: min(reached, days.cellCount - 1))
    for day in min(days.day(of: firstMovable), last)...last {
      for place in assignments[day].indices
      where assignments[day][place].isMovable && hasBegun(assignments[day][place]) {
        setMovable(day, place, to: false)
      }
    }
    firstMovable = Int.max
    for day in last..<days.dayCount where firstMovable == Int.max {
      for entry in assignments[day] where entry.isMovable {
        firstMovable = min(firstMovable, Int(entry.start))
      }
    }
  }

  /// Nobody may move an appointment any more: it is due.
  ///
  /// - Returns: false where its technicians are not busy with it: that is reported.
  mutating func fix(_ appointment: Int32, _ number: Int, at start: Int) -> Bool {
    var isBusy = true
    var left = technicianNeeds(of: number).count
    for day in daysOfWorks(of: number, at: start) {
      var place = 0
      while left > 0, let found = self.place(of: appointment, on: day, from: place) {
        left -= 1
        place = found + 1
        let entry = assignments[day][found]
        assignments[day][found].isFixed = true
        if entry.isMovable { setMovable(day, found, to: false) }
        if !busyTechnicians.isSet(Int(entry.technician), entry.takenCells) {
          report(.technicianNotBusy(Int(entry.technician)), entry.cells)
          isBusy = false
        }
      }
    }
    return isBusy
  }
}
