import Metrics
import TimeAndMoney

/// The metrics of a walk-in queue, each a ratio of what is tallied over some stages. Waits and numbers present add
/// up over stages; who entered is counted at the first.
struct QueueMetrics {
  struct Metric {
    let name: String
    let unit: MetricUnit
    /// From a tally and the time in which the site is open that it covers.
    let ratio: (QueueTally, Span) -> MetricSample.Ratio
  }

  /// The metrics over so many stages. Who waits at each of several counts as often, which is no share of the customers.
  func all(stages: Int) -> [Metric] {
    all.map { metric in
      guard stages > 1, metric.name == QueueMetrics.shareWaiting else { return metric }
      return Metric(name: "waits_per_customer", unit: .customers, ratio: metric.ratio)
    }
  }

  private static let shareWaiting = "share_waiting"

  private let all: [Metric] = [
    Metric(name: "mean_wait", unit: .minutes) { tally, _ in
      MetricSample.Ratio(minutes(tally.waitTime), Double(tally.entered))
    },
    Metric(name: "mean_wait_of_waiting", unit: .minutes) { tally, _ in
      MetricSample.Ratio(minutes(tally.waitTime), Double(tally.waited))
    },
    Metric(name: QueueMetrics.shareWaiting, unit: .share) { tally, _ in
      MetricSample.Ratio(Double(tally.waited), Double(tally.entered))
    },
    Metric(name: "mean_queue_length", unit: .customers) { tally, open in
      MetricSample.Ratio(minutes(tally.queueTime), open.inMinutes)
    },
    Metric(name: "mean_in_system", unit: .customers) { tally, open in
      MetricSample.Ratio(minutes(tally.systemTime), open.inMinutes)
    },
    Metric(name: "busy_servers", unit: .customers) { tally, open in
      MetricSample.Ratio(minutes(tally.busyTime), open.inMinutes)
    },
    Metric(name: "share_leaving", unit: .share) { tally, _ in
      MetricSample.Ratio(
        Double(tally.turnedAwayFull + tally.leftWaiting), Double(tally.cameWhileOpen))
    },
  ]
}

private func minutes(_ microseconds: Int64) -> Double {
  Span(microseconds: microseconds).inMinutes
}
