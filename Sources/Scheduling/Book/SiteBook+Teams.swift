/// Who does each part of a visit at a start. Listing asks the same question of the same lines and leaves no trace.
extension SiteBook {
  /// Who does each part at a cell; others are moved by a step where that is needed.
  mutating func team(for number: Int, at cell: Int) -> Team? {
    if let team = freeTeam(for: number, at: cell) { return team }
    var trial = Trial()
    guard let team = teamByMoves(for: number, at: cell, &trial) else { return nil }
    for (index, need) in technicianNeeds(of: number).enumerated() {
      vacate(Int(team[index]), lineNeeds[need].cells(from: cell))
    }
    settle(trial.moves)
    return team
  }

  /// Whether moves by a step would make room for a visit of several parts. Nothing has changed then.
  mutating func canMakeTeam(for number: Int, at cell: Int) -> Bool {
    var trial = Trial()
    let start = trial.mark
    guard teamByMoves(for: number, at: cell, &trial) != nil else { return false }
    trial.undo(to: start, in: &self)
    return true
  }

  func technicianNeeds(of number: Int) -> Range<Int> {
    firstTechnicianNeeds[number]..<needsOfShape[number].upperBound
  }

  private func freeTeam(for number: Int, at cell: Int) -> Team? {
    var team = Team()
    let first = firstTechnicianNeeds[number]
    for need in technicianNeeds(of: number) {
      let cells = lineNeeds[need].cells(from: cell)
      guard let free = freeTechnician(of: qualified[number][need - first], cells) else {
        return nil
      }
      team[need - first] = Int16(free)
    }
    return team
  }

  /// The parts for which nobody is free choose first, so that the others, who can choose, choose among who is left. The
  /// cells of all that were found are taken in the trial; nothing has changed where somebody is missing.
  private mutating func teamByMoves(for number: Int, at cell: Int, _ trial: inout Trial) -> Team? {
    let start = trial.mark
    var team = Team()
    let needs = technicianNeeds(of: number)
    let stuck = needsWithoutAnybody(number, at: cell)
    for choice in 0..<2 * needs.count {
      let index = choice % needs.count
      // The first round is theirs, the second that of the others.
      guard (stuck >> UInt8(index) & 1 == 1) == (choice < needs.count) else { continue }
      let cells = lineNeeds[needs.lowerBound + index].cells(from: cell)
      guard let found = technician(for: qualified[number][index], cells, &trial),
        occupy(found, cells, &trial)
      else {
        trial.undo(to: start, in: &self)
        return nil
      }
      team[index] = Int16(found)
    }
    return team
  }

  /// The parts of a visit for which nobody is free, a bit each.
  private func needsWithoutAnybody(_ number: Int, at cell: Int) -> UInt8 {
    let needs = technicianNeeds(of: number)
    var stuck: UInt8 = 0
    for (index, need) in needs.enumerated() {
      let cells = lineNeeds[need].cells(from: cell)
      if freeTechnician(of: qualified[number][index], cells) == nil { stuck |= 1 << UInt8(index) }
    }
    return stuck
  }
}
