/// How often each of several kinds of things was seen.
package struct Tally<Kind: CaseIterable & RawRepresentable<Int>> {
  private var counts = Array(repeating: 0, count: Kind.allCases.count)

  package init() {}

  package subscript(_ kind: Kind) -> Int { counts[kind.rawValue] }

  package mutating func note(_ kind: Kind) { counts[kind.rawValue] += 1 }

  /// Those that were seen, in the order of the kinds, as "held 12, done 3".
  package var words: String {
    Kind.allCases.filter { self[$0] > 0 }.map { "\($0) \(self[$0])" }.joined(separator: ", ")
  }
}

extension Tally: Sendable {}
