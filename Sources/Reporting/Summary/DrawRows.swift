import Studies

/// draws.csv and draw_metrics.csv: what was drawn for the uncertain parameters, and what came of it.
public struct DrawRows: Sendable {
  public private(set) var draws = CSVBuffer()
  public private(set) var metrics = CSVBuffer()

  /// - Parameters:
  ///   - paths: of the parameters.
  ///   - values: by draw, then parameter, as they stand in the scenario.
  public init(_ summary: UncertainSummary, paths: [String], values: [[String]]) {
    for (number, own) in values.enumerated() {
      for (path, value) in zip(paths, own) {
        draws.append(number + 1)
        draws.append(path)
        draws.append(value)
        draws.endRow()
      }
    }
    for (number, draw) in summary.draws.enumerated() {
      for (policy, name) in draw.names.enumerated() {
        for metric in draw.metricNames {
          metrics.append(number + 1)
          metrics.append(name)
          metrics.append(metric)
          metrics.append(draw.series(of: policy, metric: metric)?.value)
          metrics.endRow()
        }
      }
    }
  }
}
