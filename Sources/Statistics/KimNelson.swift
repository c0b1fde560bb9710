import Foundation

/// The fully sequential selection of the best of several systems (Kim and Nelson, "A fully sequential procedure for
/// indifference-zone selection in simulation", ACM TOMACS 11, 2001, with c = 1).
///
/// With normal observations it selects the system of the largest mean with at least the stated probability whenever
/// that lies by the indifference or more above the second, also under common random numbers.
public struct KimNelson: Sendable {
  /// One system: its observations so far, and when it was given up.
  public struct Candidate: Sendable {
    public fileprivate(set) var observations: [Double] = []
    /// Who was so much better; nil while it may be the best.
    public fileprivate(set) var eliminatedBy: Int?

    public var mean: Double {
      observations.isEmpty ? 0 : observations.reduce(0, +) / Double(observations.count)
    }
  }

  public private(set) var candidates: [Candidate]
  public let indifference: Double
  /// h² of the procedure.
  private let slope: Double
  /// Variances of the differences of the first stage, by pair.
  private let variances: [[Double]]

  /// - Parameters:
  ///   - firstStage: the observations of each system, equally many, at least two.
  ///   - indifference: the least difference worth finding, positive.
  ///   - probability: of a correct selection, between 1 / systems and 1.
  public init(firstStage: [[Double]], indifference: Double, probability: Double) {
    let count = firstStage[0].count
    precondition(count >= 2 && firstStage.allSatisfy { $0.count == count }, "Stages differ.")
    precondition(indifference > 0, "An indifference is positive.")
    candidates = firstStage.map { Candidate(observations: $0) }
    self.indifference = indifference
    let freedom = Double(count - 1)
    let others = Double(max(1, firstStage.count - 1))
    let ratio = 2 * (1 - probability) / others
    slope = max(0, (pow(ratio, -2 / freedom) - 1) * freedom)
    variances = firstStage.map { own in firstStage.map { Self.variance(of: own, less: $0) } }
    screen()
  }

  /// The systems that may still be the best, by index.
  public var survivors: [Int] { candidates.indices.filter { candidates[$0].eliminatedBy == nil } }

  /// How many observations each of the survivors has.
  public var stage: Int { candidates[survivors[0]].observations.count }

  /// The most observations that any survivor may still need.
  public var longest: Int {
    let survivors = survivors
    let most =
      survivors.map { own in
        survivors.map {
          (slope * variances[own][$0] / (indifference * indifference)).rounded(.down)
        }
        .max() ?? 0
      }.max() ?? 0
    return Int(min(most, 1e12)) + 1
  }

  /// The selected system, once there is one: the last survivor, or the one with the largest mean when the time is over.
  public var selected: Int? {
    let survivors = survivors
    if survivors.count == 1 { return survivors[0] }
    guard stage >= longest else { return nil }
    return survivors.max { candidates[$0].mean < candidates[$1].mean }
  }

  /// Adds one observation of each survivor, in the order of `survivors`, and gives up who falls behind.
  public mutating func add(_ observations: [Double]) {
    for (system, observation) in zip(survivors, observations) {
      candidates[system].observations.append(observation)
    }
    screen()
  }

  private mutating func screen() {
    let survivors = survivors
    let count = Double(stage)
    let means = candidates.map(\.mean)
    for own in survivors {
      let better = survivors.filter { other in
        let scale = slope * variances[own][other] / (indifference * indifference)
        let allowance = max(0, indifference / (2 * count) * (scale - count))
        return means[own] < means[other] - allowance
      }
      candidates[own].eliminatedBy = better.max { means[$0] < means[$1] }
    }
  }

  private static func variance(of own: [Double], less other: [Double]) -> Double {
    let differences = zip(own, other).map { $0 - $1 }
    let count = Double(differences.count)
    let mean = differences.reduce(0, +) / count
    return differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
  }
}
