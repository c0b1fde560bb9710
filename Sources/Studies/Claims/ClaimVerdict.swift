import Simulation
import Statistics

/// What a simulation says to a claim.
public enum ClaimVerdict: String, Sendable {
  /// The interval holds the claimed figure or meets the claimed range.
  case holds
  /// Of a change or difference: the interval holds the claim, and zero as well.
  case undecided
  /// Of a change or difference: the same way, but less of it.
  case short
  /// Of a change or difference: more of it.
  case beyond
  /// Of a change or difference: the whole interval lies on the other side of zero.
  case otherWay = "other_way"
  /// Of a level, or of a range with zero inside it.
  case below, above

  /// Claimed and simulated zeros are told apart only beyond this part of their size.
  private static let rounding = 1e-9

  /// Nil without an interval.
  public init?(_ claim: Claim, simulated: Estimate) {
    guard let interval = simulated.interval else { return nil }
    let claimed = claim.claimed
    let ends = [claimed.lowerBound, claimed.upperBound].filter(\.isFinite)
    let slack = Self.rounding * (ends + [interval.lowerBound]).reduce(0) { max($0, $1.magnitude) }
    let isBelow = interval.upperBound < claimed.lowerBound - slack
    let isAbove = interval.lowerBound > claimed.upperBound + slack
    switch (isBelow || isAbove, Self.way(of: claim)) {
    case (false, .neither): self = .holds
    case (false, .up), (false, .down): self = interval.contains(0) ? .undecided : .holds
    case (true, .up) where isAbove, (true, .down) where isBelow: self = .beyond
    case (true, .up): self = interval.upperBound < 0 ? .otherWay : .short
    case (true, .down): self = interval.lowerBound > 0 ? .otherWay : .short
    case (true, .neither): self = isBelow ? .below : .above
    }
  }

  private enum Way {
    case up, down, neither
  }

  /// Which way a claim says that a metric goes.
  private static func way(of claim: Claim) -> Way {
    switch claim.subject {
    case .before, .after: return .neither
    case .change, .difference:
      if claim.claimed.lowerBound >= 0, claim.claimed.upperBound > 0 { return .up }
      return claim.claimed.upperBound <= 0 && claim.claimed.lowerBound < 0 ? .down : .neither
    }
  }
}
