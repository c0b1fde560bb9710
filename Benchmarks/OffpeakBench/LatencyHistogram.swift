/// How long something took, as quantiles and a few bars, each for twice the time of the one before.
struct LatencyHistogram: CustomStringConvertible {
  private let milliseconds: [Double]

  init(_ latencies: [Duration]) {
    milliseconds = latencies.map { $0 / .milliseconds(1) }.sorted()
  }

  var description: String {
    let quantiles = [("p50", 0.5), ("p90", 0.9), ("p99", 0.99), ("max", 1)].map { name, share in
      "\(name) \(OffpeakBench.figure(quantile(share))) ms"
    }
    return "  latency   \(quantiles.joined(separator: ", "))\n" + bars.joined(separator: "\n")
  }

  private func quantile(_ share: Double) -> Double {
    milliseconds[Int(share * Double(milliseconds.count - 1))]
  }

  private var bars: [String] {
    var bars: [String] = []
    var counted = 0
    var limit = 0.5
    while counted < milliseconds.count {
      let below = milliseconds.firstIndex { $0 >= limit } ?? milliseconds.count
      let share = Double(below - counted) / Double(milliseconds.count)
      let bar = String(repeating: "#", count: Int((60 * share).rounded(.up)))
      if below > 0 { bars.append("    < \(OffpeakBench.figure(limit, 1)) ms\t\(bar)") }
      counted = below
      limit *= 2
    }
    return bars
  }
}
