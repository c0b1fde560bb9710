import Metrics
import TimeAndMoney

extension MetricSamples.Builder {
  /// The metrics of a whole queue, then of each stage and each class where there are several.
  mutating func addQueue(_ index: Int) {
    let queue = blueprint.model.queues[index]
    let stages = queue.stages.indices
    addQueue(index, named: queue.name, stages: stages, group: nil)
    if stages.count > 1 {
      for stage in stages {
        let name = "\(queue.name).\(queue.stages[stage].name)"
        addQueue(index, named: name, stages: stage..<stage + 1, group: nil)
      }
    }
    if queue.classes.count > 1 {
      for (group, entry) in queue.classes.enumerated() {
        addQueue(index, named: "\(queue.name).\(entry.name)", stages: stages, group: group)
      }
    }
  }

  private mutating func addQueue(
    _ index: Int, named name: String, stages: Range<Int>, group: Int?
  ) {
    let table = tables.queues[index]
    let metrics = QueueMetrics()
    let total = table.tally(stages: stages, class: group, week: nil)
    let weekly = (0..<table.fullWeeks).map {
      table.tally(stages: stages, class: group, week: $0)
    }
    for metric in metrics.all(stages: stages.count) {
      samples.append(
        MetricSample(
          name: "\(name).\(metric.name)", unit: metric.unit,
          total: metric.ratio(total, table.openTime(ofWeek: nil)),
          weeks: weekly.enumerated().map { metric.ratio($1, table.openTime(ofWeek: $0)) }))
    }
  }
}
