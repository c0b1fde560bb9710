/// What observers ask of how much is booked: it changes nothing.
extension Scheduler {
  /// Grows whenever something changes that may concern starts of a day.
  public func version(of day: Int, at site: Int) -> UInt32 { books[site].versions[day] }

  /// By cell of a day: the bays of a group that are open, and those that are booked or held.
  public func load(ofBays group: Int, at site: Int, on day: Int) -> (open: [Int], booked: [Int]) {
    let row = group * books[site].wordsPerRow * 64
    let cells = books[site].days.cells(of: day)
    return (
      cells.map { Int(books[site].places[row + $0]) },
      cells.map { Int(books[site].taken[row + $0]) }
    )
  }

  /// By cell of a day: the technicians of a site who are there, and those of them with an appointment.
  public func load(ofTechniciansAt site: Int, on day: Int) -> (open: [Int], booked: [Int]) {
    var open: [Int] = []
    var booked: [Int] = []
    for cell in books[site].days.cells(of: day) {
      let cells = cell..<cell + 1
      let there = books[site].technicians.indices.filter {
        books[site].presence.isSet($0, cells)
      }
      open.append(there.count)
      booked.append(there.count { !books[site].freeTechnicians.isSet($0, cells) })
    }
    return (open, booked)
  }
}
