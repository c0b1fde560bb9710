/// A ground on which two customers may be asked a different net price for the same start at the same instant.
public enum FairnessGround: String, CaseIterable, Sendable {
  case segment, tier
  case firstVisit = "first_visit"
  case reminder, ramp, credit
  case experimentArm = "experiment_arm"
}

extension Policy {
  /// The grounds on which it tells customers apart, in a fixed order.
  public var grounds: [FairnessGround] {
    FairnessGround.allCases.filter { ground in
      switch ground {
      case .segment: rewards.contains { $0.segments != nil }
      case .tier: rewards.contains { $0.eligibility.ranks != nil }
      case .firstVisit: rewards.contains { $0.eligibility.isFirstVisit != nil }
      case .reminder: rewards.contains { $0.gift.isReminder }
      case .credit:
        rewards.contains { if case .credit = $0.gift { true } else { false } }
      case .ramp: rewards.contains { $0.eligibility.phase.ramp != nil }
      case .experimentArm:
        if case .customers = experiment?.arms { true } else { false }
      }
    }
  }
}
