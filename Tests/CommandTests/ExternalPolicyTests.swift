import Fixtures
import Foundation
import Testing

@Suite("A policy that is a program of one's own")
struct ExternalPolicyTests {
  private let folder: TemporaryFolder

  /// The shipped example with everything beside it.
  init() throws {
    folder = try TemporaryFolder()
    let shipped = Offpeak.package.appending(path: "scenarios/external")
    for name in ["garage.yaml", "occupancy.py"] {
      try FileManager.default.copyItem(
        at: shipped.appending(path: name), to: URL(filePath: folder.path(name)))
    }
  }

  /// The example with another program.
  private func scenario(
    _ external: String, _ more: String = "", named name: String = "other.yaml"
  ) throws -> String {
    let text = try String(contentsOfFile: folder.path("garage.yaml"), encoding: .utf8)
    let shipped = "external: {command: [python3, occupancy.py]}"
    try #require(text.contains(shipped))
    return try folder.write(
      text.replacing(shipped, with: "external: {\(external)}\(more)"), to: name)
  }

  /// A program in Python that answers with what is written for its question `q`.
  private func python(_ answer: String, _ options: String = "", more: String = "") throws -> String
  {
    try folder.write(
      """
      import json, os, sys, time
      for line in sys.stdin:
          q = json.loads(line)
          answer = {"n": q["n"]}
          if "hello" not in q:
              \(answer)
          print(json.dumps(answer), flush=True)
      """, to: "policy.py")
    return try scenario("command: [python3, policy.py]\(options)", more)
  }

  @Test("The shipped example writes the same tables on one thread and on two, and changes prices")
  func sameBytes() throws {
    let one = try Offpeak.results(
      of: folder.path("garage.yaml"), "--threads", "1", named: "one", in: folder)
    let two = try Offpeak.results(
      of: folder.path("garage.yaml"), "--threads", "2", named: "two", in: folder)
    #expect(try two.differences(from: one) == [])
    let factors = try one.table("revenue").rows.filter {
      $0["policy"] == "occupancy" && $0["rule_factors"] != "0.00"
    }
    #expect(!factors.isEmpty)
  }

  @Test("A program that says nothing sells as the baseline does")
  func silent() throws {
    let results = try Offpeak.results(of: python("pass"), in: folder)
    let rows = try results.table("conversion").rows.map(\.text)
    let own = rows.filter { $0.hasPrefix("occupancy,") }.map {
      $0.replacing("occupancy,", with: "")
    }
    let baseline = rows.filter { $0.hasPrefix("baseline,") }
      .map { $0.replacing("baseline,", with: "") }
    #expect(own == baseline && !own.isEmpty)
  }

  @Test("What it is told adds up, and is what the schema says")
  func told() throws {
    let text = try scenario(
      "command: [sh, -c, tee -a told-$$ | python3 occupancy.py], uniforms: 3",
      "\n    rewards: [{name: wash, when: always, gives: {money: 20 CNY}, budget: 100 CNY per day}]"
    )
    _ = try Offpeak.results(of: text, "--replications", "1", in: folder)
    let name = try #require(folder.names().first { $0.hasPrefix("told-") })
    let lines = try String(contentsOfFile: folder.path(name), encoding: .utf8).split(
      separator: "\n")
    let hello = try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any]
    let facts = try #require(hello?["hello"] as? [String: Any])
    #expect(facts["rewards"] as? [String] == ["wash"])
    #expect(facts["uniforms"] as? Int == 3)
    #expect(lines.count > 24 * 14)
    for (number, line) in lines.enumerated().dropFirst() {
      try check(line, number: number)
    }
    #expect(lines[1].contains(#""now":"2025-03-10T00:00:00+08:00""#))
    #expect(lines.contains { $0.contains(#""booked":true"#) && $0.contains(#""percent":115"#) })
    #expect(lines.contains { $0.contains(#""booked":false"#) })
  }

  private func check(_ line: Substring, number: Int) throws {
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    let question = try #require(object)
    #expect(question["n"] as? Int == number)
    #expect((question["uniforms"] as? [Double])?.count == 3)
    #expect((question["budget_left"] as? [[String: Any]])?.first?["left"] as? Int == 10_000)
    let days = try #require(question["days"] as? [[String: Any]])
    #expect(days.count >= 8)
    for day in days {
      let hours = try #require(day["hours"] as? [[String: Any]])
      for key in ["open_minutes", "booked_minutes"] {
        let sum = hours.reduce(0) { $0 + ($1[key] as? Int ?? 0) }
        #expect(sum == day[key] as? Int)
      }
    }
  }

  @Test("A reward is given where it offers one, and nowhere else")
  func rewards() throws {
    let offer = """
      answer["rewards"] = [{"reward": "wash", "date": d["date"], "from": "12:00", "to": "14:00"} for d in q["days"]]
      """
    let rules =
      "\n    rewards: [{name: wash, when: always, gives: {money: 20 CNY}}]"
    let given = try Offpeak.results(of: python(offer, more: rules), named: "given", in: folder)
    let nothing = try Offpeak.results(of: python("pass", more: rules), named: "not", in: folder)
    func incentives(_ results: Results) throws -> Int {
      try results.table("revenue").rows.filter { $0["policy"] == "occupancy" }
        .reduce(0) { $0 + ($1["incentives"] == "0.00" ? 0 : 1) }
    }
    #expect(try incentives(given) > 0)
    #expect(try incentives(nothing) == 0)
  }

  @Test(
    "One that dies, stalls or answers nonsense ends the run and leaves the old results whole",
    arguments: [
      (
        "sys.exit(3) if q['n'] == 40 else None", "",
        "ended with exit code 3 before it had answered."
      ),
      ("os.kill(os.getpid(), 9)", "", "was ended by signal 9 (Killed) before it had answered."),
      (
        "time.sleep(60) if q['n'] == 20 else None", ", deadline: 1 s",
        "did not answer within 1 s."
      ),
      ("answer['n'] = 7", "", "answered question 7, but it was asked question 1."),
      (
        "answer['prices'] = [{'date': '2025-03-10', 'percent': float('nan')}]", "",
        "sent a line that is no JSON, or has a number in it that is not finite."
      ),
      (
        "answer['prices'] = [{'date': '2025-03-10', 'site': 'nowhere', 'percent': 90}]", "",
        "gave an answer that cannot be followed: prices[0].site: there is no site nowhere; there are chengdu-01."
      ),
      (
        "answer['prices'] = [{'date': '2025-03-10', 'service': 'oil-mineral', 'price': 253.5}]",
        "", "cannot be followed: prices[0].price: 253.5 is not a whole number."
      ),
    ])
  func failures(answer: String, options: String, expected: String) throws {
    let old = try Offpeak.results(
      of: folder.path("garage.yaml"), "--replications", "1", "--policy", "baseline", named: "out",
      in: folder)
    let before = try old.files()
    let outcome = try Offpeak.run(
      "run", python(answer, options), "--output", old.folder, "--threads", "2", in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.output == "")
    let start = "offpeak: The program of policy occupancy (python3 policy.py) "
    #expect(outcome.errors.hasPrefix(start) && outcome.errors.contains(expected), "\(outcome)")
    #expect(outcome.errors.hasSuffix("\nOld results are as they were.\n"))
    #expect(try old.files() == before)
    #expect(
      try folder.names() == ["garage.yaml", "occupancy.py", "other.yaml", "out", "policy.py"])
  }

  @Test(
    "Interrupted while a program takes its time, a run blames nobody", arguments: [SIGINT, SIGTERM])
  func interrupted(signal: Int32) throws {
    let text = try python("open('asked', 'w').close(); time.sleep(300)")
    let launched = try Offpeak.start(
      ["run", text, "--output", folder.path("out"), "--threads", "2"], in: folder)
    let asked = folder.path("asked")
    try #require(poll { FileManager.default.fileExists(atPath: asked) }, "It was never asked.")
    launched.send(signal)
    let outcome = launched.outcome()
    #expect(outcome.code == 130, "\(outcome)")
    #expect(outcome.errors.hasPrefix("offpeak: Interrupted; "), "\(outcome)")
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome)")
  }

  @Test("Of several failures that of the first replication is told, on one thread and on two")
  func firstFailure() throws {
    let text = try python("sys.exit(q['n'] % 200) if q['n'] > 150 else None")
    let outcomes = try ["1", "2"].map {
      try Offpeak.run("run", text, "--threads", $0, "--replications", "4", in: folder).errors
    }
    #expect(outcomes[0].contains("exit code 151") && outcomes[0] == outcomes[1])
  }

  @Test("A scenario is checked without starting its programs")
  func validate() throws {
    let text = try scenario("command: [touch, started]")
    let outcome = try Offpeak.run("validate", text, in: folder)
    #expect(outcome.code == 0, "\(outcome)")
    #expect(try !folder.names().contains("started"))
  }

  @Test("Interrupted while a program is silent, the run ends at once and the program with it")
  func interrupted() throws {
    let text = try scenario(
      #"command: [sh, -c, 'read l; echo "$0"; read l; echo $$ > pid; exec sleep 600', '{"n":0}'], deadline: 10 min"#
    )
    let launched = try Offpeak.start(["run", text, "--threads", "1"], in: folder)
    let isWaiting = poll {
      (try? String(contentsOfFile: folder.path("pid"), encoding: .utf8).hasSuffix("\n")) ?? false
    }
    try #require(isWaiting)
    launched.send(SIGINT)
    let outcome = launched.outcome()
    #expect(outcome.code == 130)
    #expect(
      outcome.errors == "offpeak: Interrupted; results/external-garage is as it was before.\n")
    let number = try String(contentsOfFile: folder.path("pid"), encoding: .utf8)
      .trimmingCharacters(in: .newlines)
    #expect(!FileManager.default.fileExists(atPath: "/proc/\(number)"))
  }

  @Test(
    "Every command that simulates finds the program beside the scenario", arguments: Self.commands)
  func everywhere(words: [String]) throws {
    let text = try String(contentsOfFile: folder.path("garage.yaml"), encoding: .utf8)
      .replacing("warm_up: 1 week", with: "warm_up: 7 days").replacing(
        "length: 2 weeks", with: "length: 7 days"
      ).replacing("publish: {every: 1 h}", with: "publish: {every: 1 days}")
      .replacing("price: -0.006 per CNY", with: "price: {value: -0.006 per CNY, se: 0.001}")
    try folder.write(text, to: "elsewhere/week.yaml")
    try FileManager.default.copyItem(
      atPath: folder.path("occupancy.py"), toPath: folder.path("elsewhere/occupancy.py"))
    try FileManager.default.removeItem(atPath: folder.path("occupancy.py"))
    let outcome = try Offpeak.run(words, in: folder)
    #expect([0, 1].contains(outcome.code), "\(outcome)")
    #expect(!outcome.errors.contains("program"), "\(outcome)")
  }

  private static let commands = [
    ["run", "elsewhere/week.yaml", "--quiet"],
    ["check", "elsewhere/week.yaml", "--against", "base", "--update", "--quiet"],
    [
      "sweep", "elsewhere/week.yaml", "--vary", "sites[0].bays.lift=3..4", "--replications", "2",
      "--quiet",
    ],
    [
      "solve", "elsewhere/week.yaml", "--find", "booking.notice=0 min..2 h", "--so-that",
      "bookings_per_day=33", "--policy", "occupancy", "--quiet",
    ],
    [
      "run", "elsewhere/week.yaml", "--uncertain", "--draws", "2", "--quiet",
    ],
  ]
}
