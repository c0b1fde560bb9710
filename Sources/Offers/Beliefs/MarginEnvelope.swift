/// What a slice of time brings at each price, less what its bookings displace: the upper envelope of the lines
/// margin − bookings · opportunity cost, one for each factor of a ladder.
struct MarginEnvelope: Sendable {
  struct Line: Hashable, Sendable {
    /// Index in the ladder.
    let factor: Int
    let bookings: Double
    /// Revenue less variable cost of these bookings.
    let margin: Double

    func value(at cost: Double) -> Double { margin - bookings * cost }
  }

  /// Those that are best at some opportunity cost, by falling bookings.
  private(set) var lines: [Line] = []

  init(_ all: [Line]) {
    for line in all.sorted(by: { ($0.bookings, $0.margin) > ($1.bookings, $1.margin) }) {
      if let last = lines.last, last.bookings == line.bookings { continue }
      while lines.count > 1, isBelow(lines[lines.count - 1], lines[lines.count - 2], line) {
        lines.removeLast()
      }
      lines.append(line)
    }
  }

  /// Whether a line is nowhere above both of its neighbours.
  private func isBelow(_ line: Line, _ steeper: Line, _ next: Line) -> Bool {
    (next.margin - steeper.margin) * (line.bookings - steeper.bookings)
      <= (line.margin - steeper.margin) * (next.bookings - steeper.bookings)
  }

  /// The place of the best line at an opportunity cost, looked for from another place on.
  func best(at cost: Double, from start: Int) -> Int {
    var place = start
    while place + 1 < lines.count, lines[place + 1].value(at: cost) > lines[place].value(at: cost) {
      place += 1
    }
    while place > 0, lines[place - 1].value(at: cost) >= lines[place].value(at: cost) {
      place -= 1
    }
    return place
  }
}
