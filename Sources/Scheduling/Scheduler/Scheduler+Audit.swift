/// Whether what is kept agrees with itself.
extension Scheduler {
  /// The first thing in which the books disagree with their lists, or with the appointments, from the instant of the
  /// last command on; nil where all agrees. Takes as long as a thousand commands: for tests.
  package var contradiction: String? {
    for site in books.indices {
      let cell = max(0, books[site].days.cell(at: now))
      if let complaint = books[site].contradiction(from: cell) {
        return "Site \(site): \(complaint)"
      }
      for entry in books[site].assignments.joined() where entry.technician >= 0 {
        let appointment = appointments[Int(entry.appointment)]
        if appointment.phase == .free || Int(appointment.site) != site
          || appointment.team[Int(entry.need)] != entry.technician
        {
          return "Site \(site): technician \(entry.technician) does what is not his at "
            + "\(books[site].days.instant(of: Int(entry.start)))."
        }
      }
    }
    return nil
  }

  /// Does what the assertions of a hold and its confirmation do, and nothing else: for the benchmark of their cost.
  ///
  /// - Returns: whether the book has what is the appointment's.
  package mutating func assertOnly(_ id: AppointmentID) -> Bool {
    recent.note(RecentCommand(name: .hold, instant: now, subject: id.word, job: -1))
    recent.note(RecentCommand(name: .confirm, instant: now, subject: id.word, job: -1))
    let index = Int(id.index)
    return books[Int(appointments[index].site)].assertAll(
      Int(appointments[index].shape), at: Int(appointments[index].startCell),
      appointments[index].team)
  }
}
