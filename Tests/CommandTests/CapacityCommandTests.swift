import Fixtures
import Foundation
import Testing

@Suite("offpeak capacity")
struct CapacityCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func capacity(_ arguments: String...) throws -> Outcome {
    try Offpeak.run(["capacity"] + arguments, in: folder)
  }

  private func results(_ name: String) -> Results {
    Results(folder: folder.path("results/\(name)-capacity"))
  }

  /// A queue with so many clerks that is served at a rate of one in five minutes by each.
  private func counter(load: Double, clerks: Int = 4) throws -> String {
    try folder.write(
      """
      offpeak: 1
      name: counter
      calendar: {start: 2025-01-06, length: 4 weeks}
      sites: [{id: counter, hours: always, bays: [{group: clerk, count: \(clerks)}]}]
      walk_ins:
        - site: counter
          needs: {bay: clerk}
          arrivals: {exponential: {mean: \(300 / load) s}}
          takes: {exponential: {mean: 300 s}}
          begins: stationary
      """, to: "counter.yaml")
  }

  private func workshop() throws -> String {
    try folder.write(Workshop().text, to: "workshop.yaml")
  }

  /// The mean wait of M/M/c in minutes, five minutes a service (Erlang 1917, by the recursion of the loss formula).
  private func wait(load: Double, clerks: Int) -> Double {
    let loss = (1...clerks).reduce(1.0) { $1 == 0 ? $0 : load * $0 / (Double($1) + load * $0) }
    let share = Double(clerks) * loss / (Double(clerks) - load * (1 - loss))
    return share * 5 / (Double(clerks) - load)
  }

  @Test(
    "The fewest clerks of M/M/c are those of the Erlang C formula", arguments: [0.6, 1.7, 3.2, 5.5])
  func erlang(load: Double) throws {
    let scenario = try counter(load: load, clerks: 9)
    let least = Int(load) + 2
    // Between what one fewer and what they themselves have.
    let target = (wait(load: load, clerks: least - 1) * wait(load: load, clerks: least))
      .squareRoot()
    let outcome = try capacity(
      scenario, "--vary", "clerk=1..9", "--target", "counter.mean_wait <= \(target) min")
    #expect(outcome.code == 0, "\(outcome)")
    #expect(
      outcome.output.contains(
        "Cheapest that meets every target: counter.bays.clerk \(least) (cost \(least)).\n"),
      "\(outcome.output)")
    let rows = try results("counter").table("capacity").rows
    for row in rows {
      let clerks = row.count("counter.bays.clerk")
      let isStable = Double(clerks) > load
      #expect((row["verdict"] == "impossible") == !isStable, "\(row.text)")
      guard isStable else { continue }
      let exact = wait(load: load, clerks: clerks)
      let mean = try #require(row.number("mean"))
      let (safe, best) = (
        try #require(row.number("safe_bound")), try #require(row.number("best_bound"))
      )
      // Where nobody has waited yet, nothing is known of those who will.
      #expect(best <= exact && (exact <= safe || mean == 0 && exact < 1e-5), "\(row.text)")
      #expect((mean - exact).magnitude < 0.3 * exact + 0.001, "\(row.text)")
      if row["verdict"] == "meets" { #expect(clerks >= least) }
      if row["verdict"] == "fails" { #expect(clerks < least) }
    }
    #expect(
      try results("counter").table("front").rows.map(\.text) == ["\(least),\(least),0,\(least),20"])
  }

  @Test("The means of a garage are those of a run with as many replications")
  func garage() throws {
    let scenario = try workshop()
    let outcome = try capacity(
      scenario, "--vary", "bay=1..4", "--target", "conversion >= 60%", "--target",
      "mean_wait <= 20 min", "--replications", "20", "--at-most", "40")
    #expect(outcome.code == 0, "\(outcome)")
    let rows = try results("workshop").table("capacity").rows.filter {
      $0["metric"] == "conversion"
    }
    #expect(rows.map { $0.count("yard.bays.bay") } == [1, 2, 3, 4])
    for row in rows {
      let bays = row.count("yard.bays.bay")
      let text = Workshop(bays: bays).text
      let run = try Offpeak.results(
        of: folder.write(text, to: "w\(bays).yaml"), "--replications",
        String(row["replications"]), named: "run\(bays)", in: folder)
      #expect(row["mean"] == (try run.level(of: "conversion"))?["mean"])
    }
    let cheapest = try #require(rows.first { $0["verdict"] == "meets" })
    #expect((cheapest.number("mean") ?? 0) > 0.6 && (cheapest.number("safe_bound") ?? 0) >= 0.6)
    #expect(cheapest["cost"] == cheapest["yard.bays.bay"])
    for row in rows where row.count("yard.bays.bay") < cheapest.count("yard.bays.bay") {
      #expect(row["verdict"] != "meets")
    }
  }

  @Test("One more and one fewer come with paired differences of every target and of the money")
  func neighbours() throws {
    let scenario = try workshop()
    let outcome = try capacity(
      scenario, "--vary", "bay=2..3", "--vary", "crew=40,41", "--target", "conversion >= 20%",
      "--cost", "bay=80 CNY per day", "--cost", "crew=0.5", "--replications", "4", "--at-most", "16"
    )
    #expect(outcome.code == 0, "\(outcome)")
    #expect(
      outcome.output.contains(
        "Costs a day: 80 for each of yard.bays.bay, 0.5 for each of yard.technicians.crew."))
    let rows = try results("workshop").table("neighbours").rows
    #expect(
      rows.map { $0.cells("group", "change", "yard.bays.bay", "yard.technicians.crew", "metric") }
        == [
          ("bays.bay", 1, 3, 40), ("bays.bay", -1, 1, 40), ("technicians.crew", 1, 2, 41),
          ("technicians.crew", -1, 2, 39),
        ]
        .flatMap { group, change, bays, crew in
          ["conversion", "contribution_per_day"].map {
            "yard.\(group),\(change),\(bays),\(crew),\($0)"
          }
        })
    #expect(rows.map { $0["verdict"] } == ["meets", "meets", "", "", "meets", "meets", "", ""])
    let more = try #require(rows.first?.number("ci_low"))
    #expect(more > 0)
    // Forty can do what two bays need, as can one fewer.
    #expect(rows[4...].allSatisfy { $0.number("difference") == 0 })
    #expect(try results("workshop").table("front").rows.map(\.text) == ["2,40,2,40,180,4"])
  }

  @Test("Two groups are shown as a table of marks")
  func map() throws {
    let outcome = try capacity(
      try workshop(), "--vary", "bay=1..3", "--vary", "crew=0..1", "--target",
      "conversion >= 20%", "--replications", "4", "--at-most", "4")
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.output.contains("yard.technicians.crew ↓  1  2  3\n"))
    #expect(outcome.output.contains(" 0  ×  ×  ×\n"))
    #expect(
      outcome.output.contains(
        "Impossible: 3 of 6 points, such as yard.bays.bay 1, yard.technicians.crew 0 (cost 1): "))
  }

  @Test(
    "Without --vary all bays and technicians go from half to twice"
  )
  func unasked() throws {
    let queue = try counter(load: 1)
    let outcome = try capacity(
      queue, "--target", "counter.mean_wait <= 5 min", "--replications", "4", "--at-most", "4")
    #expect(outcome.code == 0, "\(outcome)")
    let rows = try results("counter").table("capacity").rows
    #expect(rows.map { $0.count("counter.bays.clerk") } == Array(2...8))
  }

  @Test("The same bytes for any number of threads")
  func threads() throws {
    let scenario = try counter(load: 1.7)
    var tables: [[String: Data]] = []
    var outputs: [String] = []
    for threads in ["1", "2"] {
      let outcome = try capacity(
        scenario, "--vary", "clerk=2..6", "--target", "counter.mean_wait <= 1 min", "--threads",
        threads, "--replications", "10", "--at-most", "40", "--json")
      #expect(outcome.code == 0, "\(outcome)")
      outputs.append(outcome.output)
      tables.append(try results("counter").tables())
    }
    #expect(tables[0] == tables[1] && outputs[0] == outputs[1])
    #expect(tables[0].keys.sorted() == ["capacity.csv", "front.csv", "neighbours.csv"])
  }

  @Test("If no point meets every target it says so, with the best bounds, and ends with 1")
  func none() throws {
    let outcome = try capacity(
      try counter(load: 1.7), "--vary", "clerk=1..2", "--target", "counter.mean_wait <= 1 s")
    #expect(outcome.code == 1)
    #expect(outcome.errors == "")
    #expect(
      outcome.output.contains(
        "No point meets every target. The best bounds, each at its own point:\n"))
    #expect(outcome.output.contains("(<= 0.016667 min) at counter.bays.clerk 2 (cost 2)\n"))
    #expect(try results("counter").table("front").rows.isEmpty)
  }

  @Test("The document has the answer, and the data package the columns of every file")
  func documents() throws {
    let outcome = try capacity(
      try counter(load: 1.7), "--vary", "clerk=1..3", "--target", "counter.mean_wait <= 4 min",
      "--output", folder.path("out"), "--json")
    #expect(outcome.code == 0, "\(outcome)")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(document["cheapest"] as? [[Int]] == [[3]] && document["front"] as? [[Int]] == [[3]])
    let points = try #require(document["points"] as? [[String: Any]])
    #expect(points.compactMap { $0["verdict"] as? String } == ["impossible", "fails", "meets"])
    #expect((points[0]["reason"] as? String)?.contains("a load below 1") == true)
    let package = try #require(
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(filePath: folder.path("out/datapackage.json"))))
        as? [String: Any])
    let resources = try #require(package["resources"] as? [[String: Any]])
    #expect(resources.count == 3)
    for resource in resources {
      let name = try #require(resource["name"] as? String)
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      let columns = try Results(folder: folder.path("out")).table(name).columns
      #expect(fields.compactMap { $0["name"] as? String } == columns)
    }
  }

  @Test("Without --replications the first look is at 20 at least, whatever the scenario asks for")
  func firstLook() throws {
    let outcome = try capacity(
      try workshop(), "--vary", "bay=2..3", "--target", "conversion >= 20%", "--quiet")
    #expect(outcome.code == 0 && outcome.output == "", "\(outcome)")
    #expect(
      try results("workshop").table("capacity").rows.map { $0.count("replications") } == [20, 20])
  }

  // MARK: Refusals

  @Test(
    "What cannot be asked is refused with what can",
    arguments: [
      ([], "offpeak: Name a target: --target \"METRIC <= value\" or --target \"METRIC >= value\"."),
      (
        ["--target", "busy_utilization >= 85%"],
        "none of these asks for service or against lost demand"
      ),
      (
        ["--target", "conversion <= 85%"],
        "utilization rises as they fall. Add such as \"conversion >= 70%\"."
      ),
      (["--target", "contribution_per_day >= 10"], "none of these asks for service"),
      (
        ["--target", "conversion = 85%"],
        "--target conversion = 85%: write METRIC <= value or METRIC >= value"
      ),
      (["--target", "conversoin >= 85%"], "--target: there is no metric conversoin;"),
      (["--target", "conversoin >= 85%"], "Maybe you meant conversion."),
      (["--target", "mean_wait <= 85%"], "mean_wait is in min, not in %."),
      (["--target", "conversion >= 3 min"], "conversion is in share, not in min."),
      (
        ["--vary", "booking.notice=1..3"],
        "--vary booking.notice: this is no count of bays, technicians or equipment; there are yard.bays.bay, yard.technicians.crew."
      ),
      (["--vary", "crow=1..3"], "The scenario has no crow; it has"),
      (["--vary", "crow=1..3"], "Maybe you meant yard.technicians.crew."),
      (["--vary", "bay"], "--vary bay: write PATH=values"),
      (["--vary", "bay=3..2"], "--vary A range rises; 3 is not below 2."),
      (["--vary", "bay=-1..2"], "--vary bay=-1..2: counts are whole numbers, such as bay=4..8."),
      (["--vary", "bay=1.5,2"], "--vary bay=1.5,2: counts are whole numbers, such as bay=4..8."),
      (["--vary", "bay=2..3", "--vary", "yard.bays.bay=2..4"], "yard.bays.bay varies already."),
      (
        ["--vary", "bay=1..200", "--vary", "crew=1..200"],
        "40000 points are too many; at most 10000"
      ),
      (
        ["--vary", "bay=2..3", "--cost", "crew=4"],
        "--cost crew=4: yard.technicians.crew does not vary; what varies is yard.bays.bay."
      ),
      (
        ["--vary", "bay=2..3", "--cost", "bay=4%"],
        "--cost bay=4%: write PATH=amount, the cost of one for a day, such as lift=120 CNY"
      ),
      (["--vary", "bay=2..3", "--cost", "bay=-1"], "0 to a billion are allowed."),
      (
        ["--vary", "bay=2..3", "--cost", "bay=1", "--cost", "bay=1"],
        "yard.bays.bay has a cost already."
      ),
      (
        ["--vary", "bay=2..3", "--policy", "none"],
        "--policy none: the scenario has no such policy; it has baseline."
      ),
      (["--vary", "bay=2..3", "--replications", "2"], "--replications 2 lies outside 3…1000000."),
      (["--vary", "bay=2..3", "--at-most", "3"], "--at-most 3 lies outside 20…1000000."),
      (["--vary", "bay=2..3", "--threads", "0"], "--threads 0 lies outside 1…1024."),
    ])
  func refusals(arguments: [String], expected: String) throws {
    let needsTarget = !arguments.isEmpty && !arguments.contains("--target")
    let target = needsTarget ? ["--target", "conversion >= 50%"] : []
    let outcome = try Offpeak.run(["capacity", workshop()] + target + arguments, in: folder)
    #expect(outcome.code == 2, "\(outcome)")
    #expect(outcome.output == "")
    #expect(
      outcome.errors.hasPrefix("offpeak: ") && outcome.errors.contains(expected), "\(outcome)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("results")))
  }

  @Test("Without --vary, too many points or two sites are refused with the groups there are")
  func unaskedRefusals() throws {
    let many = try folder.write(Workshop(bays: 60).text, to: "many.yaml")
    let sites = try folder.write(
      """
      offpeak: 1
      name: sites
      calendar: {start: 2025-01-06, length: 7 days}
      sites:
        - {id: north, hours: always, bays: [{group: clerk, count: 1}]}
        - {id: south, hours: always, bays: [{group: clerk, count: 1}]}
      walk_ins: [{site: north, needs: {bay: clerk}, arrivals: {exponential: {mean: 9 min}}, takes: 5 min}]
      """, to: "sites.yaml")
    for (scenario, target, expected) in [
      (
        many, "conversion >= 50%",
        "offpeak: Half to twice of every group are 5551 points, more than 2000: name the counts to try with --vary "
          + "PATH=lo..hi; there are yard.bays.bay, yard.technicians.crew.\n"
      ),
      (
        sites, "north.mean_wait <= 5 min",
        "offpeak: Name the counts to try: --vary PATH=lo..hi; there are north.bays.clerk, south.bays.clerk.\n"
      ),
    ] {
      let outcome = try capacity(scenario, "--target", target)
      #expect(outcome.code == 2 && outcome.errors == expected, "\(outcome)")
    }
  }

  @Test("The targets are those of the policy that is named")
  func policy() throws {
    let text = Workshop(policies: ["baseline: {}", Workshop.rewardingAfternoons]).text
    let scenario = try folder.write(text, to: "workshop.yaml")
    let outcome = try capacity(
      scenario, "--vary", "bay=3,4", "--target", "conversion >= 20%", "--policy", "afternoons",
      "--replications", "4", "--at-most", "4")
    #expect(outcome.code == 0, "\(outcome)")
    let run = try Offpeak.results(of: scenario, "--replications", "4", in: folder)
    let row = try #require(try results("workshop").table("capacity").rows.first)
    #expect(row["mean"] == (try run.level(of: "conversion", policy: "afternoons"))?["mean"])
    #expect(row["mean"] != (try run.level(of: "conversion"))?["mean"])
  }

  @Test("Interrupted it leaves old results whole", arguments: [SIGINT, SIGTERM])
  func interrupted(signal: Int32) throws {
    let scenario = try counter(load: 1.7)
    let arguments = ["--vary", "clerk=2..6", "--target", "counter.mean_wait <= 1 min"]
    let first = try Offpeak.run(
      ["capacity", scenario, "--replications", "3", "--at-most", "3", "--quiet"] + arguments,
      in: folder)
    #expect(first.output + first.errors == "")
    let before = try results("counter").files()
    let launched = try Offpeak.start(
      ["capacity", scenario, "--replications", "100000", "--at-most", "100000", "--threads", "16"]
        + arguments,
      in: folder)
    try #require(poll { launched.threadCount > 16 }, "It simulates nothing.")
    launched.send(signal)
    let outcome = launched.outcome()
    #expect(outcome.code == 130)
    #expect(
      outcome.errors == "offpeak: Interrupted; results/counter-capacity is as it was before.\n")
    #expect(try results("counter").files() == before)
  }

  @Test("A folder of somebody else is not replaced")
  func foreign() throws {
    try folder.write("mine", to: "results/counter-capacity/notes.txt")
    let outcome = try capacity(
      try counter(load: 1), "--target", "counter.mean_wait <= 1 min", "--replications", "3")
    #expect(outcome.code == 3)
    #expect(outcome.errors.contains("it has no manifest.json of Offpeak"))
  }
}
