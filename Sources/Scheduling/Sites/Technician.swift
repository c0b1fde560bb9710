import TimeAndMoney

/// One technician of a site: which group he belongs to, what he can do, and when he works.
struct Technician: Sendable, Codable {
  /// Index of his group in the site.
  let group: Int
  let skills: [Skill]
  /// His hours from a day of the book on; the first from the beginning.
  private(set) var shifts: [Shift]

  init(group: Int, skills: [Skill], hours: WeeklyHours, from day: Int = .min) {
    self.group = group
    self.skills = skills
    shifts = [Shift(from: day, hours: hours)]
  }

  public func canDo(_ needed: [Skill]) -> Bool {
    needed.allSatisfy { need in skills.contains { $0.covers(need) } }
  }

  mutating func work(_ hours: WeeklyHours, from day: Int) { shifts.change(to: hours, from: day) }
}
