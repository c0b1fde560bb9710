/// Says what stands in the way of a start.
extension SiteBook {
  /// What a shape collides with at an allowed start where it is not feasible.
  func collision(of number: Int, at cell: Int) -> Conflict.Reason {
    let shape = shapes[number]
    for need in shape.pools {
      let cells = cell + need.offset..<cell + need.end
      if !opening.isSet(0, cells) { return .notAStart }
      if let stretch = stretch(of: cells, where: { !freePools.isSet(need.pool, $0..<$0 + 1) }) {
        return .full(
          pool: pools[need.pool].name, start: days.instant(of: stretch.lowerBound),
          end: days.instant(of: stretch.upperBound))
      }
    }
    for (place, need) in shape.technicians.enumerated() {
      let cells = cell + need.offset..<cell + need.end
      let able = qualified[number][place]
      if able.contains(where: { freeTechnicians.isSet($0, cells) }) { continue }
      let present = able.filter { presence.isSet($0, cells) }
      // Who is free longest before somebody else has him.
      let stretches = present.compactMap { technician in
        stretch(of: cells, where: { !freeTechnicians.isSet(technician, $0..<$0 + 1) })
      }
      guard let latest = stretches.max(by: { $0.lowerBound < $1.lowerBound }) else {
        return .nobodyOnShift
      }
      return .nobodyFree(
        start: days.instant(of: latest.lowerBound), end: days.instant(of: latest.upperBound))
    }
    return .notAStart
  }

  /// The first run of cells for which something holds.
  private func stretch(of cells: Range<Int>, where holds: (Int) -> Bool) -> Range<Int>? {
    guard let first = cells.first(where: holds) else { return nil }
    let end = (first..<cells.upperBound).first { !holds($0) } ?? cells.upperBound
    return first..<end
  }
}
