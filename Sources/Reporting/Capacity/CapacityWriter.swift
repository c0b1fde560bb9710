import Foundation
import Simulation
import Studies

/// Fills a results folder with a sizing: its tables, the data package and, last of all, the manifest.
public struct CapacityWriter {
  private let folder: ResultsFolder
  private let model: Model
  private let scenarioFile: String

  public init(folder: ResultsFolder, model: Model, scenarioFile: String) {
    self.folder = folder
    self.model = model
    self.scenarioFile = scenarioFile
  }

  /// Writes everything, and puts the folder in its place.
  public func finish(
    _ report: CapacityReport, _ neighbours: [CapacityNeighbour], _ question: CapacityQuestion,
    threads: Int, startedAt started: Date, events: Int
  ) throws {
    let rows = CapacityRows(report, neighbours, question)
    let tables = CapacityTables(report.grid.groups).all
    for (table, buffer) in zip(tables, [rows.points, rows.front, rows.neighbours]) {
      try folder.append(table.header + buffer.bytes, to: table.fileName)
    }
    let package = DataPackage(
      name: "\(model.name)-capacity", title: model.about, tables: tables)
    try folder.append(package.json(), to: DataPackage.fileName)
    var manifest = RunManifest(
      scenario: model.name, scenarioFile: scenarioFile,
      scenarioHash: SHA256.hexadecimal(ofFile: scenarioFile), catalogueFile: model.catalogueFile,
      catalogueHash: model.catalogueFile.map { SHA256.hexadecimal(ofFile: $0) }, seed: model.seed,
      policies: [question.policy], baseline: model.policies[0].name,
      replications: report.replications, threads: threads, versions: .current,
      startedAt: ISO8601DateFormatter().string(from: started),
      wallSeconds: Date().timeIntervalSince(started), events: events,
      files: folder.sizes().map { RunManifest.File(name: $0.name, bytes: $0.bytes) })
    manifest.traces = RunManifest.TraceFile.all(of: model)
    try folder.append(manifest.json(), to: RunManifest.fileName)
    try folder.finish()
  }
}
