import Foundation
import Simulation
import Statistics
import Studies

/// Writes a baseline: the primary metrics of the policies in each replication, whole or not at all.
public struct BaselineWriter {
  private let model: Model
  private let hashes: ScenarioHashes
  private let folder: ResultsFolder

  /// Prepares to write.
  ///
  /// - Parameter path: a new or empty folder, or one with an earlier baseline.
  /// - Throws: `OutputProblem`.
  public init(path: String, model: Model, scenarioFile: String) throws {
    self.model = model
    hashes = ScenarioHashes(file: scenarioFile, model: model)
    folder = try ResultsFolder(path: path, content: .baseline)
  }

  /// Writes all of it and puts it in its place.
  public func finish(_ summary: StudySummary) throws {
    let file = ResultFile.replications
    let rows = rows(of: summary)
    try folder.append(rows, to: file.fileName)
    let package = DataPackage(name: model.name, title: model.about, files: [file])
    let description = try package.json()
    try folder.append(description, to: DataPackage.fileName)
    let manifest = BaselineManifest(
      scenario: model.name, scenarioHash: hashes.scenario, catalogueHash: hashes.catalogue,
      traceHash: hashes.traces,
      seed: model.seed, policies: summary.names, metrics: model.plan.primaryMetrics,
      replications: summary.replications,
      versions: BaselineManifest.Versions(
        offpeak: ReportedVersions.offpeak, swift: ReportedVersions.swift, gsl: GSL.version,
        tzdata: ReportedVersions.timeZoneData),
      files: [entry(DataPackage.fileName, description), entry(file.fileName, rows)])
    try folder.append(manifest.json(), to: FolderManifest.fileName)
    try folder.finish()
  }

  /// Gives up, and leaves the old baseline.
  public func discard() { folder.discard() }

  /// The header and a row for each replication, policy and metric.
  private func rows(of summary: StudySummary) -> [UInt8] {
    var buffer = CSVBuffer()
    let series = summary.names.indices.map { policy in
      model.plan.primaryMetrics.compactMap { metric in
        summary.series(of: policy, metric: metric).map { (metric, $0) }
      }
    }
    for number in 0..<summary.replications {
      for (policy, metrics) in zip(summary.names, series) {
        for (metric, values) in metrics {
          buffer.append(policy)
          buffer.append(number + 1)
          buffer.append(metric)
          buffer.append(values.numerators[number])
          buffer.append(values.denominators[number])
          buffer.append(values.values[number])
          buffer.endRow()
        }
      }
    }
    return ResultWriter.header(of: file) + buffer.bytes
  }

  private var file: ResultFile { .replications }

  private func entry(_ name: String, _ bytes: [UInt8]) -> FolderManifest.File {
    FolderManifest.File(
      name: name, bytes: Int64(bytes.count), sha256: SHA256.hexadecimal(of: bytes))
  }
}
