import Demand
import Fixtures
import Foundation
import Scenarios
import Simulation
import Testing
import TimeAndMoney

@Suite("Visits from a log")
struct VisitTraceTests {
  private static func scenario(visits: String, calendar: String = "") -> String {
    """
    offpeak: 1
    name: shop
    calendar: {start: 2025-03-03, length: 7 days, time_zone: Europe/Berlin\(calendar)}
    sites: [{id: one, hours: 08:00-18:00, bays: [{group: lift, count: 2}]}]
    services: {care: {care: {wash: {minutes: 30, price: 20, needs: {bay: lift}}, polish: {minutes: 60, price: 90, needs: {bay: lift}}}}}
    segments:
      drivers:
        visits: \(visits)
        wants: {wash: 50%, polish: 50%}
        choice: {wanted_day: {lead: {same_day: 100%}, prefers: {daily: 10:00}}}
    """
  }

  /// Reads the scenario beside a log with this text.
  private func model(
    _ table: String, visits: String = "{trace: visits.csv}", calendar: String = ""
  ) throws -> Model {
    let folder = try TemporaryFolder()
    try Self.scenario(visits: visits, calendar: calendar)
      .write(toFile: folder.path("shop.yaml"), atomically: true, encoding: .utf8)
    try table.write(toFile: folder.path("visits.csv"), atomically: true, encoding: .utf8)
    return try ScenarioReader.read(file: folder.path("shop.yaml"))
  }

  private func problems(
    _ table: String, visits: String = "{trace: visits.csv}", calendar: String = ""
  ) -> [String] {
    do {
      _ = try model(table, visits: visits, calendar: calendar)
      return []
    } catch let problems as ScenarioProblems {
      return problems.problems.map {
        "\($0.file.split(separator: "/").last!):\($0.line):\($0.column) \($0.message)"
      }
    } catch {
      return ["\(error)"]
    }
  }

  private func arrivals(_ model: Model) throws -> [DayArrivals.Arrival] {
    guard case .replayed(let trace) = model.flows[0].visits else { return [] }
    return trace.visits
  }

  @Test("Instants are read by the local clock or by their offset, and named by day and number")
  func read() throws {
    let found = try arrivals(
      model(
        """
        time,service
        2025-03-02T23:59:59.5,wash
        2025-03-03 08:15,polish
        2025-03-03T07:15:00Z,
        2025-03-03T09:15:00+01:00,wash

        2025-03-03T14:00:00-0500,polish
        2025-03-04T00:00,wash
        """))
    #expect(
      found.map { "\($0.instant)" } == [
        "2025-03-02T22:59:59.500000Z", "2025-03-03T07:15:00Z", "2025-03-03T07:15:00Z",
        "2025-03-03T08:15:00Z", "2025-03-03T19:00:00Z", "2025-03-03T23:00:00Z",
      ])
    #expect(found.map(\.service) == [0, 1, nil, 0, 1, 0])
    #expect(found.map(\.name.ordinal) == [0, 0, 1, 2, 3, 0])
    let monday = LocalDay("2025-03-03")!.daysSince1970
    #expect(found.map { $0.name.day - monday } == [-1, 0, 0, 0, 0, 1])
  }

  @Test("Only the visits of a day are its visits")
  func days() throws {
    let model = try model("time\n2025-03-03T08:00\n2025-03-05T08:00\n2025-03-05T09:00\n")
    guard case .replayed(let trace) = model.flows[0].visits else { return }
    let monday = LocalDay("2025-03-03")!
    #expect((-1...3).map { trace.visits(on: monday.advanced(by: $0)).count } == [0, 1, 0, 2, 0])
    #expect(model.traceFiles.count == 1 && model.traceFiles[0].hasSuffix("/visits.csv"))
  }

  @Test("Everything that is wrong with a log is said at once, each with its line and column")
  func wrong() {
    let found = problems(
      """
      service,time,channel
      wash,2025-03-03T08:00,direct
      wsh,2025-03-03T08:30,direct
      wash,2025-03-03T08:10,direct
      polish,2025-03-03T25:10,phone
      wash,3 March 2025,direct
      wash,2025-03-03T09:00
      """)
    #expect(
      found.map { $0.split(separator: " ")[0] } == [
        "visits.csv:3:1", "visits.csv:4:6", "visits.csv:5:8", "visits.csv:5:25",
        "visits.csv:6:6", "visits.csv:7:1",
      ])
    let expected = [
      "There is no service \"wsh\". Defined: wash or polish. Maybe you meant wash.",
      "2025-03-03T08:10 lies before the time in line 3; rows must be in the order of time.",
      "\"2025-03-03T25:10\" is not a date with a time.", "There is no channel \"phone\".",
      "\"3 March 2025\" is not a date with a time.", "This row has 2 cells, the headings are 3.",
    ]
    for (problem, part) in zip(found, expected) { #expect(problem.contains(part), "\(problem)") }
  }

  @Test(
    "A time that is none is refused",
    arguments: [
      "2025-03-03", "2025-03-03T", "2025-02-30T08:00", "2025-03-03T24:00", "2025-03-03T08",
      "2025-03-03T08:00:60", "2025-03-03T08:00:00.1234567", "2025-03-03T08:00+1",
      "2025-03-03T08:00+16:00", "2025-03-03T08:00 CET", "2025-03-03t08:00", "",
    ])
  func times(text: String) {
    #expect(problems("time,service\n\(text),wash\n").count == 1)
  }

  @Test(
    "Of the hour that comes twice the order of rows tells the second from the first, or an offset")
  func clocksGoBack() throws {
    let rows = ["2025-10-26T02:50", "2025-10-26T02:10"]
    let ordered = try arrivals(
      model("time\n\(rows[0])\n\(rows[1])\n2025-10-26T02:40\n2025-10-26T03:10\n"))
    #expect(
      zip(ordered, ordered.dropFirst()).map { $0.instant.span(to: $1.instant) } == [
        .minutes(20), .minutes(30), .minutes(30),
      ])
    // A third time it does not come.
    #expect(problems("time\n\(rows[0])\n\(rows[1])\n2025-10-26T02:05\n").count == 1)
    let found = try arrivals(model("time\n\(rows[0])\n\(rows[1])+01:00\n"))
    #expect(found[0].instant.span(to: found[1].instant) == .minutes(20))
  }

  @Test("A time over which clocks are put forward is named, and the rows around it are not")
  func clocksGoForward() {
    let log =
      "time\n2025-03-30T01:59\n2025-03-30T02:00\n2025-03-30T02:30:10\n2025-03-30T02:59:59.5\n2025-03-30T03:00\n"
    let found = problems(log, calendar: ", warm_up: 0 days")
    #expect(
      found.map { $0.prefix(15) } == ["visits.csv:3:1 ", "visits.csv:4:1 ", "visits.csv:5:1 "])
    #expect(
      found.allSatisfy { $0.contains("is no time of Europe/Berlin: the clocks are put forward") })
    #expect(problems("time\n2025-03-30T02:30+01:00\n", calendar: ", warm_up: 0 days").isEmpty)
  }

  @Test("Rows that are wrong beyond the first twenty problems are counted, not their problems")
  func counted() {
    let row = "2025-03-03T25:10,none,nowhere\n"
    let found = problems("time,service,channel\n" + String(repeating: row, count: 30))
    // Three problems a row: seven rows are told, the last of them in part.
    #expect(found.count == 21)
    #expect(
      found.last?.contains("23 more rows of this table from here on are wrong.") == true,
      "\(found.last ?? "")")
  }

  @Test("A table that is not UTF-8 hides no other problem")
  func notUTF8() throws {
    let folder = try TemporaryFolder()
    try Self.scenario(visits: "{trace: visits.csv}").replacing("price: 20", with: "price: -20")
      .replacing("count: 2", with: "count: two")
      .write(toFile: folder.path("shop.yaml"), atomically: true, encoding: .utf8)
    try Data([0x74, 0x69, 0x6D, 0x65, 0x0A, 0xFF, 0x0A]).write(
      to: URL(filePath: folder.path("visits.csv")))
    #expect {
      try ScenarioReader.read(file: folder.path("shop.yaml"))
    } throws: { error in
      let messages = (error as? ScenarioProblems)?.problems.map(\.message) ?? []
      return messages.count == 3 && messages.contains { $0.contains("not UTF-8") }
    }
  }

  @Test("The form of the table is checked before its rows")
  func form() {
    #expect(problems("service\nwash\n")[0].contains("The table has no column \"time\"."))
    #expect(problems("")[0].contains("The table has no column \"time\"."))
    #expect(
      problems("time,servce\n2025-03-03T08:00,wash\n")[0]
        .contains("1:6 There is no column \"servce\". Defined: time, service or channel."))
    #expect(problems("time,time\n")[0].contains("Two columns are called \"time\"."))
    #expect(problems("time\n\"2025-03-03T08:00\n")[0].contains("A quote opens here"))
  }

  @Test("Of very many problems the first are told, and how many there are more")
  func many() {
    let found = problems("time\n" + String(repeating: "now\n", count: 500))
    #expect(found.count == 21)
    #expect(found[20].contains("22:1 480 more rows of this table from here on are wrong."))
  }

  @Test("A log says itself when customers come, and has no weeks that are alike")
  func alone() {
    let log = "time\n2025-03-03T08:00\n"
    let found = problems(
      log, visits: "{trace: visits.csv, per_week: 10, profile: {daily: 1}, weekly: 1}")
    #expect(found.count == 3)
    #expect(found[0].contains("per_week has no meaning beside trace"))
    #expect(found[1].contains("profile has no meaning beside trace"))
    #expect(found[2].contains("\"weekly\" is no key here."))
    #expect(
      problems(log, calendar: ", warm_up: auto")[0].contains("warm_up: auto looks at weeks"))
  }

  @Test("Where there are several channels a row says which, and each channel has its own visits")
  func channels() throws {
    let visits = "{trace: visits.csv}\n    channels: {app: 60%, phone: 40%}"
    let more = "}\nchannels: {app: {}, phone: {}, desk: {}"
    let log = """
      time,channel
      2025-03-03T08:00,phone
      2025-03-03T08:30,app
      2025-03-03T09:00,phone
      """
    let flows = try model(log, visits: visits, calendar: more).flows
    let counts = flows.map { flow -> Int in
      guard case .replayed(let trace) = flow.visits else { return -1 }
      return trace.visits.count
    }
    #expect(flows.map(\.channel) == [0, 1] && counts == [1, 2])
    let found = problems(
      log.replacing("08:30,app", with: "08:30,").replacing("08:00,phone", with: "08:00,desk"),
      visits: visits, calendar: more)
    #expect(found.count == 2)
    #expect(found[0].contains("2:18 There is no channel \"desk\". Defined: app or phone."))
    #expect(found[1].contains("3:1 The channel of this row is empty."))
  }

  @Test("A file that cannot be read is a problem of the line that names it")
  func unreadable() {
    let found = problems("time\n", visits: "{trace: visit.csv}")
    #expect(found.count == 1)
    #expect(found[0].contains("shop.yaml:8:21 The file cannot be read"), "\(found)")
  }

  @Test("The document holds the log, so that a job that is sent away needs no file")
  func whole() throws {
    let folder = try TemporaryFolder()
    try Self.scenario(visits: "{trace: visits.csv}")
      .write(toFile: folder.path("shop.yaml"), atomically: true, encoding: .utf8)
    try "time,service\n2025-03-03T08:00,wash\n"
      .write(toFile: folder.path("visits.csv"), atomically: true, encoding: .utf8)
    let json = try ScenarioDocument(file: folder.path("shop.yaml")).json
    #expect(json.contains("2025-03-03T08:00,wash"))
    let again = try ScenarioReader.read(text: json, named: "job")
    #expect(try arrivals(again).map(\.service) == [0])
    #expect(again.traceFiles.isEmpty)
  }
}
