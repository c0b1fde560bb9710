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
