import Foundation
import Simulation

/// Where the results of a sweep come from, for its manifest.
public struct SweepOrigin: Sendable {
  private let scenarioFile: String
  private let threads: Int
  private let started: Date
  private let events: Int

  /// - Parameter events: how many were handled by this process; cells of an earlier or another one have none.
  public init(scenarioFile: String, threads: Int, started: Date, events: Int) {
    self.scenarioFile = scenarioFile
    self.threads = threads
    self.started = started
    self.events = events
  }

  func manifest(of plan: SweepPlan, model: Model, files: [RunManifest.File]) -> RunManifest {
    var manifest = RunManifest(
      scenario: model.name, scenarioFile: scenarioFile, scenarioHash: hash(ofFile: scenarioFile),
      catalogueFile: model.catalogueFile,
      catalogueHash: model.catalogueFile.map { hash(ofFile: $0) }, seed: plan.seed,
      policies: plan.policies, replications: plan.replications, threads: threads,
      versions: .current, startedAt: ISO8601DateFormatter().string(from: started),
      wallSeconds: Date().timeIntervalSince(started), events: events, files: files)
    manifest.sweep = RunManifest.Sweep(
      paths: plan.paths, cells: plan.cells.count, plan: plan.hash)
    manifest.traces = RunManifest.TraceFile.all(of: model)
    return manifest
  }

  private func hash(ofFile path: String) -> String {
    SHA256.hexadecimal(of: [UInt8](FileManager.default.contents(atPath: path) ?? Data()))
  }
}
