import Studies
import Testing

@Suite("Theory recognises queues by their laws, bays and classes")
struct ClosedFormTests {
  private static let exponential = Counter.exponential
  private static let arrivals = Counter.arrivals

  private func value(_ metric: String, of form: ClosedForm) throws -> Double {
    try #require(form.metrics.first { $0.name == "counter.\(metric)" }, "\(metric)").value
  }

  /// Whether values agree to the digits of the expected ones.
  private func expect(
    _ expected: KeyValuePairs<String, Double>, of form: ClosedForm,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    for (metric, exact) in expected {
      let found = try value(metric, of: form)
      #expect((found - exact).magnitude <= 1e-4 * max(1, exact), "\(metric)", sourceLocation: place)
    }
  }

  @Test(
    "Each kind of queue has its name in Kendall's notation",
    arguments: [
      ("takes: \(exponential("4 min"))", 1, "M/M/1", "Erlang 1917"),
      ("takes: \(exponential("12 min"))", 3, "M/M/3", "Erlang 1917"),
      ("takes: \(exponential("12 min")), room: 8", 2, "M/M/2/8", "Gross and Harris, chapter 2"),
      (
        "takes: \(exponential("12 min")), patience: \(exponential("5 min"))", 2, "M/M/2+M",
        "Palm 1957, Garnett et al. 2002"
      ),
      (
        "takes: \(exponential("12 min")), patience: \(exponential("5 min")), room: 4", 2,
        "M/M/2/4+M", "Palm 1957, Garnett et al. 2002"
      ),
      ("takes: \(exponential("12 min")), room: 2", 2, "M/M/2/2", "Erlang 1917"),
      ("takes: 12 min, room: 2", 3, "M/D/2/2", "Erlang 1917, Sevastyanov 1957"),
      ("takes: 4 min", 1, "M/D/1", "Pollaczek 1930, Khinchine 1932"),
      ("takes: {erlang: {stages: 4, mean: 4 min}}", 1, "M/E4/1", "Pollaczek 1930, Khinchine 1932"),
      (
        "takes: {lognormal: {mean: 4 min, cv: 2}}", 1, "M/G/1", "Pollaczek 1930, Khinchine 1932"
      ),
    ])
  func kinds(queue: String, clerks: Int, notation: String, source: String) throws {
    let form = try Counter.form("\(Self.arrivals), \(queue)", clerks: clerks)
    #expect(form.queue == "counter")
    #expect(form.notation == notation)
    #expect(form.source == source)
  }

  @Test(
    "An exponential law is known under its other names",
    arguments: [
      "{erlang: {stages: 1, mean: 4 min}}", "{gamma: {mean: 4 min, cv: 1}}",
      "{weibull: {shape: 1, scale: 4 min}}",
      "{hyperexponential: [{share: 30%, mean: 4 min}, {share: 70%, mean: 4 min}]}",
    ])
  func otherNames(law: String) throws {
    let form = try Counter.form("\(Self.arrivals), takes: \(law)")
    #expect(form.notation == "M/M/1")
    try expect(["mean_wait": 16, "share_waiting": 0.8], of: form)
  }

  @Test("M/M/1 at load 0.8 is that of every textbook, in the order of summary.csv")
  func textbook() throws {
    let form = try Counter.form("\(Self.arrivals), takes: \(Self.exponential("4 min"))")
    #expect(
      form.metrics.map(\.name) == [
        "counter.mean_wait", "counter.mean_wait_of_waiting", "counter.share_waiting",
        "counter.mean_queue_length", "counter.mean_in_system", "counter.busy_servers",
        "counter.share_leaving",
      ])
    try expect(
      [
        "mean_wait": 16, "mean_wait_of_waiting": 20, "share_waiting": 0.8,
        "mean_queue_length": 3.2, "mean_in_system": 4, "busy_servers": 0.8, "share_leaving": 0,
      ], of: form)
  }

  /// λ E[S²] / (2 (1 − ρ)) with λ = 0.2 and ρ = 0.8: the second moment over 2.
  @Test(
    "M/G/1 waits half of the second moment over what is left of the server",
    arguments: [
      ("4 min", 8), ("{erlang: {stages: 4, mean: 4 min}}", 10),
      ("{uniform: {from: 2 min, to: 6 min}}", 26.0 / 3),
      ("{triangular: {from: 1 min, mode: 4 min, to: 7 min}}", 8.75),
      ("{gamma: {mean: 4 min, cv: 2}}", 40), ("{lognormal: {mean: 4 min, cv: 2}}", 40),
      ("{hyperexponential: [{share: 50%, mean: 2 min}, {share: 50%, mean: 6 min}]}", 20),
      ("{empirical: {2 min: 50%, 6 min: 50%}}", 10),
    ] as [(String, Double)])
  func singleServer(law: String, wait: Double) throws {
    let form = try Counter.form("\(Self.arrivals), takes: \(law)")
    try expect(
      ["mean_wait": wait, "share_waiting": 0.8, "mean_wait_of_waiting": wait / 0.8], of: form)
  }

  @Test("Classes that differ in nothing but how many come share the values of all")
  func alikeClasses() throws {
    let form = try Counter.form(
      """
      needs: {bay: clerk}, room: 8, takes: \(Self.exponential("396 s")), classes: {
        members: {arrivals: \(Self.exponential("8 min"))}, guests: {arrivals: \(Self.exponential("160 s"))}}
      """, clerks: 3)
    #expect(form.notation == "M/M/3/8")
    try expect(
      [
        "mean_wait": 5.5410, "members.mean_wait": 5.5410, "guests.mean_wait": 5.5410,
        "busy_servers": 2.7311, "members.busy_servers": 0.6828, "guests.busy_servers": 2.0484,
        "members.share_leaving": 0.1724, "guests.share_waiting": 0.7896,
      ], of: form)
  }

  @Test("Classes of unlike service and equal priority are one mixture")
  func mixture() throws {
    let form = try Counter.form(
      """
      needs: {bay: clerk}, classes: {
        brief: {arrivals: \(Self.exponential("5 min")), takes: 1 min},
        long: {arrivals: \(Self.exponential("20 min")), takes: \(Self.exponential("6 min"))}}
      """)
    #expect(form.notation == "M/G/1")
    // λ E[S²] / 2 = 0.2 · 1 / 2 + 0.05 · 72 / 2 = 1.9, over 1 − 0.5.
    try expect(
      [
        "mean_wait": 3.8, "brief.mean_wait": 3.8, "long.mean_wait": 3.8,
        "long.share_waiting": 0.5, "brief.busy_servers": 0.2, "long.busy_servers": 0.3,
      ], of: form)
  }

  /// An arrival meets 0.1 · 2² / 2 + 0.1 · 13.5 / 2 + 0.025 · 128 / 2 = 2.475 min of service still to do.
  @Test("Cobham's waits hold for unlike services, and equal priorities wait alike")
  func priorities() throws {
    let form = try Counter.form(
      """
      needs: {bay: clerk}, classes: {
        normal: {priority: 2, arrivals: \(Self.exponential("10 min")), takes: {erlang: {stages: 2, mean: 3 min}}},
        urgent: {priority: -1, arrivals: \(Self.exponential("10 min")), takes: 2 min},
        long: {priority: 2, arrivals: \(Self.exponential("40 min")), takes: \(Self.exponential("8 min"))}}
      """)
    #expect(form.notation == "M/G/1 with priorities")
    #expect(form.source == "Cobham 1954")
    try expect(
      [
        "urgent.mean_wait": 2.475 / 0.8, "normal.mean_wait": 2.475 / 0.24,
        "long.mean_wait": 2.475 / 0.24, "urgent.share_waiting": 0.7, "long.busy_servers": 0.2,
        "mean_wait": (4 * 2.475 / 0.8 + 5 * 2.475 / 0.24) / 9,
      ], of: form)
  }

  /// The balance equations of the numbers in both lines, solved as a linear system elsewhere.
  @Test("Priorities at several servers solve their balance equations")
  func prioritiesAtServers() throws {
    let form = try Counter.form(
      """
      needs: {bay: clerk}, takes: \(Self.exponential("9 min")), classes: {
        urgent: {priority: 1, arrivals: \(Self.exponential("12 min"))},
        normal: {priority: 2, arrivals: \(Self.exponential("6 min"))}}
      """, clerks: 3)
    #expect(form.notation == "M/M/3 with priorities")
    try expect(
      [
        "urgent.mean_wait": 2.2710, "normal.mean_wait": 9.0841, "share_waiting": 0.5678,
        "normal.share_waiting": 0.5678,
      ], of: form)
  }

  /// The balance equations of the numbers of both classes in service, solved as a linear system elsewhere.
  @Test("Where nobody can wait, only the mean service matters, and priorities and patience do not")
  func loss() throws {
    let form = try Counter.form(
      """
      needs: {bay: clerk}, room: 3, classes: {
        brief: {priority: 2, arrivals: \(Self.exponential("5 min")), takes: 5 min, patience: 1 min},
        long: {arrivals: \(Self.exponential("10 min")), takes: {lognormal: {mean: 15 min, cv: 1}}}}
      """, clerks: 3)
    #expect(form.notation == "M/G/3/3")
    try expect(
      [
        "share_leaving": 0.28217, "brief.busy_servers": 0.71783, "long.busy_servers": 1.07675,
        "mean_wait": 0,
      ], of: form)
    #expect(!form.metrics.contains { $0.name.hasSuffix("mean_wait_of_waiting") })
  }

  @Test("Stages in a row are queues of their own, and their waits add up")
  func tandem() throws {
    let stages = Counter.tandem(Self.exponential("7 min"), Self.exponential("4 min"))
    let form = try Counter.form("arrivals: \(Self.exponential("5 min")), \(stages)", clerks: 2)
    #expect(form.notation == "M/M/2 → M/M/1")
    #expect(form.source == "Erlang 1917, Burke 1956")
    try expect(
      [
        "intake.mean_wait": 6.7255, "test.mean_wait": 16, "mean_wait": 22.7255,
        "mean_queue_length": 4.5451, "waits_per_customer": 1.3765, "busy_servers": 2.2,
      ], of: form)
  }

  @Test("The last of several stages may have any service")
  func lastStage() throws {
    let stages = Counter.tandem(Self.exponential("7 min"), "4 min")
    let form = try Counter.form("arrivals: \(Self.exponential("5 min")), \(stages)", clerks: 2)
    #expect(form.notation == "M/M/2 → M/D/1")
    try expect(["intake.mean_wait": 6.7255, "test.mean_wait": 8], of: form)
  }

  @Test("Stages before classes, each class over all stages")
  func classesOfStages() throws {
    let stages = Counter.tandem(Self.exponential("7 min"), Self.exponential("4 min"))
    let form = try Counter.form(
      """
      \(stages), classes: {test: {arrivals: \(Self.exponential("10 min"))}, guests: {arrivals: \(Self.exponential("10 min"))}}
      """, clerks: 2)
    let waits = form.metrics.filter { $0.name.hasSuffix(".mean_wait") }
    #expect(
      waits.map(\.name) == [
        "counter.mean_wait", "counter.intake.mean_wait", "counter.test.mean_wait",
        "counter.test.mean_wait", "counter.guests.mean_wait",
      ])
    let expected = [22.7255, 6.7255, 16, 22.7255, 22.7255]
    for (wait, exact) in zip(waits, expected) { #expect((wait.value - exact).magnitude < 1e-3) }
  }

  @Test(
    "Hours that leave nothing out are open always",
    arguments: [
      "always", "{daily: 00:00-24:00}", "{mon-fri: always, sat: always, sun: 00:00-24:00}",
    ])
  func open(hours: String) throws {
    let queue = "\(Self.arrivals), takes: \(Self.exponential("4 min"))"
    #expect(try Counter.form(queue, hours: hours).notation == "M/M/1")
  }

  @Test("A stationary start needs no warm-up")
  func stationary() throws {
    let queue = "\(Self.arrivals), takes: \(Self.exponential("4 min")), begins: stationary"
    #expect(try Counter.form(queue, warmUp: "0 days").notation == "M/M/1")
  }
}
