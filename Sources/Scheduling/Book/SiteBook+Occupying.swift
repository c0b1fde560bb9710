/// Who is busy when. Here alone a technician's cells are taken and given back, and each time they are looked at first:
/// who is busy is kept apart from who is there, and who is free follows from both.
extension SiteBook {
  /// Takes a technician's cells.
  ///
  /// - Returns: false where he has something else on one of them: it is reported, and nothing has changed.
  mutating func occupy(_ technician: Int, _ cells: Range<Int>) -> Bool {
    guard busyTechnicians.isClear(technician, cells) else {
      report(.technicianBusy(technician), cells)
      return false
    }
    busyTechnicians.set(technician, cells, to: true)
    freeTechnicians.set(technician, cells, to: false)
    return true
  }

  /// Gives a technician's cells back.
  mutating func vacate(_ technician: Int, _ cells: Range<Int>) {
    if !busyTechnicians.isSet(technician, cells) { report(.technicianNotBusy(technician), cells) }
    busyTechnicians.set(technician, cells, to: false)
    seeWhoIsFree(technician, cells)
  }

  /// Free is who is there and not busy.
  mutating func seeWhoIsFree(_ technician: Int, _ cells: Range<Int>) {
    freeTechnicians.copy(technician, cells, from: presence, without: busyTechnicians)
  }

  /// Notes what must never be.
  mutating func report(_ kind: Violation.Kind, _ cells: Range<Int>) {
    violations.append(BookViolation(kind: kind, cells: cells))
  }
}
