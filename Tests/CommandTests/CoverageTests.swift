import Fixtures
import Foundation
import Statistics
import Testing

/// Intervals after stopping, on models with known answers: 200 small studies in the suite, a thousand in the long run.
@Suite("Intervals after stopping")
struct CoverageTests {
  private static let isLong = ProcessInfo.processInfo.environment["OFFPEAK_SOAK"] != nil
  private static let studies = isLong ? 1_000 : 200

  /// What `--json` says of one metric.
  private struct Document: Decodable {
    struct Number: Decodable {
      let ciLow: Double?
      let ciHigh: Double?
    }

    struct Metric: Decodable {
      let level: Number
      let difference: Number?
    }

    let replications: Int
    let policies: [String: [String: Metric]]
  }

  /// Runs the studies of a scenario, each by another seed, and counts how many intervals hold the exact value.
  private func held(
    _ text: String, exact: Double, _ interval: (Document) throws -> Document.Number
  ) throws -> (held: Int, stops: Set<Int>) {
    let folder = try TemporaryFolder()
    let scenario = try folder.write(text, to: "study.yaml")
    let seeds = """
      for seed in $(seq \(Self.studies)); do
        "$OFFPEAK" run "$1" --seed $seed --json --output "out$((seed % 2))" 2>/dev/null | tr -d '\\n'
        echo
      done
      """
    let outcome = try Offpeak.shell(seeds, scenario, in: folder)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let documents = try outcome.output.split(separator: "\n").map {
      try decoder.decode(Document.self, from: Data($0.utf8))
    }
    try #require(documents.count == Self.studies, "\(outcome.errors)")
    let held = try documents.count { document in
      let number = try interval(document)
      return try #require(number.ciLow) <= exact && exact <= #require(number.ciHigh)
    }
    return (held, Set(documents.map(\.replications)))
  }

  private func expect(_ outcome: (held: Int, stops: Set<Int>), _ what: String) {
    // 178–199 of 200 in the suite; 93 to 97 of 100 in the long run.
    let accepted =
      Self.isLong
      ? Self.studies * 93 / 100...Self.studies * 97 / 100
      : BinomialRegion.accepted(trials: Self.studies, probability: 0.95, level: 0.999)
    print(
      "\(what): \(outcome.held) of \(Self.studies) held, stopped after \(outcome.stops.sorted())")
    #expect(accepted.contains(outcome.held), "\(what): \(outcome.held) of \(Self.studies)")
    #expect(outcome.stops.count > 1, "\(what): all stopped at once; stopping was not tried.")
  }

  @Test("The mean wait of M/M/1, to a relative half-width")
  func queue() throws {
    let text = """
      offpeak: 1
      name: queue
      calendar: {start: 2025-01-06, length: 7 days}
      sites: [{id: counter, hours: always, bays: [{group: clerk, count: 1}]}]
      walk_ins:
        - {site: counter, needs: {bay: clerk}, arrivals: {exponential: {mean: 5 min}}, takes: {exponential: {mean: 2.5 min}}, begins: stationary}
      study: {precision: {metric: counter.mean_wait, relative_half_width: 2.8%}}
      """
    // ρ / (μ − λ) with λ = 0.2 and μ = 0.4 a minute.
    expect(
      try held(text, exact: 2.5) {
        try #require($0.policies["baseline"]?["counter.mean_wait"]).level
      }, "mean wait")
  }

  @Test("The conversion under logit choice, to an absolute half-width")
  func level() throws {
    let text = KnownShop.text(
      study: "precision: {metric: conversion, half_width: 1.3%}, primary: [conversion]")
    expect(
      try held(text, exact: KnownShop.conversion(factor: 1)) {
        try #require($0.policies["baseline"]?["conversion"]).level
      }, "conversion")
  }

  @Test("The paired difference of two conversions, to a relative half-width")
  func difference() throws {
    let text = KnownShop.text(
      study:
        "precision: {metric: conversion, of: difference, relative_half_width: 1.1%}, primary: [conversion]"
    )
    let exact = KnownShop.conversion(factor: 0.9) - KnownShop.conversion(factor: 1)
    expect(
      try held(text, exact: exact) {
        try #require($0.policies["cheaper"]?["conversion"]?.difference)
      }, "difference of conversions")
  }
}
