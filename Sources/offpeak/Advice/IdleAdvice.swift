import Demand
import Offers
import Simulation
import TimeAndMoney

/// What is written and can never act: last year's dates, hours in which no site is open, leads beyond the horizon, budgets
/// below one gift, factors of 1.
struct IdleAdvice {
  private let model: Model
  private let days: Range<LocalDay>
  private let period: String

  init(_ model: Model) {
    self.model = model
    days = model.simulatedDays
    period = "the simulated days (\(days.lowerBound) to \(days.upperBound.advanced(by: -1)))"
  }

  var notes: [String] { holidays + demand + windows + policies }

  // MARK: The calendar

  private var holidays: [String] {
    let outside = model.calendar.holidays.filter { !days.contains($0) }.sorted()
    guard let first = outside.first else { return [] }
    if outside.count == model.calendar.holidays.count {
      return ["calendar.holidays: none of the \(outside.count) lies within \(period)."]
    }
    return [
      "calendar.holidays: \(outside.count) of \(model.calendar.holidays.count) lie outside \(period), the first of them \(first)."
    ]
  }

  private var demand: [String] {
    var notes: [String] = []
    for flow in model.flows {
      guard case .drawn(let visits) = flow.visits else { continue }
      let name = model.segments[flow.segment].name
      for promotion in visits.effects.promotions {
        guard let first = promotion.days.min() else { continue }
        if !promotion.days.contains(where: days.contains) {
          notes.append("promotions: that of \(first) lies outside \(period) and does nothing.")
        } else if promotion.factor == 1, promotion.hours == nil {
          notes.append("promotions: that of \(first) has a factor of 1 and does nothing.")
        }
      }
      let months = Set(
        (0..<days.lowerBound.days(to: days.upperBound)).map {
          days.lowerBound.advanced(by: $0).month
        })
      let idle = (1...12).filter { visits.effects.season[$0 - 1] != 1 && !months.contains($0) }
      if !idle.isEmpty, idle.count == visits.effects.season.count(where: { $0 != 1 }) {
        notes.append("segments.\(name).visits.season names only months outside \(period).")
      }
    }
    return Self.unique(notes)
  }

  private var windows: [String] {
    model.windows.filter { !isOpen(during: $0.hours) }.map {
      "windows.\($0.name) lies wholly outside the opening hours of every site."
    }
  }

  // MARK: Policies

  private var policies: [String] {
    model.policies.flatMap { policy in
      policy.prices.enumerated().flatMap { place, rule in
        idleness(of: rule).map { "policies.\(policy.name).prices[\(place)] \($0)." }
      }
        + policy.rewards.flatMap { reward in
          idleness(of: reward, under: policy.guardrails).map {
            "policies.\(policy.name).rewards, \(reward.name), \($0)."
          }
        }
    }
  }

  private func idleness(of rule: PriceRule) -> [String] {
    var notes: [String] = []
    if !isOpen(during: rule.scope.hours) {
      notes.append("holds only outside the opening hours of every site and does nothing")
    }
    let factors = rule.terms.factors
    if rule.combination == .multiply, !factors.isEmpty, factors.allSatisfy({ $0 == 1 }) {
      notes.append("has no factor but 1 and does nothing")
    }
    if case .lead(let ladder) = rule.terms {
      for step in ladder.steps where step.atLeast > horizon {
        notes.append(
          "has a step from \(ImpossibleAdvice.text(step.atLeast)) on, beyond the horizon of \(model.rules.horizonDays) days"
        )
      }
    }
    return notes
  }

  private func idleness(of reward: RewardRule, under guardrails: Guardrails) -> [String] {
    var notes: [String] = []
    if !isOpen(during: reward.hours) {
      notes.append("is given only outside the opening hours of every site, to nobody")
    }
    let phase = reward.eligibility.phase
    let simulated =
      model.plan.policyStart == .always ? days.lowerBound : model.plan.firstMeasuredDay
    if phase.last.map({ $0 < simulated }) ?? false
      || phase.first.map({ $0 >= days.upperBound }) ?? false
    {
      notes.append("is given only outside \(period), to nobody")
    }
    switch reward.eligibility.lead {
    case .days(let range) where range.lowerBound > model.rules.horizonDays:
      notes.append("asks for a lead beyond the horizon of \(model.rules.horizonDays) days")
    case .spans(let least, _) where least > horizon:
      notes.append("asks for a lead beyond the horizon of \(model.rules.horizonDays) days")
    default: break
    }
    let budgets = [
      reward.dailyBudget, reward.totalBudget, guardrails.dailyBudget, guardrails.totalBudget,
    ].compactMap { $0 }
    if let budget = budgets.min(), budget < reward.leastCost {
      let currency = model.currency
      notes.append(
        "costs \(currency.format(reward.leastCost)) \(currency.code) each time, more than its budget of "
          + "\(currency.format(budget)): nobody is given it")
    }
    return notes
  }

  // MARK: Hours

  /// From the search to the last start that can be booked.
  private var horizon: Span { .days(Int64(model.rules.horizonDays) + 1) }

  private func isOpen(during hours: WeeklyHours) -> Bool {
    model.sites.contains { $0.hours.intersecting(hours) != .closed }
  }

  private static func unique(_ notes: [String]) -> [String] {
    var known: Set<String> = []
    return notes.filter { known.insert($0).inserted }
  }
}

extension RewardRule {
  /// What giving it once costs at least, as budgets count it: a share of a price may be as little as nothing.
  fileprivate var leastCost: Money {
    switch gift {
    case .money(let amount): amount + cost
    case .bayTime, .service, .tier: cost
    case .discount: cost
    case .credit(let amount, let redeemed): amount.scaled(by: redeemed, rounding: .up)
    case .lottery(let prize, let chance): prize.scaled(by: chance, rounding: .up)
    case .reminder: .zero
    }
  }
}
