/// A workshop whose most booked service takes an hour, with two of everything that can change places.
struct HourShop {
  enum Part: String, CaseIterable {
    case bays, technicians, services, segments, policies
  }

  /// The planned minutes of the most booked service.
  var washMinutes = 60
  /// What stands in reverse order.
  var reversed: [Part] = []
  var noShow = "6%"
  var warmUp = "1 week"
  var policies = ["baseline: {}", Workshop.rewardingAfternoons]
  var study = "replications: 4"

  /// The scenario as YAML.
  var text: String {
    let bays = ["{group: bay, count: 3}", "{group: pit, count: 1}"]
    let technicians = [
      "{group: crew, count: 20, skills: {washing: 1}}",
      "{group: guild, count: 20, skills: {washing: 1}}",
    ]
    let wash =
      "wash: {minutes: \(washMinutes), price: 60, cost: 10, needs: {bay: bay, skill: washing 1}, takes: {lognormal: {mean: 55 min, cv: 0.2}}}"
    let polish =
      "polish: {minutes: 75, price: 150, cost: 20, needs: {bay: bay, skill: washing 1}, takes: {lognormal: {mean: 73 min, cv: 0.2}}}"
    return """
      offpeak: 1
      name: workshop
      seed: 11
      currency: CNY
      calendar: {start: 2025-03-03, warm_up: \(warmUp), length: 4 weeks, grid: 5 min}
      windows: {peak: {mon-fri: 09:00-11:00}}
      sites:
        - id: yard
          hours: {daily: 08:00-18:00}
          bays: [\(ordered(bays, .bays).joined(separator: ", "))]
          technicians: [\(ordered(technicians, .technicians).joined(separator: ", "))]
      services:
        car:
          care:
            \(ordered([wash, polish], .services).joined(separator: "\n      "))
      booking: {starts_every: 15 min, horizon: 7 days, notice: 30 min, hold: 10 min}
      segments:
      \(ordered([commuters, Workshop.pensioners], .segments).joined(separator: "\n"))
      policies:
        \(ordered(policies, .policies).joined(separator: "\n  "))
      study: {\(study)}
      """
  }

  private var commuters: String {
    Workshop.commuters.replacing("no_show: 6%", with: "no_show: \(noShow)")
  }

  private func ordered(_ entries: [String], _ part: Part) -> [String] {
    reversed.contains(part) ? entries.reversed() : entries
  }
}
