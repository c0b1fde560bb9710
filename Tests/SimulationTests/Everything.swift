/// A garage in which all happens that can happen: stages, equipment, rules of services, absences of everything, a
/// waitlist, reschedules, ratings.
enum Everything {
  /// Baseline, 1 gift, 2 peak.
  static func text(bays: Int = 2, visits: String = "{mon-fri: {07-20: 1}, sat-sun: 5}") -> String {
    """
    offpeak: 1
    name: everything
    seed: 7
    currency: EUR
    calendar: {start: 2025-03-17, warm_up: 1 week, length: 2 weeks, time_zone: Europe/Berlin, grid: 5 min, holidays: [2025-03-28]}
    windows: {peak: {mon-fri: 10:00-11:30}}
    sites:
      - id: main
        hours: {mon-fri: 08:00-17:00, sat: 09:00-13:00, holidays: closed}
        bays: [{group: lift, count: \(bays)}]
        equipment: [{group: rig, count: 1}]
        technicians:
          - {group: advisors, count: 1, skills: {advice: 1, till: 1}}
          - {group: mechanics, count: 2, skills: {maintenance: 1}, break: 12:00-13:00}
    services:
      cars:
        service:
          big:
            price: 300
            cost: 100
            takes: {lognormal: {mean: 68 min, cv: 0.3}}
            stages:
              - {name: desk, minutes: 10, needs: {skill: advice 1}}
              - {name: work, minutes: 50, needs: {bay: lift, skill: maintenance 1}}
              - {name: till, minutes: 5, needs: {skill: till 1}}
            rules: {deposit: 30%, no_show_fee: 50%, cancellation: {free_until: 24 h, fee: 40%}}
          alignment: {minutes: 45, price: 120, needs: {bay: lift, skill: maintenance 1, equipment: rig}, takes: {lognormal: {mean: 45 min, cv: 0.3}}, rules: {overbooking: {show_rate: 85%}, rush: {within: 4 h, fee: 50}, deposit: 10%}}
          check: {minutes: 20, price: 40, needs: {bay: lift, skill: maintenance 1}, rules: {notice: 2 h, horizon: 3 days, limit_per_customer: 1, provider: {answers_within: 2 h, answers_after: {exponential: {mean: 1 h}}, declines: 10%}}}
          wipers: {minutes: 10, price: 15, needs: {bay: lift, skill: maintenance 1}, add_on: true}
    booking: {starts_every: 15 min, horizon: 7 days, notice: 30 min, cancellation: {free_until: 24 h, fee: 20%}, waitlist: {answer: 1 h}, alternatives: {answer: 12 h}, technicians: best-standing}
    absences:
      - {site: main, technicians: mechanics, per_year: 20, lasts: {lognormal: {mean: 2 days, cv: 1}}, notice: {exponential: {mean: 12 h}}, begins: opening}
      - {name: training, site: main, technicians: mechanics, per_year: 10, lasts: 4 h, notice: 5 days}
      - {site: main, bays: lift, per_year: 30, lasts: {exponential: {mean: 8 h}}}
      - {site: main, equipment: rig, per_year: 20, lasts: 6 h}
      - {site: main, closed: true, per_year: 6, lasts: 9 h, notice: 3 days, begins: opening}
    segments:
      drivers:
        visits: {per_week: 180, profile: \(visits)}
        wants: {big: 30%, alignment: 30%, check: 40%}
        choice: {multinomial_logit: {prefers: {mon-fri: {09:00-11:00: 70%, 14:00-16:00: 30%}, sat: {10:00: 100%}}, schedule_delay_early: -0.8 per h, schedule_delay_late: -0.8 per h, lead_time: -0.1 per day, price: -0.005 per EUR, outside: -4}}
        checkout: {takes: {exponential: {mean: 3 min}}, completes: 95%}
        attendance:
          cancel: 6%
          no_show: 8%
          punctuality: {normal: {mean: 0 min, sd: 7 min}}
          patience: 60 min
          reschedules: {same_day: 2%, longer: 10%}
          takes_alternative: 60%
          answers_after: {exponential: {mean: 20 min}}
          waitlist: {joins: 60%, within: 2 h, accepts: 80%}
          rates: {share: 40%, stars: {5: 60%, 4: 25%, 3: 10%, 2: 3%, 1: 2%}, after: {exponential: {mean: 6 h}}}
    policies:
      baseline: {}
      gift: {rewards: [{name: wipers, when: off-peak, gives: {service: wipers}, services: [big, alignment]}, {name: fiver, when: off-peak, gives: {money: 5 EUR}, budget: 100 EUR per day}]}
      peak: {prices: [{when: peak, factor: 1.3}]}
    study: {replications: 1}
    """
  }
}
