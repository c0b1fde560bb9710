import Metrics

extension MetricSamples {
  /// Before the name of a group, "load[garage.mechanics]".
  public static let loadPrefix = "load["
}

extension MetricSamples.Builder {
  /// The most groups that have a row of their own.
  private static let mostGroups = 60

  /// What is taken of the open time of each group of bays and technicians: planned minutes of appointments, with what is given
  /// and buffers, and the work of walk-ins.
  mutating func addLoads() {
    let sites = blueprint.model.sites
    let groups = sites.map { Blueprint.groups(of: $0) }
    guard (2...Self.mostGroups).contains(groups.joined().count) else { return }
    for (site, own) in groups.enumerated() {
      let walkIns = Set(
        blueprint.model.queues.filter { $0.site == site }.flatMap { $0.stages.map(\.bayGroup) })
      for (group, entry) in own.enumerated() {
        func ratio(_ minutes: GroupMinutes) -> MetricSample.Ratio {
          let taken =
            walkIns.contains(group)
            ? minutes[.busyPaid]
            : minutes[.bookedPaid] + minutes[.bookedReward] + minutes[.buffer]
          return MetricSample.Ratio(Double(taken), Double(minutes.open))
        }
        samples.append(
          MetricSample(
            name: "\(MetricSamples.loadPrefix)\(sites[site].name).\(entry.name)]", unit: .share,
            total: ratio(tables.utilization[site].total(of: group, window: nil)),
            weeks: tables.utilization[site].weeks(of: [group], window: nil).map(ratio)))
      }
    }
  }
}
