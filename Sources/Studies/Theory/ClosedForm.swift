import Scheduling
import Simulation
import TimeAndMoney

/// What theory knows of a walk-in queue in the steady state.
public struct ClosedForm: Sendable {
  /// One metric and its exact value.
  public struct Metric: Hashable, Sendable {
    /// As in summary.csv, such as counter.mean_wait.
    public let name: String
    /// Minutes, customers or a share.
    public let value: Double
  }

  /// The name of the queue.
  public let queue: String
  /// In Kendall's notation, stage after stage: M/M/1 → M/M/2.
  public let notation: String
  /// Who found the formulas, and when.
  public let source: String
  /// In the order of summary.csv: the whole queue, its stages, its classes. A metric whose denominator is zero, such as
  /// the wait of those who wait where nobody does, has no value and is left out.
  public let metrics: [Metric]

  /// Derives the exact values from the laws, the bays and the classes of a queue.
  ///
  /// - Parameters:
  ///   - index: of the queue in the model.
  ///   - model: a checked scenario.
  /// - Throws: why theory has no exact answer.
  public init(ofQueue index: Int, in model: Model) throws(NoClosedForm) {
    let queue = model.queues[index]
    let site = model.sites[queue.site]
    guard site.isAlwaysOpen else { throw .siteCloses(site: site.name) }
    guard queue.start == .stationary || model.plan.warmUpDays > 0 else { throw .beginsEmpty }
    let stages = try queue.traffic(at: site)
    try ClosedForm.checkTandem(stages)
    var solutions: [StageTraffic.Solution] = []
    for stage in stages { solutions.append(try stage.solution()) }
    self.queue = queue.name
    notation = solutions.map(\.notation).joined(separator: " → ")
    source = ClosedForm.sources(of: solutions)
    metrics = ClosedForm.metrics(of: queue, solutions.map(\.byClass))
  }

  /// Stages in a row are queues of their own where each lets out a Poisson process: all but the last are M/M/c (Burke,
  /// "The output of a queuing system", Operations Research 4, 1956).
  private static func checkTandem(_ stages: [StageTraffic]) throws(NoClosedForm) {
    guard let first = stages.first, stages.count > 1 else { return }
    if first.room != nil { throw .stagesWith(.room) }
    if first.hasPatience { throw .stagesWith(.patience) }
    if first.hasPriorities { throw .stagesWithPriorities }
    for (stage, next) in zip(stages, stages.dropFirst()) where stage.exponentialService == nil {
      throw .stageBehind(stage: next.name, service: stage.serviceWords)
    }
  }

  private static func sources(of solutions: [StageTraffic.Solution]) -> String {
    var sources: [String] = []
    for source in solutions.map(\.source) where !sources.contains(source) { sources.append(source) }
    if solutions.count > 1 { sources.append("Burke 1956") }
    return sources.joined(separator: ", ")
  }

  private static func metrics(of queue: WalkInQueue, _ states: [[SteadyState]]) -> [Metric] {
    let ofStage = states.map { $0.dropFirst().reduce($0[0], +) }
    var parts = [(queue.name, ofStage.dropFirst().reduce(ofStage[0]) { $0.followed(by: $1) })]
    if queue.stages.count > 1 {
      parts += zip(queue.stages, ofStage).map { ("\(queue.name).\($0.name)", $1) }
    }
    if queue.classes.count > 1 {
      parts += queue.classes.enumerated().map { group, customers in
        let own = states.map { $0[group] }
        let all = own.dropFirst().reduce(own[0]) { $0.followed(by: $1) }
        return ("\(queue.name).\(customers.name)", all)
      }
    }
    return parts.flatMap { part, state in
      state.metrics.map { Metric(name: "\(part).\($0.name)", value: $0.value) }
    }
  }
}

extension WalkInQueue {
  /// Who comes to each stage, were all before it to let out Poisson processes.
  ///
  /// - Throws: which arrivals are no Poisson process.
  fileprivate func traffic(at site: Site) throws(NoClosedForm) -> [StageTraffic] {
    var rates: [Double] = []
    for customers in classes {
      guard let mean = customers.interarrival.exponentialMean else {
        throw .arrivals(law: customers.interarrival.adjective, customers: customers.name)
      }
      rates.append(1 / mean)
    }
    return stages.enumerated().map { index, stage in
      StageTraffic(
        name: stage.name, servers: site.bays[stage.bayGroup].count, room: index == 0 ? room : nil,
        classes: zip(classes, rates).map { customers, rate in
          StageTraffic.Customers(
            arrivalRate: rate, service: customers.takes[index], priority: customers.priority,
            patience: customers.patience)
        })
    }
  }
}

extension Site {
  /// Whether no hour of any day is closed.
  fileprivate var isAlwaysOpen: Bool {
    DayKind.allCases.allSatisfy { kind in
      hours.ranges(on: kind) == [.wholeDay] || (kind == .holiday && calendar.holidays.isEmpty)
    }
  }
}
