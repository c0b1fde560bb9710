/// A business with room for everybody, whose customers would all book: what is lost is lost in the funnel.
struct Booth {
  var channel = "{}"
  var share = "100%"
  var visits = "{per_week: 2800, profile: {daily: 1}}"
  var services = """
    care:
        oil: {mineral: {minutes: 30, price: 200, needs: {bay: lift}}}
    """
  var wants = "{mineral: 100%}"
  var addOns = "{}"
  var recommendation = "{}"
  var attendance = "{}"
  var hours = "10:00-14:00"
  var bays = 300
  var days = 7
  var outside = -30.0
  var hold = "24 h"
  var notice = "1 h"

  var text: String {
    """
    offpeak: 1
    name: booth
    seed: 11
    currency: CNY
    calendar: {start: 2025-03-03, warm_up: 1 day, length: \(days) days, time_zone: UTC, grid: 5 min}
    sites:
      - {id: booth, hours: \(hours), bays: [{group: lift, count: \(bays)}]}
    services:
      \(services)
    booking: {starts_every: 30 min, horizon: 1 days, notice: \(notice), hold: \(hold)}
    channels: {app: \(channel)}
    recommendation: \(recommendation)
    segments:
      drivers:
        visits: \(visits)
        channels: {app: \(share)}
        wants: \(wants)
        add_ons: \(addOns)
        choice: {multinomial_logit: {prefers: {daily: 12:00}, outside: \(outside)}}
        attendance: \(attendance)
    policies: {baseline: {}, nothing: {}}
    study: {replications: 1}
    """
  }
}
