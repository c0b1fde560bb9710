import Metrics
import Simulation

/// A study in which uncertain parameters are drawn anew again and again, each draw simulated with the same few
/// replications.
public struct UncertainStudy: Sendable {
  /// Replications of each draw: common to all, so that their own noise mostly cancels between draws.
  public static let replications = 4
  /// Draws where nobody asks for another number.
  public static let draws = 40

  private let draws: Int
  private let policies: [Int]
  private let threads: Int

  public init(draws: Int, policies: [Int], threads: Int) {
    self.draws = draws
    self.policies = policies
    self.threads = threads
  }

  /// Simulates all draws.
  ///
  /// - Parameters:
  ///   - model: the scenario of a draw, counted from 1.
  ///   - finished: told after each draw.
  /// - Returns: nil if it was stopped.
  public func run(
    model: (Int) throws -> Model, isStopped: @escaping @Sendable () -> Bool, finished: () -> Void
  ) throws -> UncertainSummary? {
    var summary = UncertainSummary()
    for draw in 1...draws {
      let study = Study(Blueprint(try model(draw)), policies: policies, threads: threads)
      var drawn = study.emptySummary
      guard try study.run(1..<Self.replications + 1, into: &drawn, isStopped: isStopped) else {
        return nil
      }
      summary.append(drawn)
      finished()
    }
    return summary
  }
}
