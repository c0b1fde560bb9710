import Foundation
import Simulation
import Studies

/// Completes a results folder: summary, comparison, data package and, last of all, the manifest.
public struct ResultWriter {
  private let folder: ResultsFolder
  private let study: Study
  private let scenarioFile: String

  public init(folder: ResultsFolder, study: Study, scenarioFile: String) {
    self.folder = folder
    self.study = study
    self.scenarioFile = scenarioFile
  }

  /// By name of a policy; nil where all customers are alike to every one.
  private func grounds(of names: [String]) -> [String: [String]]? {
    let policies = study.blueprint.model.policies.filter {
      names.contains($0.name) && !$0.grounds.isEmpty
    }
    if policies.isEmpty { return nil }
    return Dictionary(
      uniqueKeysWithValues: policies.map { ($0.name, $0.grounds.map(\.rawValue)) })
  }

  /// The header line of a file.
  public static func header(of file: ResultFile) -> [UInt8] { file.table.header }

  /// Writes what needs all replications, and puts the folder in its place.
  ///
  /// - Parameter onlyReplication: the number of the replication, where one was run alone.
  public func finish(
    _ summary: StudySummary, uncertain: UncertainSummary?, files: [ResultFile],
    onlyReplication: Int? = nil,
    startedAt started: Date, events: Int
  ) throws {
    let model = study.blueprint.model
    let rows = SummaryRows(summary, uncertain: uncertain, currency: model.currency.code)
    try folder.append(rows.levels.bytes, to: ResultFile.summary.fileName)
    if files.contains(.comparison) {
      try folder.append(rows.comparisons.bytes, to: ResultFile.comparison.fileName)
    }
    if files.contains(.pairs) {
      try folder.append(rows.pairs.bytes, to: ResultFile.pairs.fileName)
    }
    let package = DataPackage(name: model.name, title: model.about, files: files)
    try folder.append(package.json(), to: DataPackage.fileName)
    let hashes = ScenarioHashes(file: scenarioFile, model: model)
    var manifest = RunManifest(
      scenario: model.name, scenarioFile: scenarioFile,
      scenarioHash: hashes.scenario, catalogueFile: model.catalogueFile,
      catalogueHash: hashes.catalogue, seed: model.seed,
      policies: summary.names, replications: summary.replications,
      onlyReplication: onlyReplication, threads: study.threads, versions: .current,
      startedAt: ISO8601DateFormatter().string(from: started),
      wallSeconds: Date().timeIntervalSince(started), events: events,
      files: folder.sizes().map { RunManifest.File(name: $0.name, bytes: $0.bytes) })
    let oracles = zip(summary.names, summary.oracles).filter(\.1).map(\.0)
    manifest.oracles = oracles.isEmpty ? nil : oracles
    manifest.grounds = grounds(of: summary.names)
    manifest.traces = RunManifest.TraceFile.all(of: model)
    try folder.append(manifest.json(), to: RunManifest.fileName)
    try folder.finish()
  }
}
