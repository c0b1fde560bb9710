import TimeAndMoney

extension Model {
  /// The files of the logs that are replayed, each once, by segment.
  public var traceFiles: [String] {
    var files: [String] = []
    for flow in flows {
      guard case .replayed(let trace) = flow.visits, !trace.file.isEmpty else { continue }
      if !files.contains(trace.file) { files.append(trace.file) }
    }
    return files
  }

  /// The local days that are simulated: the warm-up, the measured days and the run-out behind them.
  public var simulatedDays: Range<LocalDay> {
    plan.firstDay..<plan.endOfMeasure.advanced(by: Blueprint.runOutDays(self))
  }
}
