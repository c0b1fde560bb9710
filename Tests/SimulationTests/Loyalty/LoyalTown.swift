/// A town with room for all: whoever comes before 9 is served at 10 on the day, in half an hour, at the list price.
struct LoyalTown {
  var perWeek = 700
  var days = 28
  var warmUp = ""
  var hours = "daily: 08:00-18:00"
  var lead = "0 days"
  /// Another choice than the start nearest to 10 on a day with that lead.
  var choice: String?
  var takes = "30 min"
  var loyalty = LoyalTown.loyalty()
  var attendance = ""
  var care = "{}"
  var tiers = "[]"
  var policies = "baseline: {}"
  var bays = 12

  /// Nobody waits, and nobody comes again unless it is said.
  static func loyalty(
    usual: Int = 70, noise: Int = 15, satisfaction: String = "", more: String = ""
  ) -> String {
    "{satisfaction: {usual: \(usual) points, noise: \(noise) points\(satisfaction)}\(more)}"
  }

  static func returns(_ usual: String, after: String, more: String = "") -> String {
    ", returns: {usual: \(usual), after: \(after)\(more)}"
  }

  /// Measurement begins on Monday the 3rd or behind the warm-up.
  var text: String {
    """
    offpeak: 1
    name: loyal-town
    seed: 3
    currency: EUR
    calendar: {start: 2025-03-03, length: \(days) days, time_zone: UTC, grid: 15 min\(warmUp)}
    sites:
      - id: workshop
        hours: {\(hours)}
        bays: [{group: lift, count: \(bays)}]
        technicians: [{group: mechanics, count: \(bays), skills: {repair: 1}}]
    services:
      cars:
        repair:
          repair: {minutes: 30, price: 100, cost: 40, needs: {bay: lift, skill: repair 1}, takes: \(takes)}
          check: {minutes: 15, price: 30, needs: {bay: lift, skill: repair 1}}
    booking: {starts_every: 30 min, horizon: 2 days}
    tiers: \(tiers)
    care: \(care)
    segments:
      drivers:
        visits: {per_week: \(perWeek), profile: {daily: {07-08: 1}}}
        wants: {repair: 100%}
        choice: \(choice ?? "{wanted_day: {lead: {\(lead): 100%}, prefers: {daily: 10:00}}}")
        attendance: {\(attendance)}
        loyalty: \(loyalty)
    policies: {\(policies)}
    study: {replications: 1}
    """
  }
}
