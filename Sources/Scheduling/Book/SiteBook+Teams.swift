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
    for index in orderOfChoice(number, at: cell) {
      let cells = lineNeeds[firstTechnicianNeeds[number] + index].cells(from: cell)
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

  private func orderOfChoice(_ number: Int, at cell: Int) -> [Int] {
    let first = firstTechnicianNeeds[number]
    let hasSomebody = technicianNeeds(of: number).indices.map { need in
      let cells = lineNeeds[need].cells(from: cell)
      return freeTechnician(of: qualified[number][need - first], cells) != nil
    }
    return hasSomebody.indices.filter { !hasSomebody[$0] }
      + hasSomebody.indices.filter { hasSomebody[$0] }
  }
}
