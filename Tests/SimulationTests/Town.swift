/// A town whose customers choose by utility and do all that customers can do: they hesitate, drop the checkout,
/// cancel, stay away, come late, walk off.
struct Town {
  var bays = 2
  var checkout =
    "{decides: {exponential: {mean: 2 min}}, takes: {exponential: {mean: 4 min}}, completes: 95%}"
  /// Lines in front of and behind the segment `drivers`.
  var segmentBefore = ""
  var segmentBehind = ""
  var morePolicies = ""

  static let choice = """
    {multinomial_logit: {prefers: {daily: {09:00-10:30: 70%, 14:00-16:00: 30%}}, \
    schedule_delay_early: -0.8 per h, schedule_delay_late: -0.8 per h, lead_time: -0.2 per day, \
    price: -0.02 per EUR, reward: 0.02 per EUR, outside: -2}}
    """

  /// Another segment, as a line of the scenario.
  static func segment(_ name: String) -> String {
    """
    \(name): {visits: {per_week: 40, profile: {daily: 1}}, wants: {repair: 100%}, choice: \(choice)}
    """
  }

  /// Baseline, 1 dear, 2 gift.
  var text: String {
    """
    offpeak: 1
    name: town
    seed: 11
    currency: EUR
    calendar: {start: 2025-03-03, warm_up: 4 days, length: 7 days, time_zone: UTC, grid: 5 min}
    sites:
      - id: garage
        hours: {daily: 08:00-17:00}
        bays: [{group: lift, count: \(bays)}]
        technicians: [{group: mechanics, count: \(bays), skills: {repair: 1}}]
    services:
      cars:
        repair:
          repair: {minutes: 45, price: 100, cost: 40, needs: {bay: lift, skill: repair 1}, takes: {lognormal: {mean: 46 min, cv: 0.4}}}
          check: {minutes: 15, price: 30, cost: 5, needs: {bay: lift, skill: repair 1}}
    booking: {starts_every: 15 min, horizon: 3 days, hold: 10 min, cancellation: {free_until: 12 h, fee: 20%}}
    segments:
      \(segmentBefore)
      drivers:
        visits: {per_week: 350, profile: {daily: {07-20: 1}}}
        wants: {repair: 70%, check: 30%}
        choice: \(Town.choice)
        checkout: \(checkout)
        attendance: {cancel: 8%, no_show: {same_day: 5%, longer: 10%}, punctuality: {normal: {mean: 1 min, sd: 8 min}}, patience: {exponential: {mean: 40 min}}}
      \(segmentBehind)
    policies:
      baseline: {}
      dear: {prices: [{when: {daily: 09:00-11:00}, factor: 1.6}]}
      gift: {rewards: [{name: check, when: {daily: 11:00-15:00}, gives: {service: check}, services: [repair], budget: 60 EUR per day}]}
      \(morePolicies)
    study: {replications: 1}
    """
  }
}
