import TimeAndMoney

/// One technician of a site: which group he belongs to and what he can do.
struct Technician: Sendable {
  /// Index of his group in the site.
  let group: Int
  let skills: [Skill]

  func canDo(_ needed: [Skill]) -> Bool {
    needed.allSatisfy { need in skills.contains { $0.covers(need) } }
  }
}
