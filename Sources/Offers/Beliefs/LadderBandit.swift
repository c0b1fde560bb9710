import Statistics

/// Learns which factor of a price ladder brings most from each who asks: Thompson sampling with a beta posterior of the
/// chance that he books, one for each factor (Thompson 1933; Russo et al. 2018, §3).
public struct LadderBandit: Hashable, Sendable {
  /// What an arm has seen, with a prior of so many bookings and refusals.
  public struct Arm: Hashable, Sendable {
    public fileprivate(set) var booked: Double
    public fileprivate(set) var refused: Double

    /// The mean of the posterior.
    public var chance: Double { booked / (booked + refused) }
  }

  /// What one booking brings at each factor.
  public let margins: [Double]
  public private(set) var arms: [Arm]

  /// - Parameter prior: the bookings and refusals each factor begins with; both above 0.
  public init(margins: [Double], prior: (booked: Double, refused: Double) = (1, 1)) {
    self.margins = margins
    arms = margins.map { _ in Arm(booked: prior.booked, refused: prior.refused) }
  }

  public mutating func observe(_ arm: Int, booked: Bool) {
    if booked { arms[arm].booked += 1 } else { arms[arm].refused += 1 }
  }

  /// The place of the factor whose drawn chance times its margin is highest; equal ones: the first.
  ///
  /// - Parameter uniforms: one for each factor.
  public func draw(_ uniforms: ArraySlice<Double>) -> Int {
    let gains = zip(arms, uniforms).enumerated().map { place, drawn in
      margins[place]
        * GSL.betaQuantile(drawn.1, a: drawn.0.booked, b: drawn.0.refused)
    }
    return gains.indices.max { (gains[$0], $1) < (gains[$1], $0) } ?? 0
  }

  /// The place of the factor that is best by what is known.
  public var best: Int {
    let gains = zip(margins, arms).map { $0 * $1.chance }
    return gains.indices.max { (gains[$0], $1) < (gains[$1], $0) } ?? 0
  }
}
