import TimeAndMoney

/// All of a site's book that commands change; what can be worked out from it is left out.
struct SiteBookState: Codable {
  let technicians: [Technician]
  let pools: [Pool]
  let absences: [AbsentCells]
  let origins: [ShapeOrigin]
  let openingHours: [Shift]
  let lines: [BitLines]
  @RawBlock var places: ContiguousArray<Int16>
  @RawBlock var taken: ContiguousArray<Int16>
  let assignments: ContiguousArray<ContiguousArray<Assignment>>
  let overbooked: [Assignment]
  let hasNewRoom: Bool
}

extension SiteBook {
  private static let lines: [WritableKeyPath<SiteBook, BitLines> & Sendable] = [
    \.shifts, \.presence, \.opening, \.allowedStarts, \.freePools,
  ]

  var state: SiteBookState {
    SiteBookState(
      technicians: technicians, pools: pools, absences: absences, origins: origins,
      openingHours: openingHours, lines: SiteBook.lines.map { self[keyPath: $0] },
      places: places, taken: taken, assignments: assignments, overbooked: overbooked,
      hasNewRoom: hasNewRoom)
  }

  /// Takes over a state of a book with the same site, days and jobs.
  ///
  /// - Throws: `SnapshotProblem` where the state does not fit, or somebody has two appointments at once.
  mutating func restore(_ state: SiteBookState, now: Instant) throws {
    let rows = state.technicians.count
    let counts = [rows, rows, 1, 1, pools.count].map { $0 * wordsPerRow }
    guard Array(state.origins.prefix(origins.count)) == origins else {
      throw SnapshotProblem.unreadable(reason: "a site's book knows other jobs")
    }
    guard state.lines.map(\.words.count) == counts, state.pools.count == pools.count,
      state.places.count == places.count, state.taken.count == taken.count,
      state.assignments.count == assignments.count
    else { throw SnapshotProblem.unreadable(reason: "a site's book has another size") }
    technicians = state.technicians
    pools = state.pools
    absences = state.absences
    openingHours = state.openingHours
    for (path, line) in zip(SiteBook.lines, state.lines) { self[keyPath: path] = line }
    places = state.places
    taken = state.taken
    assignments = state.assignments
    overbooked = state.overbooked
    hasNewRoom = state.hasNewRoom
    for origin in state.origins.dropFirst(origins.count) {
      _ = shape(origin.job, pinned: origin.pinned)
    }
    enterShapesAnew()
    startWords = ContiguousArray((0..<days.dayCount).map { wordsOfStarts(on: $0) })
    touchAll()
    guard assignments.joined().allSatisfy({ fits($0) }), overbooked.allSatisfy({ fits($0) }) else {
      throw SnapshotProblem.unreadable(reason: "an appointment lies outside its book")
    }
    reached = max(0, days.cell(notBefore: now))
    reachedInstant = days.instant(of: reached)
    try occupyAll()
  }

  /// Works out from the lists who is busy, free and movable.
  private mutating func occupyAll() throws {
    busyTechnicians = BitLines(rows: technicians.count, wordsPerRow: wordsPerRow)
    movableTechnicians = busyTechnicians
    freeTechnicians = presence
    for entry in assignments.joined() where entry.technician >= 0 {
      guard occupy(Int(entry.technician), entry.takenCells) else {
        throw SnapshotProblem.unreadable(reason: "a technician has two appointments at once")
      }
    }
    refreshMovable(around: 0..<days.cellCount)
  }

  private func fits(_ entry: Assignment) -> Bool {
    shapes.indices.contains(Int(entry.shape)) && technicians.count > Int(entry.technician)
      && entry.isInOrder && Int(entry.end) <= days.cellCount
  }
}
