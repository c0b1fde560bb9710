extension ProblemKind {
  /// What is wrong with gifts and experiments.
  var policyMessage: String? {
    switch self {
    case .nobodyComesAgain(let gift):
      "Nobody comes again, so a gift of \(gift) would never be of use. Add loyalty with returns to a segment."
    case .tooManyGroups(let most):
      "At most \(most) rewards of a policy may be a reminder or have a ramp."
    case .twoOfTheSame(let name):
      "\(name) cannot be compared with itself. Name two policies."
    case .controlChanges(let name):
      "The prices of \(name) change with time, so it cannot be the control of an experiment. Compare with a policy of "
        + "fixed factors, without step and interval."
    case .reachInExperiment(let name):
      "A reward of \(name) has a reach, and nobody can tell in which arm the customers would be whom it makes come. "
        + "Leave reach out."
    case .blockBelowHorizon(let days, let horizon):
      "Blocks of \(days) \(days == 1 ? "day" : "days") are shorter than the booking horizon of \(horizon) days: who books in one "
        + "would take bays of the next. Write \(horizon) days at least."
    case .oneArmOfSites: "Some of the sites must be treated, and some not."
    default: nil
    }
  }
}
