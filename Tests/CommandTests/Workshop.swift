/// A workshop small enough to picture: one site, two services, two kinds of customers.
struct Workshop {
  var bays = 3
  var grid = 15
  var policies = ["baseline: {}"]
  var segments = [Workshop.commuters, Workshop.pensioners]
  /// More bay groups, which no service needs.
  var otherBays = ""

  static let commuters = """
      commuters:
        visits: {per_week: 90, profile: {mon-fri: {07: 2, 08-10: 8, 11-16: 4, 17-20: 5}, sat-sun: {09-18: 2}}}
        wants: {wash: 60%, polish: 40%}
        choice:
          multinomial_logit:
            prefers: {daily: {09:00-10:30: 70%, 15:00-16:00: 30%}}
            schedule_delay_early: -1.2 per h
            schedule_delay_late: -1.4 per h
            lead_time: -0.2 per day
            price: -0.01 per CNY
            reward: 0.01 per CNY
            outside: -3
        checkout: {takes: {lognormal: {mean: 2 min, cv: 0.8}}, completes: 95%}
        attendance: {cancel: 5%, no_show: 6%, punctuality: {normal: {mean: 0 min, sd: 6 min}}, patience: 60 min}
    """

  static let pensioners = """
      pensioners:
        visits: {per_week: 60, profile: {mon-fri: {08-11: 6, 12-18: 3}, sat-sun: 0}}
        wants: {wash: 100%}
        choice:
          multinomial_logit:
            prefers: {daily: {10:00-12:00: 100%}}
            schedule_delay_early: -0.6 per h
            schedule_delay_late: -0.6 per h
            lead_time: -0.1 per day
            price: -0.012 per CNY
            reward: 0.01 per CNY
            outside: -3
        checkout: {takes: 4 min, completes: 95%}
        attendance: {cancel: 2%, no_show: 2%, patience: 90 min}
    """

  static let students = """
      students:
        visits: {per_week: 40, profile: {daily: {12-20: 3}}}
        wants: {polish: 100%}
        choice:
          multinomial_logit:
            prefers: {daily: {16:00-18:00: 100%}}
            schedule_delay_early: -0.5 per h
            schedule_delay_late: -0.5 per h
            price: -0.02 per CNY
            outside: -3
    """

  static let rewardingAfternoons = """
    afternoons: {rewards: [{name: coffee, when: {daily: 12:00-15:00}, gives: {money: 40 CNY}}]}
    """

  /// The scenario as YAML.
  var text: String {
    """
    offpeak: 1
    name: workshop
    seed: 11
    currency: CNY
    calendar: {start: 2025-03-03, warm_up: 2 weeks, length: 6 weeks, grid: \(grid) min}
    windows: {peak: {mon-fri: 09:00-11:00}}
    sites:
      - id: yard
        hours: {daily: 08:00-18:00}
        bays: [{group: bay, count: \(bays)}\(otherBays)]
        technicians: [{group: crew, count: 40, skills: {washing: 1}}]
    services:
      car:
        care:
          wash: {minutes: 30, price: 60, cost: 10, needs: {bay: bay, skill: washing 1}, takes: {lognormal: {mean: 29 min, cv: 0.2}}}
          polish: {minutes: 60, price: 150, cost: 20, needs: {bay: bay, skill: washing 1}, takes: {lognormal: {mean: 58 min, cv: 0.2}}}
    booking: {starts_every: \(grid) min, horizon: 7 days, notice: 30 min, hold: 10 min}
    segments:
    \(segments.joined(separator: "\n"))
    policies:
      \(policies.joined(separator: "\n  "))
    study: {replications: 4}
    """
  }
}
