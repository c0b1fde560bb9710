import Fixtures
import Foundation
import Testing

@Suite("Cases from the field")
struct CaseTests {
  private let folder: TemporaryFolder
  private let shop: String
  /// The true change of the share that books when the price falls from 20 to 15.
  private static let change =
    KnownShop.conversion(factor: 0.75) / KnownShop.conversion(factor: 1) - 1

  private static func text(after: String = "wash.price: 15") -> String {
    KnownShop.text(study: "replications: 20") + """

      case:
        about: A wash costs less.
        source: operator's report
        after: {\(after)}
        claims:
          - {name: more book, metric: conversion, of: change, is: +\(Int((change * 100).rounded()))%}
          - {name: twice as many, metric: bookings_per_day, of: change, is: +100%}
          - {metric: conversion, of: difference, is: at least 5%}
          - {metric: conversion, of: before, is: 20%..30%}
        needs:
          - {find: wash.price=1..19, claim: more book}
          - {find: anybody.price=-0.3..-0.05 per EUR, claim: twice as many}
          - {find: anybody.outside=-1.2..-0.8, claim: twice as many}
      """
  }

  init() throws {
    folder = try TemporaryFolder()
    shop = try folder.write(Self.text(), to: "shop.yaml")
  }

  private func run(_ arguments: String..., named name: String = "out") throws -> Outcome {
    try Offpeak.run(["run", shop, "--output", folder.path(name)] + arguments, in: folder)
  }

  @Test(
    "A run prints each claim beside what is simulated, with its verdict, and what would have to be true"
  )
  func block() throws {
    let outcome = try run()
    #expect(outcome.code == 0)
    let lines = outcome.output.split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    let start = try #require(
      lines.firstIndex(
        of: "Claimed (operator's report), and what is simulated (20 replications, paired):"))
    #expect(lines[start + 1] == "claimed simulated 95 % interval")
    #expect(lines[start + 2].hasPrefix("more book, change +19.0 % +1"))
    #expect(lines[start + 2].hasSuffix(" holds"))
    #expect(lines[start + 3].hasPrefix("twice as many, change +100.0 % +1"))
    #expect(lines[start + 3].hasSuffix(" short of it"))
    #expect(lines[start + 4].hasPrefix("conversion, difference at least +5.0 pp +1"))
    #expect(lines[start + 4].hasSuffix(" holds"))
    #expect(lines[start + 5].hasPrefix("conversion, before 20.0 % … 30.0 % "))
    #expect(lines[start + 5].hasSuffix(" above it"))
    #expect(
      lines[start + 6]
        == "What would have to be true (10 replications at each value, 95 % intervals):")
    #expect(lines[start + 7] == "twice as many, change, +100.0 % needs")
    #expect(lines[start + 8].contains("multinomial_logit.price -0.19"))
    #expect(lines[start + 8].hasSuffix(" per EUR, -0.1 per EUR in the file"))
    #expect(lines[start + 9].contains("outside no value from -1.2 to -0.8 does: at most +"))
    #expect(lines[start + 9].hasSuffix(", -1 in the file"))
  }

  @Test("claims.csv holds the figures, and the true change lies in its interval")
  func figures() throws {
    _ = try run()
    let results = Results(folder: folder.path("out"))
    let rows = try results.table("claims").rows
    #expect(rows.map { $0["verdict"] } == ["holds", "short", "holds", "above"])
    #expect(rows.map { $0["of"] } == ["change", "change", "difference", "before"])
    #expect(rows.map { $0["claimed_low"] } == ["0.19", "1", "0.05", "0.2"])
    #expect(rows.map { $0["claimed_high"] } == ["0.19", "1", "", "0.3"])
    #expect(rows[0].number("ci_low")! < Self.change)
    #expect(rows[0].number("ci_high")! > Self.change)
    let before = try results.level(of: "conversion")
    #expect(rows[3].number("simulated") == before?.number("mean"))
    let needs = try results.table("needs").rows
    #expect(needs.map { $0["outcome"] } == ["reached", "not_reached"])
    #expect(needs.map { $0.count("replications") } == [10, 10])
    let package = try String(contentsOfFile: folder.path("out/datapackage.json"), encoding: .utf8)
    #expect(package.contains("\"claims.csv\"") && package.contains("\"needs.csv\""))
  }

  @Test("The tables of the run before the change are those of the same scenario without a case")
  func before() throws {
    _ = try run()
    let plain = try folder.write(KnownShop.text(study: "replications: 20"), to: "plain.yaml")
    let other = try Offpeak.results(of: plain, named: "plain", in: folder)
    #expect(
      try Results(folder: folder.path("out")).differences(from: other)
        == ["claims.csv", "needs.csv"])
    #expect(try run("--before", named: "alone").output.contains("Claimed") == false)
    #expect(try Results(folder: folder.path("alone")).differences(from: other) == [])
  }

  @Test("--after runs the changed scenario as any other, into a folder of its own")
  func after() throws {
    let outcome = try Offpeak.run("run", shop, "--after", in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("known-after: 20 replications"))
    #expect(!outcome.output.contains("Claimed"))
    let text = KnownShop.text(study: "replications: 20").replacing("price: 20,", with: "price: 15,")
    let written = try Offpeak.results(
      of: try folder.write(text, to: "written.yaml"), named: "written", in: folder)
    #expect(
      try Results(folder: folder.path("results/known-after")).differences(from: written) == [])
  }

  @Test("One thread and two write the same claims and needs")
  func threads() throws {
    #expect(try run("--threads", "1", named: "one").code == 0)
    #expect(try run("--threads", "2", named: "two").code == 0)
    let two = Results(folder: folder.path("two"))
    #expect(try two.differences(from: Results(folder: folder.path("one"))) == [])
  }

  @Test("One replication gives figures without intervals and verdicts, and nothing is looked for")
  func single() throws {
    for arguments in [["--replications", "1"], ["--only-replication", "3"]] {
      let outcome = try Offpeak.run(
        ["run", shop, "--output", folder.path("out")] + arguments, in: folder)
      #expect(outcome.code == 0, "\(outcome)")
      #expect(
        outcome.output.contains("what is simulated (one replication, no interval):"))
      #expect(!outcome.output.contains("What would have to be true"))
      #expect(!FileManager.default.fileExists(atPath: folder.path("out/needs.csv")))
      let rows = try Results(folder: folder.path("out")).table("claims").rows
      #expect(rows.allSatisfy { $0["verdict"] == "" && $0["ci_low"] == "" })
      #expect(rows.allSatisfy { $0["simulated"] != "" })
    }
  }

  @Test("--no-needs leaves the search out, --quiet prints nothing, --json holds the claims")
  func options() throws {
    let outcome = try run("--no-needs")
    #expect(outcome.output.contains("short of it"))
    #expect(!outcome.output.contains("What would have to be true"))
    #expect(outcome.errors == "")
    #expect(!FileManager.default.fileExists(atPath: folder.path("out/needs.csv")))
    let quiet = try run("--quiet")
    #expect(quiet.output == "" && quiet.errors == "")
    let document = try JSONSerialization.jsonObject(with: Data(try run("--json").output.utf8))
    let claims = try #require((document as? [String: Any])?["claims"] as? [[String: Any]])
    #expect(claims.map { $0["verdict"] as? String } == ["holds", "short", "holds", "above"])
    #expect((claims[1]["needs"] as? [[String: Any]])?.count == 2)
  }

  @Test("A case may be one of a policy: the baseline before, the policy after")
  func policy() throws {
    let text =
      KnownShop.text(study: "replications: 20") + """

        case:
          policy: cheaper
          claims:
            - {metric: conversion, of: difference, is: 5%}
            - {metric: conversion, of: change, is: +50%}
          needs: {find: policies.cheaper.factor=0.1..0.9, claim: conversion}
        """
    let path = try folder.write(text, to: "policy.yaml")
    let results = try Offpeak.results(of: path, in: folder)
    let rows = try results.table("claims").rows
    let pair = try #require(
      try results.table("comparison").rows.first { $0["metric"] == "conversion" })
    #expect(rows[0].number("simulated") == pair.number("difference"))
    #expect(rows[1].number("simulated") == pair.number("relative"))
    let baselineOnly = try Offpeak.results(
      of: path, "--policy", "baseline", named: "baseline", in: folder)
    #expect(try baselineOnly.differences(from: results).contains("claims.csv") == false)
    let needs = try results.table("needs").rows
    #expect(needs.map { $0["parameter"] } == ["policies.cheaper.prices[0].factor"])
  }

  @Test(
    "Options that do not fit a case are refused in words",
    arguments: [
      (["--before", "--after"], "--before and --after exclude each other"),
      (["--after", "--no-needs"], "--no-needs is for a run with claims"),
      (["--uncertain"], "Add --before or --after"),
    ])
  func refused(arguments: [String], expected: String) throws {
    let outcome = try Offpeak.run(["run", shop] + arguments, in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(expected), "\(outcome.errors)")
    #expect(try folder.names() == ["shop.yaml"])
  }

  @Test(
    "A scenario that is no case has no sides", arguments: ["--before", "--after", "--no-needs"])
  func noCase(option: String) throws {
    let plain = try folder.write(KnownShop.text(study: "replications: 2"), to: "plain.yaml")
    let outcome = try Offpeak.run("run", plain, option, in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("\(option) is for cases, and \(plain) is none"))
  }

  @Test("validate lists every parameter that differs, before and after")
  func validate() throws {
    let text = Self.text(
      after: "wash.price: 15, booking.notice: 20 min, anybody.multinomial_logit.weight: not set")
    let path = try folder.write(text, to: "case.yaml")
    let outcome = try Offpeak.run("validate", path, in: folder)
    #expect(outcome.code == 0, "\(outcome)")
    let lines = outcome.output.split(separator: "\n").dropFirst().map(String.init)
    #expect(
      lines == [
        "The case: A wash costs less.", "Before and after differ in 3 parameters:",
        "  services.care.wash.wash.price: 20 → 15",
        "  booking.notice: not set → 20 min",
        "  segments.anybody.choice.multinomial_logit.weight: none → not set",
        "4 claims; where one does not hold, looks at services.care.wash.wash.price, "
          + "segments.anybody.choice.multinomial_logit.price, "
          + "segments.anybody.choice.multinomial_logit.outside.",
      ])
    let bad = try folder.write(
      text.replacing("booking.notice", with: "booking.notise"), to: "bad.yaml")
    let refused = try Offpeak.run("validate", bad, in: folder)
    #expect(refused.code == 2)
    #expect(refused.errors.contains("\(bad):20:27: case.after.booking.notise: booking.notise: "))
  }

  @Test("The schema knows the section, and other commands take the scenario as it stands")
  func others() throws {
    let schema = try Offpeak.run("schema", in: folder).output
    for key in ["\"case\"", "\"claims\"", "\"find\""] { #expect(schema.contains(key)) }
    let solved = try Offpeak.run(
      "solve", shop, "--find", "wash.price=10..30", "--so-that", "conversion=60%", in: folder)
    #expect(solved.code == 0, "\(solved)")
    let swept = try Offpeak.run(
      "sweep", shop, "--vary", "wash.price=15,20", "--replications", "2", "--output",
      folder.path("swept"), "--quiet", in: folder)
    #expect(swept.code == 0, "\(swept)")
  }

  @Test("Ctrl-C in a search leaves the old results whole")
  func interrupted() throws {
    _ = try run("--quiet", "--no-needs")
    let results = Results(folder: folder.path("out"))
    let old = try results.files()
    let long = Self.text().replacing("length: 7 days", with: "length: 6000 days")
    let path = try folder.write(long, to: "long.yaml")
    let launched = try Offpeak.start(
      ["run", path, "--replications", "2", "--policy", "baseline", "--output", results.folder],
      in: folder)
    let isLooking = poll { errors(of: folder).contains("looking for what") }
    try #require(isLooking)
    launched.send(SIGINT)
    let outcome = launched.outcome()
    #expect(outcome.code == 130)
    #expect(outcome.errors.hasSuffix("Interrupted; \(results.folder) is as it was before.\n"))
    #expect(try results.files() == old)
    #expect(try folder.names() == ["long.yaml", "out", "shop.yaml"])
  }

  /// What programs that are under way have printed so far.
  private func errors(of folder: TemporaryFolder) -> String {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(""))) ?? []
    return files.filter { $0.hasSuffix(".errors") }.map {
      (try? String(contentsOfFile: folder.path($0), encoding: .utf8)) ?? ""
    }.joined()
  }
}
