/// Gives what one technician cannot do to another.
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
    let first = max(cell, old.takenCells.lowerBound)
    guard first < Int(old.end) else { return nil }
    let cells = first..<Int(old.end)
    assignments[spot.day][spot.place].isFixed = true
    assignments[spot.day][spot.place].isMovable = false
    movableTechnicians.set(present, old.cells, to: false)
    // What he had is given back first, so that he himself may be the answer where he is not excluded.
    if !excluding { vacate(present, cells) }
    let able = qualified[Int(old.shape)][need].filter { !excluding || $0 != present }
    var other = technician(for: able, cells, depth: SiteBook.repairDepth)
    if let found = other, !occupy(found, cells) { other = nil }
    assignments[spot.day][spot.place].isFixed = old.isFixed || (other != nil && isFixed)
    if let other, other != present {
      vacate(present, old.takenCells.lowerBound..<(excluding ? cells.upperBound : first))
      assignments[spot.day][spot.place].hand(to: other, from: first)
    } else if other == nil, !excluding {
      _ = occupy(present, cells)
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
