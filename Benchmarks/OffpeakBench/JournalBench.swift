import Foundation
import GRDB
import Journaling
import Scheduling
import TimeAndMoney

/// Durable bookings, each held and confirmed by one of 32 callers, against a loop on the same disk that commits one
/// booking after the other into SQLite. Wall time, since both wait for the disk.
enum JournalBench {
  private static let callers = 32
  private static let bookings = 100_000
  private static let peerBookings = 2_000
  private static let opening = Instant(microseconds: 1_740_960_000_000_000)

  static func run() async throws {
    let folder = URL(filePath: ".build/journal-bench", relativeTo: .currentDirectory())
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let peer = try bookOneByOne(folder.appending(path: "peer").path)
    let ours = try await book(folder.appending(path: "journal").path)
    let opening = ContinuousClock.now
    try await open(folder.appending(path: "journal").path).close()
    let opened = (ContinuousClock.now - opening) / .seconds(1)
    let again = try bookOneByOne(folder.appending(path: "peer again").path)
    print(
      """
      journal, \(callers) callers, \(bookings) bookings in \(folder.path), wall time
        offpeak   \(Int(ours.perSecond)) durable bookings a second (bar: 10000)
        SQLite    \(Int(peer)) and \(Int(again)) a second, \
      one commit each
        opening   \(OffpeakBench.figure(opened)) s for the \(2 * bookings) commands, no snapshot
      \(LatencyHistogram(ours.latencies))

      """)
  }

  // MARK: Ours

  private static func book(
    _ path: String
  ) async throws -> (perSecond: Double, latencies: [Duration]) {
    let journal = try open(path)
    let start = ContinuousClock.now
    let latencies = try await withThrowingTaskGroup(of: [Duration].self) { group in
      for caller in 0..<callers { group.addTask { try await book(caller, in: journal) } }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    try await journal.close()
    return (Double(latencies.count) / seconds, latencies)
  }

  private static func open(_ path: String) throws -> SchedulerJournal {
    let began = ContinuousClock.now
    return try SchedulerJournal(path: path, scheduler: workshop) {
      opening + Span(microseconds: Int64((ContinuousClock.now - began) / .microseconds(1)))
    }
  }

  /// The callers go through the starts as through a pack of cards, each with his own share of it.
  private static func book(
    _ caller: Int, in journal: SchedulerJournal
  ) async throws -> [Duration] {
    var latencies: [Duration] = []
    for number in stride(from: caller, to: bookings, by: callers) {
      let start = opening + .days(1) + .minutes(30) * Int64(number * 1_009 % starts)
      let asked = ContinuousClock.now
      let hold = HoldRequest(
        site: 0, job: job, start: start, customer: CustomerID(UInt64(number)),
        price: Money(minorUnits: 10_000))
      guard case .held(let id, _) = try await journal.perform(.hold(hold)).outcome,
        case .confirmed = try await journal.perform(.confirm(id)).outcome
      else { fatalError("The start \(start) is not free.") }
      latencies.append(ContinuousClock.now - asked)
    }
    return latencies
  }

  private static let mechanics = 40
  private static let job = Job(service: 0)
  private static let days = 60
  private static let starts = 48 * days

  /// Forty lifts and mechanics, day and night: room for 115,200 bookings of half an hour.
  private static var workshop: Scheduler {
    let skill = Skill("maintenance", level: 1)
    let zone = try! ZoneRules(
      name: "UTC", tzif: [UInt8](Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/UTC"))))
    let site = Site(
      name: "workshop", calendar: BusinessCalendar(zone: zone), hours: .always,
      bays: [BayGroup(name: "lift", count: mechanics)],
      technicians: [
        TechnicianGroup(name: "mechanics", count: mechanics, skills: [skill], hours: .always)
      ])
    let oilChange = Service(
      name: "oil change", category: "maintenance", group: "oil change", duration: .minutes(30),
      bufferAfter: .zero, listPrice: Money(minorUnits: 10_000), variableCost: .zero, bay: "lift",
      skills: [skill])
    let rules = BookingRules(
      grid: .minutes(15), startsEvery: .minutes(15), horizonDays: days + 1, notice: .zero,
      holdTime: .minutes(10), grace: .minutes(15), freeCancellation: .hours(24),
      lateCancellationFee: .zero)
    return Scheduler(
      catalogue: Catalogue(services: [oilChange]), sites: [site], rules: rules, jobs: [job],
      firstDay: LocalDay("2025-03-03")!, dayCount: days + 2)
  }

  // MARK: The peer

  private static func bookOneByOne(_ path: String) throws -> Double {
    let file = try DatabaseQueue(path: path)
    return try file.inDatabase { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = FULL;
          CREATE TABLE booking (start INTEGER, mechanic INTEGER, customer INTEGER, price INTEGER,
            UNIQUE (start, mechanic));
          """)
      let insert = try database.cachedStatement(sql: "INSERT INTO booking VALUES (?, ?, ?, ?)")
      let start = ContinuousClock.now
      for number in 0..<peerBookings {
        try insert.execute(
          arguments: [number * 1_009 % starts, number / starts, number, 10_000])
      }
      return Double(peerBookings) / ((ContinuousClock.now - start) / .seconds(1))
    }
  }
}
