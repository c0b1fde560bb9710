/// A workshop with all that may happen to appointments, as text.
enum Workshop {
  static let complete = """
    offpeak: 1
    name: workshop
    currency: EUR
    calendar: {start: 2025-03-03, length: 7 days, grid: 5 min}
    sites:
      - id: hall
        hours: {daily: 08:00-17:00}
        bays: [{group: lift, count: 2}, {group: pit, count: 1}, {group: desk, count: 1}]
        equipment: [{group: rig, count: 1}, {group: crane, count: 2}]
        technicians:
          - {group: advisors, count: 1, skills: {advice: 1, till: 1}}
          - {group: mechanics, count: 2, skills: {maintenance: 2}}
      - {id: annexe, hours: {daily: 08:00-17:00}, bays: [{group: ramp, count: 1}]}
    services:
      cars:
        service:
          big:
            price: 300
            takes: {lognormal: {mean: 70 min, cv: 0.3}}
            stages:
              - {name: desk, minutes: 10, needs: {skill: advice 1}}
              - {name: work, minutes: 50, needs: {bay: lift, skill: maintenance 1, equipment: [rig, crane]}}
              - {name: till, minutes: 5 min, needs: {skill: till 1}}
            rules: {deposit: 30%, no_show_fee: 50%, cancellation: {fee: 40%}}
          alignment: {minutes: 45, price: 120, needs: {bay: lift, equipment: rig}, rules: {overbooking: {show_rate: 85%}, rush: {within: 4 h, fee: 49.50 EUR}, limit_per_customer: 2}}
          check: {minutes: 20, price: 40, needs: {bay: lift, skill: maintenance 1}, rules: {notice: 2 h, horizon: 3 days, cancellation: {free_until: 12 h}, provider: {answers_within: 2 h, answers_after: {exponential: {mean: 1 h}}, declines: 10%}}}
          wipers: {minutes: 10, price: 15, needs: {bay: lift, skill: maintenance 1}, add_on: true}
    booking: {horizon: 7 days, notice: 30 min, waitlist: {answer: 1 h}, alternatives: {answer: 12 h}, technicians: best-standing}
    absences:
      - {site: hall, technicians: mechanics, per_year: 8, lasts: {lognormal: {mean: 2 days, cv: 1}}, notice: {exponential: {mean: 12 h}}, begins: opening}
      - {name: training, site: hall, technicians: mechanics, per_year: 2, lasts: 4 h}
      - {site: hall, bays: lift, per_year: 3, lasts: 6 h}
      - {site: hall, equipment: crane, per_year: 0.5, lasts: 6 h, notice: 3 days}
      - {site: annexe, closed: true, per_year: 1, lasts: 1 day}
    segments:
      drivers:
        sites: [hall]
        visits: {per_week: 10, profile: {daily: 1}}
        wants: {big: 50%, alignment: 25%, check: 25%}
        choice: {wanted_day: {lead: {1 day: 100%}, prefers: {daily: 10:00}}}
        attendance: {reschedules: {same_day: 2%, longer: 10%}, takes_alternative: 60%, answers_after: {exponential: {mean: 20 min}}, waitlist: {joins: 30%, within: 2 h, accepts: 80%}, rates: {share: 40%, stars: {5: 60%, 4: 30%, 1: 10%}, after: 3 h}}
      walkers:
        sites: [hall]
        visits: {per_week: 10, profile: {daily: 1}}
        wants: {check: 100%}
        choice: {wanted_day: {lead: {1 day: 100%}, prefers: {daily: 10:00}}}
        attendance: {waitlist: 25%}
    walk_ins:
      - {name: counter, site: hall, needs: {bay: desk}, arrivals: 10 min, takes: 5 min}
    policies:
      baseline: {}
      gift: {rewards: [{name: wipers, when: always, gives: {service: wipers}, services: [big, check]}]}
    """
}
