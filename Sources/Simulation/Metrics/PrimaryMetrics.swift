import Metrics

/// The metrics that a study's verdicts are about, where the scenario names none.
public enum PrimaryMetrics {
  /// Returns five metrics of the booking business, the mean wait of each queue beside it, or five of each queue where
  /// nobody books.
  public static func standard(of model: Model) -> [String] {
    if model.segments.isEmpty {
      return model.queues.flatMap { queue in
        let waits = queue.stages.count > 1 ? "waits_per_customer" : "share_waiting"
        return ["mean_wait", waits, "mean_queue_length", "busy_servers", "share_leaving"].map {
          "\(queue.name).\($0)"
        }
      }
    }
    let peak = model.windows.first { $0.name == "peak" }.map { "\($0.name)_booked_utilization" }
    return [
      "bookings_per_week", "conversion", "booked_utilization", peak ?? "busy_utilization",
      "contribution_per_week",
    ] + model.queues.map { "\($0.name).mean_wait" }
  }

  /// Returns all metrics a model has with their units, in the order of the tables.
  public static func all(of model: Model) -> [(name: String, unit: MetricUnit)] {
    let blueprint = Blueprint(model)
    let tables = Tables(blueprint)
    return MetricSamples(tables, baseline: tables, blueprint: blueprint).samples.map {
      ($0.name, $0.unit)
    }
  }
}
