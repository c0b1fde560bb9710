/// Identical bays, or units of equipment, of a site: they are counted and never told apart in the plan.
struct Pool: Sendable, Codable {
  let name: String
  let isBay: Bool
  /// How many there are, from a cell of the book on; the first from the beginning.
  private(set) var counts: [Count]

  struct Count: Sendable, Codable {
    let from: Int
    let count: Int
  }

  init(name: String, isBay: Bool, count: Int) {
    self.name = name
    self.isBay = isBay
    counts = [Count(from: .min, count: count)]
  }

  func count(at cell: Int) -> Int {
    counts.count == 1 ? counts[0].count : counts.last { $0.from <= cell }?.count ?? 0
  }

  /// Lets the pool have another number from a cell on; what was to come behind it no longer counts.
  mutating func set(_ count: Int, from cell: Int) {
    counts.removeAll { $0.from >= cell }
    counts.append(Count(from: cell, count: count))
  }
}
