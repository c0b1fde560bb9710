import Metrics
import Simulation

/// The rows of loyalty.csv: what became of customers behind their visits.
struct LoyaltyRows {
  private let number: Int
  private let model: Model

  /// - Parameter number: the number of the replication.
  init(number: Int, model: Model) {
    self.number = number
    self.model = model
  }

  /// Adds the rows of a policy: each day of a flow and tier on which something happened.
  func append(_ table: LoyaltyTable, policy: String, to buffer: inout CSVBuffer) {
    for (index, flow) in model.flows.enumerated()
    where model.segments[flow.segment].loyalty != nil {
      for rank in 0..<table.ranks {
        for day in 0..<table.days {
          let counts = LoyaltyCount.allCases.map { table[$0, flow: index, rank: rank, day: day] }
          if counts.allSatisfy({ $0 == 0 }) { continue }
          buffer.append(policy)
          buffer.append(number)
          buffer.append(model.segments[flow.segment].name)
          buffer.append(model.channels[flow.channel].name)
          buffer.append(rank == 0 ? "none" : model.tiers[rank - 1].name)
          buffer.append("\(model.plan.firstMeasuredDay.advanced(by: day))")
          append(counts, to: &buffer)
          buffer.endRow()
        }
      }
    }
  }

  private func append(_ counts: [Int64], to buffer: inout CSVBuffer) {
    for (what, count) in zip(LoyaltyCount.allCases, counts) {
      if what == .satisfaction {
        buffer.append(scaled: count, decimals: 3)
      } else {
        buffer.append(count)
      }
    }
  }
}
