import Foundation
import Metrics
import Simulation
import Studies

/// Writes the results of a sweep cell by cell, and last of all the manifest.
public final class SweepWriter {
  private let folder: ResultsFolder
  private let plan: SweepPlan
  private let model: Model
  private let rows: SweepRows
  private let tables: [ResultTable]
  /// What the terminal shows of it.
  public private(set) var listing: SweepListing
  private var candidates: SweepCandidates?
  /// What the first cell comes to.
  private var first: StudySummary?

  /// - Parameters:
  ///   - model: the scenario as it is written.
  ///   - objectives: two, or none.
  public init(
    folder: ResultsFolder, plan: SweepPlan, model: Model, objectives: [SweepObjective]
  ) throws {
    self.folder = folder
    self.plan = plan
    self.model = model
    rows = SweepRows(currency: model.currency.code)
    let files = SweepFile.allCases.filter { $0 != .pareto || !objectives.isEmpty }
    tables = files.map { $0.table(of: plan, objectives: objectives) }
    listing = SweepListing(plan: plan, model: model)
    candidates = objectives.isEmpty ? nil : SweepCandidates(objectives: objectives)
    for table in tables { try folder.append(table.header, to: table.fileName) }
  }

  /// Adds the next cell.
  ///
  /// - Parameters:
  ///   - bytes: the rows of its file.
  ///   - replications: what they hold.
  public func append(
    _ cell: SweepCell, policies: [String], replications: [[[MetricSample]]], bytes: [UInt8]
  ) throws {
    let summary = StudySummary(names: policies, plan: model.plan, replications: replications)
    let swept = SweptCell(cell, summary, first: first)
    if first == nil { first = summary }
    try folder.append(rows.cells(cell), to: SweepFile.cells.fileName)
    try folder.append(rows.sweep(swept), to: SweepFile.sweep.fileName)
    try folder.append(rows.replications(bytes), to: SweepFile.replications.fileName)
    listing.append(swept)
    candidates?.append(swept)
  }

  /// Puts the folder in its place.
  ///
  /// - Parameters:
  ///   - origin: where the results come from.
  ///   - done: what is to be done before another sweep may begin there.
  public func finish(_ origin: SweepOrigin, done: () -> Void) throws {
    if let candidates {
      try folder.append(rows.pareto(candidates), to: SweepFile.pareto.fileName)
      listing.show(candidates)
    }
    let package = DataPackage(name: "\(plan.name)-sweep", title: model.about, tables: tables)
    try folder.append(package.json(), to: DataPackage.fileName)
    let files = folder.sizes().map { RunManifest.File(name: $0.name, bytes: $0.bytes) }
    let manifest = origin.manifest(of: plan, model: model, files: files)
    try folder.append(manifest.json(), to: RunManifest.fileName)
    try folder.finish(done: done)
  }

  /// The tables that are written.
  public var files: [ResultTable] { tables }
}
