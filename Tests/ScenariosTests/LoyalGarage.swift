/// The complete garage with all that can be said of what comes after a service.
enum LoyalGarage {
  static let text = Garage.with(
    "patience: 60 min}",
    """
    patience: 60 min, rates: {share: 40%}}
        loyalty:
          satisfaction: {usual: 78 points, noise: 12 points, wait: -0.5 points per min, overrun: -0.3 points per min, price: -0.8 points per %, mismatch: -20 points, verification: -3 points per min, unexplained: -6 points}
          complains: {below: 45 points, share: 60%}
          follow_up: {below: 60 points, lifts: 12 points}
          answers: 30%
          returns: {usual: 55%, satisfaction: 0.04 per point, tier: 0.3 per tier, after: {gamma: {mean: 60 days, cv: 0.8}}, lost: 15%, lost_after: {exponential: {mean: 20 days}}, wants: same}
          customers_at_start: {count: 800, bookings: {1: 40%, 3: 60%}}
          habit: {share: 30%, half_life: 8 weeks}
    """
  ).replacing(
    "policies:\n",
    with: """
      tiers: [{name: silver, from: 3}, {name: gold, from: 8}]
      care: {follow_up: {after: 48 h, reaches: 70%}, explains: true}
      policies:

      """
  ).replacing("gives: {money: 20 CNY}}", with: "gives: {money: 20 CNY}, reach: 5%}")
}
