import Offers
import TimeAndMoney

/// Experiments: policies that try one policy of the scenario against another.
extension Resolution {
  /// - Parameter policies: those that are no experiments.
  mutating func experiment(
    named name: String, of located: Located<ExperimentEntry>, among policies: [Policy],
    with book: Book
  ) -> Policy? {
    let entry = located.value
    let names = policies.map(\.name)
    let treatment = index(of: entry.of, among: names, what: "policy without an experiment")
    let control = index(of: entry.control, among: names, what: "policy without an experiment")
    guard let arms = arms(of: entry.arms, with: book), let treatment, let control else {
      return nil
    }
    if treatment == control { reading.note(.twoOfTheSame(names[control]), at: entry.control.place) }
    if policies[control].changesPrices {
      reading.note(.controlChanges(names[control]), at: entry.control.place)
    }
    for (place, policy) in [
      (entry.of.place, policies[treatment]), (entry.control.place, policies[control]),
    ]
    where policy.rewards.contains(where: { $0.reach > 0 }) {
      reading.note(.reachInExperiment(policy.name), at: place)
    }
    let policy = Policy(
      name: name, trying: policies[treatment], against: policies[control], by: arms)
    checkGroups(of: policy, at: located.place)
    return policy
  }

  private mutating func arms(
    of entry: Located<ExperimentEntry.Arms>, with book: Book
  ) -> ExperimentArms? {
    switch entry.value {
    case .customers(let share): return .customers(share: share)
    case .days(let block, let washout, let isAlternating):
      guard let days = block.wholeDays, let washout = washout.wholeDays else { return nil }
      if let horizon = book.rules?.horizonDays, days < horizon {
        reading.note(.blockBelowHorizon(days: days, horizon: horizon), at: entry.place)
      }
      return .days(block: days, washout: washout, isAlternating: isAlternating)
    case .sites(let names):
      guard let known = book.sites?.map(\.name),
        let treated = indices(of: names, among: known, what: "site")
      else { return nil }
      if treated.isEmpty || Set(treated).count == known.count {
        reading.note(.oneArmOfSites, at: entry.place)
      }
      return .sites(treated)
    }
  }

  /// Each reward that only some customers are offered doubles the table of prices.
  mutating func checkGroups(of policy: Policy, at place: Place) {
    if policy.drawnRewards.count > Audiences.mostGroups {
      reading.note(.tooManyGroups(most: Audiences.mostGroups), at: place)
    }
  }
}

extension Policy {
  /// Whether its prices may be others at another time.
  fileprivate var changesPrices: Bool {
    program != nil || guardrails.stepPerDay != nil || guardrails.interval != nil
      || prices.contains { rule in
        if case .factor = rule.terms { false } else { true }
      }
  }
}
