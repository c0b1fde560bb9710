/// When points are looked at, and how much of the chance of a wrong word each look may spend.
///
/// The chance of any wrong verdict at any point and look stays below 5 %: a point has an equal part of it, and a look at
/// n replications of those before it spends its part in proportion to the replications gained (Bonferroni).
public struct CapacityLooks: Sendable {
  /// Of any wrong verdict in the whole study.
  public static let error = 0.05

  /// Numbers of replications, each but the last twice the one before.
  public let replications: [Int]
  private let points: Int

  /// - Parameters:
  ///   - first: replications of every point, at least 3.
  ///   - atMost: the most replications of a point, at least as many.
  ///   - points: the number of points of which something may be said.
  public init(first: Int, atMost: Int, points: Int) {
    var replications = [first]
    while let last = replications.last, last < atMost { replications.append(min(2 * last, atMost)) }
    self.replications = replications
    self.points = points
  }

  /// The chance of a wrong verdict on one point at one look, by its place.
  public func error(at look: Int) -> Double {
    let gained = replications[look] - (look == 0 ? 0 : replications[look - 1])
    let part = Double(gained) / Double(replications[replications.count - 1])
    return Self.error * part / Double(max(1, points))
  }
}
