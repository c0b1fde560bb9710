import Studies
import Testing

@Suite("Theory says in words why it has no answer")
struct NoClosedFormTests {
  private static let exponential = Counter.exponential
  private static let arrivals = Counter.arrivals

  /// Why theory does not know a queue.
  private func reason(
    _ queue: String, clerks: Int = 1, hours: String = "always", warmUp: String = "1 day"
  ) throws -> NoClosedForm? {
    do {
      let form = try Counter.form(queue, clerks: clerks, hours: hours, warmUp: warmUp)
      Issue.record("It is \(form.notation).")
      return nil
    } catch let reason as NoClosedForm {
      return reason
    }
  }

  @Test(
    "The laws and limits of a queue",
    arguments: [
      (
        "needs: {bay: clerk}, arrivals: 5 min, takes: 4 min", 1,
        .arrivals(law: "fixed", customers: "counter")
      ),
      ("\(arrivals), takes: 5 min", 1, .overloaded(load: 1, stage: "clerk")),
      ("\(arrivals), takes: \(exponential("750 s"))", 2, .overloaded(load: 1.25, stage: "clerk")),
      (
        "\(arrivals), takes: \(exponential("4 min")), patience: {lognormal: {mean: 5 min, cv: 1}}",
        1,
        .patience(law: "lognormal")
      ),
      (
        "\(arrivals), takes: 4 min, patience: \(exponential("5 min"))", 1,
        .limited(.patience, service: "fixed service")
      ),
      ("\(arrivals), takes: 4 min, room: 5", 1, .limited(.room, service: "fixed service")),
      (
        "\(arrivals), takes: {lognormal: {mean: 8 min, cv: 1}}", 2,
        .severalServers(2, service: "lognormal service")
      ),
      (
        "needs: {bay: clerk}, arrivals: \(exponential("1 s")), takes: \(exponential("1 min")), patience: \(exponential("10000 h"))",
        1,
        .patienceTooLong
      ),
    ] as [(String, Int, NoClosedForm)])
  func queues(queue: String, clerks: Int, expected: NoClosedForm) throws {
    #expect(try reason(queue, clerks: clerks) == expected)
  }

  /// Two classes, ten minutes apart each; what is said of both, then of each.
  private func classes(_ all: String, _ one: String, _ other: String) -> String {
    let arrivals = "arrivals: \(Self.exponential("10 min"))"
    return
      "needs: {bay: clerk}, \(all), classes: {one: {\(arrivals), \(one)}, other: {\(arrivals), \(other)}}"
  }

  @Test(
    "The classes of a queue",
    arguments: [
      (
        "takes: \(exponential("4 min"))", "patience: \(exponential("5 min"))", "priority: 0",
        .unlikePatience
      ),
      (
        "room: 5, takes: 4 min", "takes: \(exponential("4 min"))", "takes: \(exponential("5 min"))",
        .limited(.room, service: "service that differs by class")
      ),
      (
        "room: 5, takes: \(exponential("4 min"))", "priority: 1", "priority: 2",
        .prioritiesWith(.room)
      ),
      (
        "takes: \(exponential("4 min"))", "priority: 1",
        "priority: 2, patience: \(exponential("4 min"))",
        .prioritiesWith(.patience)
      ),
    ] as [(String, String, String, NoClosedForm)])
  func classes(all: String, one: String, other: String, expected: NoClosedForm) throws {
    #expect(try reason(classes(all, one, other)) == expected)
  }

  @Test("Unlike services at several servers")
  func unlikeServices() throws {
    let queue = classes(
      "takes: 4 min", "takes: \(Self.exponential("4 min"))", "takes: \(Self.exponential("5 min"))")
    #expect(
      try reason(queue, clerks: 2) == .severalServers(2, service: "service that differs by class"))
  }

  @Test(
    "Several stages",
    arguments: [
      ("room: 5, arrivals: \(exponential("5 min"))", exponential("4 min"), .stagesWith(.room)),
      (
        "patience: \(exponential("5 min")), arrivals: \(exponential("5 min"))",
        exponential("4 min"),
        .stagesWith(.patience)
      ),
      (
        "arrivals: \(exponential("5 min"))", "4 min",
        .stageBehind(stage: "test", service: "fixed service")
      ),
      (
        "classes: {one: {priority: 1, arrivals: \(exponential("10 min"))}, other: {arrivals: \(exponential("10 min"))}}",
        exponential("4 min"), .stagesWithPriorities
      ),
    ] as [(String, String, NoClosedForm)])
  func stages(queue: String, first: String, expected: NoClosedForm) throws {
    let stages = Counter.tandem(first, Self.exponential("4 min"))
    #expect(try reason("\(queue), \(stages)") == expected)
  }

  @Test(
    "A site that closes has no steady state, nor has a queue that is measured from its empty start")
  func noSteadyState() throws {
    let queue = "\(Self.arrivals), takes: \(Self.exponential("4 min"))"
    #expect(try reason(queue, hours: "08:00-18:00") == .siteCloses(site: "counter"))
    #expect(try reason(queue, warmUp: "0 days") == .beginsEmpty)
  }

  @Test(
    "The sentence names what stands in the way and what is known",
    arguments: [
      (
        NoClosedForm.patience(law: "lognormal"),
        "lognormal patience has no closed form here; exponential patience has."
      ),
      (
        .overloaded(load: 1.25, stage: "clerk"),
        "clerk has a load of 1.25, which must lie below 1 where neither room nor patience limits the queue: it has no "
          + "steady state."
      ),
      (
        .severalServers(2, service: "fixed service"),
        "fixed service at 2 servers has no closed form; one server has one, and so has the same exponential service for "
          + "all."
      ),
      (
        .limited(.room, service: "fixed service"),
        "room with fixed service has no closed form here; with the same exponential service for all it has one."
      ),
    ])
  func sentences(reason: NoClosedForm, text: String) {
    #expect(reason.description == text)
  }
}
