import Foundation

/// The real appointment log the clinic scenario was read from, where it is at hand: in the folder that
/// OFFPEAK_DATA names, or else in `../shared/data` beside the package.
struct ClinicLog {
  struct Appointment {
    /// Minutes from midnight at which it was booked, by the clock of the log.
    let bookedMinute: Int
    let leadDays: Int
    let day: Substring
    let isNoShow: Bool
  }

  let appointments: [Appointment]
  /// The days of appointments, in order.
  let days: [Substring]

  static var path: String {
    let folder =
      ProcessInfo.processInfo.environment["OFFPEAK_DATA"]
      ?? Offpeak.package.appending(path: "../shared/data").path
    return folder + "/clinic-appointments-2016.csv.gz"
  }

  static var isThere: Bool { FileManager.default.fileExists(atPath: path) }

  init() throws {
    let unpack = Process()
    unpack.executableURL = URL(filePath: "/bin/gzip")
    unpack.arguments = ["-dc", ClinicLog.path]
    let pipe = Pipe()
    unpack.standardOutput = pipe
    try unpack.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    var numbers: [Substring: Int] = [:]
    func number(_ day: Substring) -> Int {
      if let known = numbers[day] { return known }
      let parts = day.split(separator: "-").map { Int($0)! }
      let date = DateComponents(
        calendar: Calendar(identifier: .gregorian), timeZone: .gmt, year: parts[0],
        month: parts[1], day: parts[2]
      ).date!
      numbers[day] = Int(date.timeIntervalSince1970) / 86_400
      return numbers[day]!
    }
    appointments = text.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: ",")
      let time = cells[1].dropFirst(11).split(separator: ":")
      let lead = number(cells[2]) - number(cells[1].prefix(10))
      // Five rows are booked after their appointment.
      guard lead >= 0 else { return nil }
      return Appointment(
        bookedMinute: Int(time[0])! * 60 + Int(time[1])!, leadDays: lead, day: cells[2],
        isNoShow: cells[4] == "Yes")
    }
    days = Set(appointments.map(\.day)).sorted()
  }

  func appointments(on days: some Sequence<Substring>) -> [Appointment] {
    let days = Set(days)
    return appointments.filter { days.contains($0.day) }
  }
}
