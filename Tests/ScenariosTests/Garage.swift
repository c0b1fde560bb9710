import Scenarios
import Simulation

/// Scenarios one can picture, as text.
enum Garage {
  /// A garage with all sections of the format.
  static let complete = """
    offpeak: 1
    name: garage
    about: One garage of a chain.
    seed: 20250612
    currency: CNY
    calendar:
      start: 2025-03-03
      warm_up: 4 weeks
      length: 13 weeks
      time_zone: Asia/Shanghai
      grid: 5 min
      holidays: [2025-04-04, 2025-05-01..2025-05-05]
    windows: {peak: {mon-fri: 10:00-11:30}, reward: {mon-fri: 10:30-11:30}}
    sites:
      - id: chengdu-01
        hours: {mon-fri: 08:00-18:00, sat-sun: "09:00-12:00, 13:00-18:00", holidays: closed}
        bays: [{group: lift, count: 8}, {group: desk, count: 1}]
        technicians:
          - {group: mechanics, count: 7, skills: {maintenance: 2, tyres: 1}, shift: 08:00-18:00, break: 12:00-13:00}
          - {group: seniors, count: 2, skills: {maintenance: 3, inspection: 1}}
      - id: kashgar
        time_zone: Asia/Urumqi
        hours: always
        bays: [{group: lift, count: 2}]
        technicians: [{group: all-rounders, count: 2, skills: {maintenance: 1}}]
    services:
      maintenance:
        oil change:
          oil-mineral: {minutes: 30, price: 220, cost: 60, needs: {bay: lift, skill: maintenance 1}, takes: {lognormal: {mean: 31 min, cv: 0.25}}, buffer: {after: 5 min}}
          oil-synthetic: {minutes: 40 min, price: 420.50 CNY, needs: {bay: lift, skills: {maintenance: 1, tyres: 1}}}
        inspection:
          inspection: {minutes: 15, price: 80, cost: 25, needs: {bay: lift, skill: inspection}}
    booking: {starts_every: 15 min, horizon: 7 days, notice: 30 min, hold: 10 min, grace: 20 min, cancellation: {free_until: 24 h, fee: 20%}}
    segments:
      business:
        public: true
        sites: [chengdu-01]
        visits: {per_week: 210, profile: {mon-fri: {08: 4, 09: 9, 10: 14, 11-13: 5}, sat-sun: 1, holidays: 0}}
        wants: {oil-synthetic: 85%, inspection: 15%}
        choice:
          multinomial_logit:
            prefers: {mon-fri: {10:15: 60%, 14:00-17:00: 40%}}
            schedule_delay_early: -0.9 per h
            schedule_delay_late: -1.2 per h
            lead_time: -0.25 per day
            price: -0.012 per CNY
            reward: 0.008 per CNY
            outside: -2.5
            weight: none
        checkout: {decides: 2 min, takes: {exponential: {mean: 3 min}}, completes: 97%}
        attendance: {cancel: 4%, no_show: {same_day: 3%, 1-3 days: 5%, longer: 8%}, punctuality: {normal: {mean: -3 min, sd: 8 min}}, patience: 60 min}
      planner:
        visits: {per_week: 20, profile: {daily: 1}}
        wants: {oil-mineral: 100%}
        choice:
          wanted_day:
            lead: {0 open days: 40%, 1 open day: 10%, 2-5 open days: 50%}
            prefers: {daily: 10:00}
    walk_ins:
      - name: counter
        site: chengdu-01
        needs: {bay: desk}
        arrivals: {exponential: {mean: 60 s}}
        takes: {exponential: {mean: 432 s}}
        patience: {exponential: {mean: 5 min}}
        room: 20
        begins: stationary
    policies:
      peak-pricing:
        prices: [{when: {mon-fri: 09:30-11:00}, factor: 1.15, services: [oil-synthetic, oil-mineral]}, {when: off-peak, factor: 0.92}]
        guardrails: {floor: 0.8, cap: 1.25, budget: 600 CNY per day}
      off-peak-reward:
        rewards:
          - {name: a quarter of an hour more, when: {mon-fri: 10:30-11:30}, gives: {bay_time: 15 min, worth: 30 CNY, cost: 1.5 CNY}, services: [oil-mineral], segments: [business], budget: 600 CNY per day}
          - {name: free inspection, when: off-peak, gives: {service: inspection}}
          - {name: ten percent, when: reward, gives: {discount: 10%}}
          - {name: cash, when: always, gives: {money: 20 CNY}}
      baseline: {}
    study: {baseline: baseline, replications: 30, moved_beyond: 45 min}
    """

  /// The least a scenario needs: one queue.
  static let counter = """
    offpeak: 1
    name: counter
    calendar: {start: 2025-03-03, length: 7 days}
    sites: [{id: bank, hours: always, bays: [{group: clerk, count: 8}]}]
    walk_ins: [{site: bank, needs: {bay: clerk}, arrivals: {exponential: {mean: 60 s}}, takes: {exponential: {mean: 432 s}}}]
    """

  /// The complete garage on a grid of half an hour.
  static let onHalfHours = complete.replacing("grid: 5 min", with: "grid: 30 min")
    .replacing("starts_every: 15 min", with: "starts_every: 30 min")

  /// The complete garage with some text replaced; the text must stand there.
  static func with(_ old: String, _ new: String) -> String {
    precondition(complete.contains(old), "The garage has no \(old)")
    return complete.replacing(old, with: new)
  }
}

/// The problems of a text as they are printed; empty if it can be read.
func problems(in text: String) -> [String] {
  do {
    _ = try ScenarioReader.read(text: text, named: "g")
    return []
  } catch {
    return error.problems.map(\.description)
  }
}
