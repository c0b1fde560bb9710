import Fixtures
import Foundation
import Testing

@Suite("Studies: precision, warm-up, uncertain numbers")
struct StudyOptionTests {
  private func shop(study: String, _ changes: (String, String)...) throws -> (
    folder: TemporaryFolder, scenario: String
  ) {
    let folder = try TemporaryFolder()
    var text = KnownShop.text(study: study)
    for (old, new) in changes { text = text.replacing(old, with: new) }
    return (folder, try folder.write(text, to: "shop.yaml"))
  }

  @Test("Replications are added until the goal is met, and all tables hold as many")
  func precision() throws {
    let (folder, scenario) = try shop(
      study:
        "precision: [{metric: conversion, half_width: 0.9%}, {metric: bookings_per_day, relative_half_width: 50%}]"
    )
    let outcome = try Offpeak.run("run", scenario, "--output", folder.path("out"), in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("Precision reached after"))
    let results = Results(folder: folder.path("out"))
    let row = try #require(try results.level(of: "conversion"))
    let width = (row.number("ci_high")! - row.number("ci_low")!) / 2
    #expect(width <= 0.009)
    let count = row.count("replications")
    #expect([30, 45, 68, 102].contains(count))
    let last = try #require(try results.table("replications").rows.last)
    #expect(last.count("replication") == count)
  }

  @Test("A goal out of reach ends at the limit and says so")
  func limit() throws {
    let (folder, scenario) = try shop(
      study: "precision: {metric: conversion, half_width: 0.01%, at_most: 25}")
    let outcome = try Offpeak.run("run", scenario, "--output", folder.path("out"), in: folder)
    #expect(outcome.output.contains("Precision NOT reached within 25 replications"))
    let fixed = try Offpeak.run(
      "run", scenario, "--replications", "2", "--output", folder.path("two"), in: folder)
    #expect(fixed.output.hasPrefix("known: 2 replications"))
  }

  @Test(
    "Metrics and goals that make no sense are named with their place",
    arguments: [
      ("primary: [conversoin]", "Maybe you meant"),
      ("precision: {metric: wait, half_width: 1}", "There is no metric \"wait\""),
      ("precision: {metric: conversion}", "Exactly one of relative_half_width or half_width"),
      ("precision: {metric: conversion, half_width: 0}", "more than zero"),
      ("precision: {metric: conversion, half_width: 1%, at_most: 5}", "5 lies outside 20…1000000"),
      ("primary: []", "At least one metric is needed"),
      ("primary: [conversion, conversion]", "already stands in line 16"),
      ("tolerance: 0%", "more than zero"), ("policy_from: never", "always"),
    ])
  func badStudies(study: String, expected: String) throws {
    let (folder, scenario) = try shop(study: study)
    let outcome = try Offpeak.run("validate", scenario, in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("shop.yaml:16:"), "\(outcome.errors)")
    #expect(outcome.errors.contains(expected), "\(outcome.errors)")
  }

  @Test("A difference with nothing to differ from is refused")
  func nothingToDiffer() throws {
    let (folder, scenario) = try shop(
      study: "precision: {metric: conversion, of: difference, half_width: 1%}",
      ("  cheaper: {prices: [{when: always, factor: 0.9}]}\n", ""))
    let outcome = try Offpeak.run("validate", scenario, in: folder)
    #expect(outcome.errors.contains("A difference needs a second policy"))
  }

  @Test("A warm-up to be found is never below the horizon, and is reported")
  func warmUp() throws {
    let (folder, scenario) = try shop(
      study: "replications: 2", ("length: 7 days", "length: 7 days, warm_up: auto"),
      ("horizon: 0 days", "horizon: 10 days"))
    let outcome = try Offpeak.run("run", scenario, "--output", folder.path("out"), in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("Warm-up: "), "\(outcome.errors)")
    let weeks = try #require(
      outcome.errors.split(separator: "Warm-up: ").last?.split(separator: " ").first)
    #expect(Int(weeks)! >= 2)
    // The measured period begins behind it.
    let start = 7 * Int(weeks)!
    #expect(outcome.output.contains("from 2025-\(start == 14 ? "06-16" : "")"))
  }

  @Test("A policy in force from the start has a warm-up of its own")
  func always() throws {
    let changes = [
      ("starts_every: 60 min, horizon: 0 days", "starts_every: 60 min, horizon: 6 days"),
      ("length: 7 days", "length: 7 days, warm_up: 7 days"),
      ("hours: 12:00-16:00", "hours: 12:00-16:00"),
    ]
    let (folder, switched) = try shop(study: "replications: 3", changes[0], changes[1])
    let always = try folder.write(
      String(contentsOfFile: switched, encoding: .utf8)
        .replacing("replications: 3", with: "replications: 3, policy_from: always"),
      to: "always.yaml")
    let one = try Offpeak.results(of: switched, "--visits", named: "one", in: folder)
    let two = try Offpeak.results(of: always, "--visits", named: "two", in: folder)
    func rows(_ results: Results, _ policy: String) throws -> [String] {
      try results.table("leads").rows.filter { $0["policy"] == policy }.map(\.text)
    }
    #expect(try rows(one, "baseline") == rows(two, "baseline"))
    #expect(try rows(one, "cheaper") != rows(two, "cheaper"))
    // Who came is the same for every policy and start.
    func visitors(_ results: Results) throws -> [String] {
      try results.table("visits").rows.map {
        $0.cells("replication", "made", "service", "preference")
      }
    }
    #expect(try visitors(one) == visitors(two))
  }

  @Test("Uncertain visits widen what hangs on them by their error, and nothing else")
  func uncertain() throws {
    let (folder, scenario) = try shop(
      study: "replications: 20", ("per_week: 210", "per_week: {value: 210, se: 21, source: log}"))
    let plain = try Offpeak.results(of: scenario, named: "plain", in: folder)
    let results = try Offpeak.results(of: scenario, "--uncertain", named: "out", in: folder)
    let bookings = try #require(try results.level(of: "bookings_per_day"))
    let mean = bookings.number("mean")!
    let half = (bookings.number("parameter_ci_high")! - bookings.number("parameter_ci_low")!) / 2
    // Bookings are proportional to visits: an error of 10 %.
    #expect(half > 1.5 * 0.1 * mean && half < 2.8 * 0.1 * mean, "\(half) of \(mean)")
    let conversion = try #require(try results.level(of: "conversion"))
    let narrow = conversion.number("ci_high")! - conversion.number("ci_low")!
    let wide = conversion.number("parameter_ci_high")! - conversion.number("parameter_ci_low")!
    #expect(wide < 1.4 * narrow)
    #expect(try results.table("draws").rows.count == 40)
    // All that is not drawn is as without the draws.
    #expect(
      try results.differences(from: plain).sorted()
        == ["comparison.csv", "draw_metrics.csv", "draws.csv", "summary.csv"])
    let again = try Offpeak.results(
      of: scenario, "--uncertain", "--threads", "1", named: "again", in: folder)
    #expect(try again.differences(from: results) == [])
  }

  @Test("Without uncertain numbers there is nothing to draw")
  func certain() throws {
    let (folder, scenario) = try shop(study: "replications: 2")
    let outcome = try Offpeak.run("run", scenario, "--uncertain", in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("no number of"))
    #expect(try folder.names() == ["shop.yaml"])
  }
}
