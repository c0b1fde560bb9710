import RandomStreams
import Simulation

extension WalkInQueue {
  /// Why the number present cannot be drawn from a stationary law, or nil if it can.
  func problemOfStationaryStart(servers: [Int]) -> ProblemKind? {
    guard let customers = classes.first, classes.count == 1 else { return .stationaryNeedsOneClass }
    let means = customers.takes.map(\.exponentialMean)
    guard let between = customers.interarrival.exponentialMean, !means.contains(nil),
      customers.patience.map({ $0.exponentialMean != nil }) ?? true
    else { return .stationaryNeedsExponential }
    let isLimited = room != nil || customers.patience != nil
    if isLimited { return stages.count > 1 ? .stationaryStages : nil }
    let loads = zip(means, servers).map { mean, servers in
      (mean ?? 0) / between / Double(servers)
    }
    let load = loads.max() ?? 0
    return load < 1 ? nil : .overloaded(load: load)
  }
}

extension Law {
  /// The mean in minutes if the law is exponential.
  fileprivate var exponentialMean: Double? {
    if case .exponential(let mean) = self { mean } else { nil }
  }
}
