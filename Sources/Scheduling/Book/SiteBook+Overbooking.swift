/// Places sold beyond the plan, since not everybody comes: (planned + overbooked + 1) · show rate ≤ capacity in each
/// cell, of the pools and of the qualified technicians.
extension SiteBook {
  /// Adds the starts that can be overbooked to those of some days.
  func addOverbookable(
    _ shape: Int, on range: Range<Int>, to words: UnsafeMutableBufferPointer<UInt64>
  ) {
    for (place, day) in range.enumerated() {
      addOverbookable(
        shape, on: day,
        to: UnsafeMutableBufferPointer(
          rebasing: words[place * wordsPerDay..<(place + 1) * wordsPerDay]))
    }
  }

  private func addOverbookable(
    _ shape: Int, on day: Int, to words: UnsafeMutableBufferPointer<UInt64>
  ) {
    let cells = days.cells(of: day)
    let base = cells.lowerBound & ~63
    let end = min(days.cellCount, cells.upperBound + shapes[shape].length)
    let room = (cells.lowerBound..<end).map { hasRoomBeyond(shape, at: $0) }
    var run = 0
    for cell in stride(from: end - 1, through: cells.lowerBound, by: -1) {
      run = room[cell - cells.lowerBound] ? run + 1 : 0
      if run >= shapes[shape].length, cell < cells.upperBound,
        allowedStarts.isSet(0, cell..<cell + 1)
      {
        words[(cell - base) >> 6] |= 1 << UInt64((cell - base) & 63)
      }
    }
  }

  /// Whether an appointment without resources of its own may be sold over a cell.
  private func hasRoomBeyond(_ number: Int, at cell: Int) -> Bool {
    let shape = shapes[number]
    guard let showRate = shape.showRate else { return false }
    for need in shape.pools {
      let row = need.pool * wordsPerRow * 64
      let beyond = overbooked.count { entry in
        entry.cells.contains(cell)
          && shapes[Int(entry.shape)].pools.contains { $0.pool == need.pool }
      }
      let expected = Double(Int(taken[row + cell]) + beyond + 1) * showRate.value
      if expected > Double(places[row + cell]) { return false }
    }
    for qualified in qualified[number] {
      let present = qualified.filter { presence.isSet($0, cell..<cell + 1) }
      let working = present.count { !freeTechnicians.isSet($0, cell..<cell + 1) }
      let beyond = overbooked.count { entry in
        entry.cells.contains(cell)
          && self.qualified[Int(entry.shape)].joined().contains { qualified.contains($0) }
      }
      if Double(working + beyond + 1) * showRate.value > Double(present.count) { return false }
    }
    return true
  }

  /// Sells a place beyond the plan.
  ///
  /// - Parameter place: its place in the order of sale; nil for the last.
  mutating func overbook(_ shape: Int, at cell: Int, appointment: Int32, place: Int? = nil) {
    overbooked.insert(
      Assignment(
        appointment: appointment, shape: Int32(shape), cells: cell..<cell + shapes[shape].length,
        technician: -1, need: 0, isFixed: true),
      at: place ?? overbooked.count)
    touch(cell..<cell + shapes[shape].length)
  }

  /// Those sold beyond the plan for whom no place can come free: from a cell on, somewhere on their way there is no bay
  /// at all or nobody who may do it.
  func hopeless(from cell: Int) -> [Assignment] {
    overbooked.filter { entry in
      let shape = shapes[Int(entry.shape)]
      let able = qualified[Int(entry.shape)]
      return (max(cell, Int(entry.start))..<max(cell, Int(entry.end))).contains { cell in
        shape.pools.contains { places[$0.pool * wordsPerRow * 64 + cell] == 0 }
          || able.contains { $0.allSatisfy { !presence.isSet($0, cell..<cell + 1) } }
      }
    }
  }

  mutating func dropOverbooked(_ appointment: Int32) {
    guard let place = overbooked.firstIndex(where: { $0.appointment == appointment }) else {
      return
    }
    touch(overbooked[place].cells)
    overbooked.remove(at: place)
  }
}
